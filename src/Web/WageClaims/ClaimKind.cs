using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims;

/// <param name="Employer">Null while none is known.</param>
/// <param name="Visit">The visit that was asked for last; null for none, and for everybody but the claims office.</param>
/// <param name="Pooled">How many who want to be named together with others claim against this employer, this one included; see <see cref="PoolOf"/>.</param>
/// <param name="Help">Who filed it with her; null for nobody, and for parties.</param>
/// <param name="Near">Other claims on the same employer; null while none is known, and for everybody but the claims office.</param>
internal sealed record ClaimOnPage(Employer? Employer, VisitRequest? Visit, AssistedFiling? Help, NearClaims? Near, int Pooled);

internal sealed class ClaimKind(MainContext db) : ICaseKind
{
    /// <summary>The step with which an employer first hears of a claim.</summary>
    private const string EmployerIsTold = "notify-employer";

    /// <summary>While the money is due: outside of these states nobody but the employer is asked for anything.</summary>
    private static readonly string[] Due =
        ["collection", "instalments-offered", "instalments", "instalment-claimed", "paid-claimed", "paid-unconfirmed", "paid", "not-collected"];

    public string Lifecycle => "wage-claim";

    /// <summary>
    /// The claims that an employer was told of, and those for which it or an agency is held liable. A claim whose worker stays hidden is never
    /// among them.
    /// </summary>
    public IQueryable<Guid> KnownTo(SignedIn party) => db.WageClaims
        .Where(claim =>
            (party.EmployerId != null && claim.EmployerId == party.EmployerId && db.History.Any(entry => entry.CaseId == claim.Id && entry.Step == EmployerIsTold))
            || (party.PartyId != null && claim.Liable.Any(liable => liable.HeldOn != null && liable.EndedOn == null && (liable.EmployerId ?? liable.AgencyId) == party.PartyId)
                && db.Cases.Any(@case => @case.Id == claim.Id && Due.Contains(@case.State))))
        .Select(claim => claim.Id);

    public async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) => me.Role switch
    {
        Roles.ClaimsOfficer or Roles.ClaimsDecider => facts.OfficeId == me.OfficeId ? Seat.Office : null,
        // Others of the office only while the case waits for them. An inspector never: a visit must not show that a claim is behind it.
        // An erasure that was postponed waits for the firewall officer, in whatever office.
        Roles.FirewallOfficer => await db.WorkItems.AnyAsync(item => item.CaseId == @case.Id && item.Role == me.Role, cancel)
            || await db.History.AnyAsync(entry => entry.CaseId == @case.Id && entry.ActorId == me.Actor.Id, cancel) ? Seat.Office : null,
        Roles.InspectionSupervisor or Roles.Legal =>
            facts.OfficeId == me.OfficeId && await db.WorkItems.AnyAsync(item => item.CaseId == @case.Id && item.Role == me.Role, cancel) ? Seat.Office : null,
        Roles.Employer or Roles.Agency => await KnownTo(me).AnyAsync(known => known == facts.Id, cancel) ? Seat.Party : null,
        _ => null,
    };

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var employer = open.Claim.EmployerId is { } id ? await db.Employers.SingleAsync(found => found.Id == id, cancel) : null;
        var isClaimsOffice = open.Me.Role is Roles.ClaimsOfficer or Roles.ClaimsDecider;
        return new ClaimOnPage(
            employer,
            isClaimsOffice
                ? await db.VisitRequests.Where(request => request.SourceCaseId == open.Claim.Id).OrderByDescending(request => request.Id).FirstOrDefaultAsync(cancel)
                : null,
            open.Seat == Seat.Party ? null : await db.AssistedFilings.AsNoTracking().FirstOrDefaultAsync(help => help.ClaimId == open.Claim.Id, cancel),
            isClaimsOffice && employer is not null ? await NearClaims.Of(db, open.Claim, employer, cancel) : null,
            open.Seat == Seat.Party ? 0 : await db.CountPooledWith(open.Claim, cancel));
    }
}
