using System.Security.Claims;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases;

/// <summary>
/// Who may open which case, as its kind says; there is no other place that asks. To everybody else a case is simply not there,
/// so that no answer tells whether it exists.
/// </summary>
internal sealed class CaseAccess(MainContext db, CaseBook book, IEnumerable<ICaseKind> kinds)
{
    /// <summary>Null when there is no such case, or none that this person may open.</summary>
    public async Task<OpenCase?> Open(string number, ClaimsPrincipal user, CancellationToken cancel = default) =>
        await book.Find(number.Trim().ToUpperInvariant(), cancel) is { } @case ? await Open(@case, user, cancel) : null;

    public async Task<OpenCase?> Open(Guid caseId, ClaimsPrincipal user, CancellationToken cancel = default) =>
        await book.Find(caseId, cancel) is { } @case ? await Open(@case, user, cancel) : null;

    /// <summary>Null also when the case is about something else: for pages of one kind.</summary>
    public async Task<OpenCase?> About<TFacts>(string number, ClaimsPrincipal user, CancellationToken cancel = default) where TFacts : ICaseFacts =>
        await Open(number, user, cancel) is { Subject: TFacts } open ? open : null;

    /// <summary>Ids of the cases of which this employer or agency knows.</summary>
    public IQueryable<Guid> KnownTo(SignedIn party) => kinds.Select(kind => kind.KnownTo(party)).Aggregate((some, more) => some.Union(more));

    /// <summary>
    /// Ids of the appeals of which this employer or agency knows: who is held liable with an employer knows its own against that, whatever
    /// came of it, and nothing of those against what is owed.
    /// </summary>
    public IQueryable<Guid> AppealsKnownTo(SignedIn party)
    {
        var known = KnownTo(party);
        return db.Appeals.Where(appeal => appeal.LiableId != null
                ? appeal.PartyId == party.PartyId
                : known.Contains(appeal.ParentId) && !db.WageClaims.Any(claim => claim.Id == appeal.ParentId
                    && claim.Liable.Any(liable => liable.HeldOn != null && (liable.EmployerId ?? liable.AgencyId) == party.PartyId)))
            .Select(appeal => appeal.Id);
    }

    public Task<object?> MoreOf(OpenCase open, CancellationToken cancel) =>
        Of(open.Case.Lifecycle)?.MoreOf(open, cancel) ?? Task.FromResult<object?>(null);

    public void OnStep(string step, OpenCase open) => Of(open.Case.Lifecycle)?.OnStep(step, open);

    private async Task<OpenCase?> Open(WorkflowCase @case, ClaimsPrincipal user, CancellationToken cancel)
    {
        var me = SignedIn.From(user);
        var facts = await book.FactsOf(@case.Lifecycle, @case.Id, cancel);
        var about = @case.Lifecycle == "appeal"
            ? await db.Cases.Where(parent => parent.Id == @case.ParentId).Select(parent => new { parent.Id, parent.Lifecycle }).SingleAsync(cancel)
            : new { @case.Id, @case.Lifecycle };
        var subject = about.Id == @case.Id ? facts : await book.FactsOf(about.Lifecycle, about.Id, cancel);
        var seat = facts is Appeal && me.PartyId is not null
            ? await AppealsKnownTo(me).AnyAsync(known => known == @case.Id, cancel) ? Seat.Party : null
            : await SeatOf(me, @case, about.Lifecycle, subject, cancel);
        return seat is { } found ? new OpenCase(@case, facts, subject, found, me) : null;
    }

    private async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, string lifecycle, ICaseFacts subject, CancellationToken cancel)
    {
        // The appeal body serves all offices, and sees what an appeal was filed about.
        if (me.Role == Roles.AppealBody)
            return await db.Appeals.AnyAsync(appeal => appeal.Id == @case.Id || appeal.ParentId == @case.Id, cancel) ? Seat.AppealBody : null;
        return Of(lifecycle) is { } kind ? await kind.SeatOf(me, @case, subject, cancel) : null;
    }

    private ICaseKind? Of(string lifecycle) => kinds.SingleOrDefault(kind => kind.Lifecycle == lifecycle);
}
