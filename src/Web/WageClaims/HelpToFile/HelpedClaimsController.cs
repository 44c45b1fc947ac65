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
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.HelpToFile;

internal sealed record HelpedLine(string Number, string State, HelperMay May);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record HelpedClaimsPage(IReadOnlyList<HelpedLine> Lines, string? Next, Speech Say);

/// <param name="Messages">Null until the helper asks to read them; each look is written down.</param>
internal sealed record HelpedClaimPage(WorkflowCase Case, WageClaim Claim, HelperMay May, Speech Say, IReadOnlyList<CaseMessage>? Messages);

/// <summary>The claims that somebody helped to file, as far as each worker lets her helper see. A helper never comes here by the case's own page.</summary>
[For(Roles.Representative, Roles.ClaimsOfficer, Roles.Inspector)]
internal sealed class HelpedClaimsController(MainContext db, CaseBook book, LanguageTable languages, Seal seal, ReferenceData reference, IClock clock) : Controller
{
    public const string Purpose = "to speak for you";
    private const int PageSize = 50;
    private const int Longest = 4000;

    private Speech English => new(languages, languages.Named(Language.Source));

    [HttpGet("/help-to-file/claims")]
    public async Task<IActionResult> List(string? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var found = await (
            from filing in db.AssistedFilings
            join @case in db.Cases on filing.ClaimId equals @case.Id
            where filing.HelperId == me.Id && filing.May != HelperMay.Nothing && (after == null || string.Compare(@case.Number, after) > 0)
            orderby @case.Number
            select new HelpedLine(@case.Number, @case.State, filing.May)).Take(PageSize + 1).ToListAsync(cancel);
        return View("HelpedClaims", new HelpedClaimsPage([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Number : null, English));
    }

    [HttpGet("/help-to-file/claims/{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await Find(number, HelperMay.SeeStage, cancel) is { } page ? View("HelpedClaim", page) : NotFound();

    /// <summary>A POST, so that no prefetch and no reload looks by itself.</summary>
    [HttpPost("/help-to-file/claims/{number}/messages/read")]
    public async Task<IActionResult> Read(string number, [FromServices] ReadingRoom room, CancellationToken cancel)
    {
        if (await Find(number, HelperMay.ActForHer, cancel) is not { } page) return NotFound();
        room.Admit(ReadingRight.Of(await SignedIn.From(User).Reading(db, cancel), page.Claim.Worker, page.Case.Id, Purpose));
        return View("HelpedClaim", page with
        {
            Messages = await db.Messages.AsNoTracking().Where(message => message.CaseId == page.Case.Id).OrderBy(message => message.SentAt).ToListAsync(cancel),
        });
    }

    [HttpPost("/help-to-file/claims/{number}/messages")]
    public async Task<IActionResult> Write(string number, string? words, CancellationToken cancel)
    {
        if (await Find(number, HelperMay.ActForHer, cancel) is not { } page) return NotFound();
        if (string.IsNullOrWhiteSpace(words)) ModelState.AddModelError("Words", "Write what she wants to say.");
        else if (words.Length > Longest) ModelState.AddModelError("Words", $"Use {Longest} letters or fewer.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("HelpedClaim", page);
        }
        var (me, now) = (SignedIn.From(User), clock.GetCurrentInstant());
        db.Messages.Add(new CaseMessage
        {
            CaseId = page.Case.Id, Text = await seal.Text(page.Claim.Worker, TextKinds.Message, words!, cancel), FromWorker = true, SentAt = now, SentBy = me.Id,
        });
        if (page.Case.State == "waiting-worker" && me.Role == Roles.Representative)
            await book.Take("answer-question", page.Case, page.Claim, new Act(me.Actor, now, "Answered for the worker by her helper, as she allowed."), cancel);
        page.Claim.KeepIdentity(now + Duration.FromDays(reference.RetentionOn(reference.CalendarOn(page.Claim.FiledOn).DateOf(now)).DaysAfterHerWord));
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "Your message is sent. She sees it in her inbox too.";
        return Redirect($"/help-to-file/claims/{page.Case.Number}");
    }

    /// <summary>Null when there is no such claim, or the worker does not let this helper see so much.</summary>
    private async Task<HelpedClaimPage?> Find(string number, HelperMay least, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        if (await book.Find(number.Trim().ToUpperInvariant(), cancel) is not { Lifecycle: "wage-claim" } @case
            || await db.AssistedFilings.FirstOrDefaultAsync(filing => filing.ClaimId == @case.Id && filing.HelperId == me.Id, cancel) is not { } filing
            || filing.May < least || @case.State == Retention.Erased)
            return null;
        return new HelpedClaimPage(@case, (WageClaim)await book.FactsOf(@case, cancel), filing.May, English, null);
    }
}
