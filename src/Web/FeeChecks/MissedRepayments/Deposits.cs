using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.MissedRepayments;

/// <summary>The licence of a check's agency, with what its deposit can still give for workers.</summary>
internal sealed class Deposits(MainContext db, ReferenceData reference)
{
    private const string Way = "the agency’s deposit";

    /// <summary>The newest term; null when the agency never had a licence.</summary>
    public Task<Licence?> LicenceOf(FeeCheck check, CancellationToken cancel) => db.Licences
        .Where(licence => licence.AgencyId == check.AgencyId && licence.GrantedOn != null)
        .OrderByDescending(licence => licence.GrantedOn).ThenByDescending(licence => licence.Id).FirstOrDefaultAsync(cancel);

    /// <summary>In minor units of the currency of fee checks; 0 where there is no licence, or its deposit is in another currency.</summary>
    public long LeftOf(Licence? licence, LocalDate today) =>
        licence is not null && reference.LicenceRuleOn(today) is var rule && rule.Currency == FeeReference.Currency ? Math.Max(0, licence.DepositLeft(rule)) : 0;

    /// <summary>The money leaves the deposit and counts as reported for the workers; that it arrived they say themselves.</summary>
    public static void Draw(Licence licence, FeeCheck check, long minorUnits, int workers, LocalDate on, string byRole, Instant at)
    {
        licence.Drawn.Add(new DrawnFromDeposit(on, minorUnits, DrawnFor.RecruitmentCosts));
        check.Repayments.Add(new RepaymentMade(on, minorUnits, workers, Way, byRole, at));
    }
}
