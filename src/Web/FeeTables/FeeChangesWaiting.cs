using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;

namespace Inspectorate.Web.FeeTables;

/// <summary>Changes of the fee tables that wait for this person: those that another proposed.</summary>
internal static class FeeChangesWaiting
{
    public static bool Concern(SignedIn me) => me.Role is Roles.FeeAnalyst or Roles.FeeDecider;

    public static IQueryable<FeeChange> For(MainContext db, SignedIn me) =>
        db.FeeChanges.Where(change => change.ProposedBy != me.Id && !db.FeeChangeDecisions.Any(decision => decision.ChangeId == change.Id));
}
