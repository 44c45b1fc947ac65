using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Cases;

/// <summary>From where somebody looks at a case: it decides what the page shows. A party is an employer or an agency.</summary>
internal enum Seat { Office, AppealBody, Party }

/// <summary>A case before the person who opened it.</summary>
/// <param name="Facts">What the lifecycle's guards look at.</param>
/// <param name="Subject">The same, or for an appeal the facts of the case that it is about.</param>
internal sealed record OpenCase(WorkflowCase Case, ICaseFacts Facts, ICaseFacts Subject, Seat Seat, SignedIn Me)
{
    public string Path => $"/cases/{Case.Number}";

    /// <summary>For pages that are about a wage claim only; see <see cref="CaseAccess.About{TFacts}"/>.</summary>
    public WageClaim Claim => (WageClaim)Subject;

    /// <summary>The one who looks filed the claim with the worker, and handles it no further.</summary>
    public bool HelpedToFile => Case.Lifecycle == "wage-claim" && Me.Role != Roles.Worker && Case.History.OrderBy(entry => entry.Seq).First().ActorId == Me.Actor.Id;

    /// <summary>Who looks is held liable together with the employer: it learns what is owed and why, and nothing of the worker. Null for everybody else.</summary>
    public LiableParty? HeldLiable => Seat == Seat.Party && Subject is WageClaim claim
        ? claim.Liable.FindLast(party => party.HeldOn is not null && (party.EmployerId ?? party.AgencyId) == Me.PartyId)
        : null;

    /// <summary>We no longer know who the worker is: nothing can be read or sealed for her.</summary>
    public bool IsErased => Case.State == Retention.Erased;

    /// <summary>Whose key seals the papers of the case: the worker's, and where no worker stands behind it one of the case's own.</summary>
    public WorkerRef SealedUnder => Subject is IOfWorker of ? of.Worker : new WorkerRef(Case.Id);
}
