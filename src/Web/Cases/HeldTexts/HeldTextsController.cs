using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Guard;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases.HeldTexts;

internal sealed record HeldTextsPage(OpenCase Open, IReadOnlyList<HeldText> Texts, Names Names);

internal sealed record HeldTextPage(OpenCase Open, HeldText Held);

/// <summary>Texts of which an officer says that a case needs them: asked for, read and decided by another, sent by the first.</summary>
[ForPeopleWithCases]
internal sealed class HeldTextsController(CaseAccess access, StepDesk desk, HeldForms forms, ReadingRoom room, MainContext db) : Controller
{
    private const int MostShown = 50;

    [HttpGet("/cases/{number}/held-texts")]
    public async Task<IActionResult> List(string number, CancellationToken cancel)
    {
        if (await OfOffice(number, cancel) is not { } open) return NotFound();
        var texts = await db.HeldTexts.Where(held => held.CaseId == open.Case.Id).OrderByDescending(held => held.Id).Take(MostShown).ToListAsync(cancel);
        return View("HeldTexts", new HeldTextsPage(open, texts, await Names.Of(db, [], cancel, texts.SelectMany(held => new Guid?[] { held.AskedBy, held.DecidedBy }))));
    }

    [HttpPost("/cases/{number}/held-texts"), TakesHeldText]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await OfOffice(number, cancel) is not { } open) return NotFound();
        var form = await Request.ReadFormAsync(cancel);
        var (address, reason) = (form[HeldPage.SentTo].ToString(), form[HeldPage.Reason].ToString().Trim());
        if (!address.StartsWith(open.Path + "/", StringComparison.OrdinalIgnoreCase) || !Url.IsLocalUrl(address)) return BadRequest();
        List<TypedField> fields = [.. TypedTextGuard.Fields(form).Where(field => !field.Name.StartsWith("held-", StringComparison.Ordinal))];
        if (form[HeldPage.Needed] != "true") ModelState.AddModelError(HeldPage.Needed, "Tick that the case needs it, or take the number out.");
        if (reason.Length == 0) ModelState.AddModelError(HeldPage.Reason, "Write why the case needs it.");
        else if (new TypedField(HeldPage.Reason, reason).Held.Count > 0) ModelState.AddModelError(HeldPage.Reason, "Write the reason without the number.");
        if (!ModelState.IsValid) return HeldPage.Of(this, open, address, fields);
        var print = forms.Fingerprint(open.Case.Id, fields);
        if (!await db.HeldTexts.AnyAsync(held => held.CaseId == open.Case.Id && held.AskedBy == open.Me.Id && held.Fingerprint == print && held.SentAt == null && held.IsApproved != false, cancel))
        {
            db.HeldTexts.Add(new HeldText
            {
                CaseId = open.Case.Id, OfficeId = open.Subject.OfficeId, Lifecycle = open.Case.Lifecycle, Form = await forms.Keep(open.SealedUnder, fields, cancel),
                Address = address, Fingerprint = print, Reason = reason, AskedBy = open.Me.Id, AskedAt = desk.Now,
            });
            await db.SaveChangesAsync(cancel);
        }
        TempData["said"] = "A second officer is asked. Until then the text is not part of the case.";
        return Redirect($"{open.Path}/held-texts");
    }

    /// <summary>A POST, so that no prefetch looks by itself; the look is written down.</summary>
    [HttpPost("/cases/{number}/held-texts/{id:guid}/read")]
    public async Task<IActionResult> Read(string number, Guid id, CancellationToken cancel)
    {
        if (await Find(number, id, cancel) is not { } page) return NotFound();
        if (WhyNotDecide(page) is { } why) return this.Refuse(page.Open, why, RefusalKind.Guard);
        return await Opened(page, cancel);
    }

    [HttpPost("/cases/{number}/held-texts/{id:guid}/decide")]
    public async Task<IActionResult> Decide(string number, Guid id, string? agrees, string? answer, CancellationToken cancel)
    {
        if (await Find(number, id, cancel) is not { } page) return NotFound();
        if (WhyNotDecide(page) is { } why) return this.Refuse(page.Open, why, RefusalKind.Guard);
        if (agrees is not ("yes" or "no")) ModelState.AddModelError("agrees", "Say whether the case needs it.");
        if (string.IsNullOrWhiteSpace(answer)) ModelState.AddModelError("answer", "Write why.");
        if (!ModelState.IsValid) return await Opened(page, cancel);
        page.Held.Decide(page.Open.Me.Id, agrees == "yes", answer!, desk.Now);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = agrees == "yes" ? "You agreed. Who wrote the text can send it now." : "You did not agree. The text is not stored.";
        return Redirect($"{page.Open.Path}/held-texts");
    }

    [HttpPost("/cases/{number}/held-texts/{id:guid}/send")]
    public async Task<IActionResult> Send(string number, Guid id, CancellationToken cancel)
    {
        if (await Find(number, id, cancel) is not { } page) return NotFound();
        if (page.Held.AskedBy != page.Open.Me.Id || page.Held is not { IsApproved: true, SentAt: null })
            return this.Refuse(page.Open, "Only who wrote it sends it, once, after another officer agreed.", RefusalKind.Guard);
        await Admit(page, "to send a text that a second officer approved", cancel);
        return View("Send", page);
    }

    private static string? WhyNotDecide(HeldTextPage page) => page.Held switch
    {
        { IsApproved: not null } => "It was decided before.",
        var held when held.AskedBy == page.Open.Me.Id => "Somebody else has to decide: it was you who asked.",
        _ => null,
    };

    private async Task<IActionResult> Opened(HeldTextPage page, CancellationToken cancel)
    {
        await Admit(page, "to decide whether the case needs it", cancel);
        return View("HeldText", page);
    }

    private async Task Admit(HeldTextPage page, string purpose, CancellationToken cancel) =>
        room.Admit(ReadingRight.Of(await page.Open.Me.Reading(db, cancel), page.Open.SealedUnder, page.Open.Case.Id, purpose));

    private async Task<HeldTextPage?> Find(string number, Guid id, CancellationToken cancel) =>
        await OfOffice(number, cancel) is { } open && await db.HeldTexts.SingleOrDefaultAsync(held => held.Id == id && held.CaseId == open.Case.Id, cancel) is { } held
            ? new HeldTextPage(open, held)
            : null;

    private async Task<OpenCase?> OfOffice(string number, CancellationToken cancel) =>
        await access.Open(number, User, cancel) is { Seat: not Seat.Party } open ? open : null;
}
