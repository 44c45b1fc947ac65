using System.Security.Claims;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases;

/// <summary>
/// Who may open which case; there is no other place that says so. To everybody else a case is simply not there,
/// so that no answer tells whether a claim exists.
/// </summary>
internal sealed class CaseAccess(MainContext db, CaseBook book)
{
    /// <summary>The step with which an employer first hears of a claim.</summary>
    private const string EmployerIsTold = "notify-employer";

    /// <summary>Null when there is no such case, or none that this person may open.</summary>
    public async Task<OpenCase?> Open(string number, ClaimsPrincipal user, CancellationToken cancel = default) =>
        await book.Find(number.Trim().ToUpperInvariant(), cancel) is { } @case ? await Open(@case, user, cancel) : null;

    public async Task<OpenCase?> Open(Guid caseId, ClaimsPrincipal user, CancellationToken cancel = default) =>
        await book.Find(caseId, cancel) is { } @case ? await Open(@case, user, cancel) : null;

    /// <summary>The claims that an employer was told of. A claim whose worker stays hidden is never among them.</summary>
    public IQueryable<WageClaim> KnownTo(Guid employerId) => db.WageClaims.Where(claim =>
        claim.EmployerId == employerId && db.History.Any(entry => entry.CaseId == claim.Id && entry.Step == EmployerIsTold));

    private async Task<OpenCase?> Open(WorkflowCase @case, ClaimsPrincipal user, CancellationToken cancel)
    {
        var me = SignedIn.From(user);
        var facts = await book.FactsOf(@case, cancel);
        var claim = facts as WageClaim ?? await db.WageClaims.SingleAsync(found => found.Id == @case.ParentId, cancel);
        return await SeatOf(me, @case, claim, cancel) is { } seat ? new OpenCase(@case, facts, claim, seat, me) : null;
    }

    private async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, WageClaim claim, CancellationToken cancel) => me.Role switch
    {
        Roles.ClaimsOfficer or Roles.ClaimsDecider => claim.OfficeId == me.OfficeId ? Seat.Office : null,
        // Others of the office only while the case waits for them. An inspector never: a visit must not show that a claim is behind it.
        Roles.InspectionSupervisor or Roles.Legal =>
            claim.OfficeId == me.OfficeId && await db.WorkItems.AnyAsync(item => item.CaseId == @case.Id && item.Role == me.Role, cancel) ? Seat.Office : null,
        Roles.AppealBody => await db.Appeals.AnyAsync(appeal => appeal.Id == @case.Id || appeal.ParentId == @case.Id, cancel) ? Seat.AppealBody : null,
        Roles.Employer => me.EmployerId is { } employer && await KnownTo(employer).AnyAsync(known => known.Id == claim.Id, cancel) ? Seat.Employer : null,
        _ => null,
    };
}
