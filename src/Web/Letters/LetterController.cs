using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Letters;

/// <param name="Worker">Whose name stands in it; null when it names nobody.</param>
/// <param name="Back">Where the reader came from.</param>
internal sealed record LetterPage(Letter Letter, LetterSays Says, Speech Say, Currency Currency, WorkerRef? Worker, string Back);

/// <summary>A letter, in the reader's language, for whom it is addressed to and for those who handle the case.</summary>
internal sealed class LetterController(MainContext db, CaseAccess access, ReferenceData reference, IClock clock) : Controller
{
    [ForPeopleWithCases]
    [HttpGet("/letters/{id:guid}")]
    public async Task<IActionResult> ForAccount(Guid id, string? lang, [FromServices] LanguageTable languages, [FromServices] ReadingRoom room, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } letter || await access.Open(letter.CaseId, User, cancel) is not { } open) return NotFound();
        var isAddressee = letter.To == open.Me.Role && letter.PartyId == open.Me.PartyId;
        if (open.Seat == Seat.Party && !isAddressee) return NotFound();
        if (isAddressee) await Opened(letter, cancel);
        // Only the notice names the worker, only to the employer, and only while she lets it.
        var named = isAddressee && letter.Template == "notice" && open.Subject is WageClaim { Visibility: Visibility.Named } claim ? claim.Worker : (WorkerRef?)null;
        if (named is { } worker)
            room.Admit(ReadingRight.Of(new Reader(open.Me.Actor.Id, open.Me.Role, ""), worker, open.Case.Id, "to answer your claim"));
        return View("Letter", Page(letter, new Speech(languages, languages.Named(lang)), named, open.Path));
    }

    [ForAnyone] // Her session is looked at below: she has no account.
    [HttpGet("/w/inbox/letters/{id:guid}")]
    public async Task<IActionResult> ForWorker(Guid id, [FromServices] WorkerSessions sessions, [FromServices] Speech say, CancellationToken cancel)
    {
        if (sessions.In(Request)?.Inbox is not { } worker || await Find(id, cancel) is not { To: Roles.Worker } letter) return NotFound();
        var isHers = await db.WageClaims.AnyAsync(claim => claim.Worker == worker
            && (claim.Id == letter.CaseId || db.Cases.Any(@case => @case.Id == letter.CaseId && @case.ParentId == claim.Id)), cancel);
        if (!isHers) return NotFound();
        await Opened(letter, cancel);
        return View("WorkerLetter", Page(letter, say, null, "/w/inbox/letters"));
    }

    private LetterPage Page(Letter letter, Speech say, WorkerRef? worker, string back)
    {
        var says = LetterSays.Read(letter.Says);
        return new LetterPage(letter, says, say, reference.Currency(says.Currency), worker, back);
    }

    private Task<Letter?> Find(Guid id, CancellationToken cancel) => db.Letters.SingleOrDefaultAsync(letter => letter.Id == id, cancel);

    private async Task Opened(Letter letter, CancellationToken cancel)
    {
        if (letter.OpenedAt is not null) return;
        letter.OpenedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(cancel);
    }
}
