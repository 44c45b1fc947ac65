using Inspectorate.Data;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Recipients.DiscloseRecord;

internal sealed class DiscloseRecordForm
{
    public Guid? Recipient { get; set; }
    public DisclosurePurpose? Purpose { get; set; }
    public List<DisclosedPart> Parts { get; set; } = [];
}

/// <param name="Recipients">To whom something may go today.</param>
internal sealed record DiscloseRecordPage(OpenCase Open, IReadOnlyList<(Disclosure Disclosure, Recipient To, string? WhyNot)> Before, IReadOnlyList<Recipient> Recipients, DiscloseRecordForm Form);

internal sealed record GivenRecord(OpenCase Open, Disclosure Disclosure, Recipient To);

/// <summary>
/// One record to one recipient for one purpose: the officer asks, the worker says yes in her inbox, then it is opened once, to be
/// printed. There is no list of records to give and no file of several.
/// </summary>
[For(Roles.ClaimsOfficer)]
[Route("cases/{number}/disclosures")]
internal sealed class DiscloseRecordController(CaseAccess access, StepDesk desk, RecipientReference rules, ReadingRoom room, MainContext db) : Controller
{
    /// <summary>To whom, her page about it says.</summary>
    internal const string AsYouAgreed = "to give it to those for whom you said yes";

    [HttpGet("")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await access.About<WageClaim>(number, User, cancel) is { Facts: WageClaim } open ? await Page(open, new DiscloseRecordForm(), cancel) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Ask(string number, DiscloseRecordForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim } open) return NotFound();
        if (await Open(form.Recipient, cancel) is not ({ } to, null)) ModelState.AddModelError(nameof(form.Recipient), "Choose a recipient to whom something may go today.");
        else if (form.Purpose is { } purpose && Enum.IsDefined(purpose) && form.Parts.Count > 0 && form.Parts.TrueForAll(Enum.IsDefined))
        {
            db.Disclosures.Add(new Disclosure
            {
                CaseId = open.Case.Id, RecipientId = to.Id, Purpose = purpose, Parts = [.. form.Parts.Distinct().Order()], AskedBy = open.Me.Id, AskedAt = desk.Now,
            });
            await db.SaveChangesAsync(cancel);
            TempData["said"] = "The worker is asked in her inbox. Nothing goes out before she has said yes.";
            return Redirect($"{open.Path}/disclosures");
        }
        if (form.Purpose is not { } chosen || !Enum.IsDefined(chosen)) ModelState.AddModelError(nameof(form.Purpose), "Choose what it is for.");
        if (form.Parts.Count == 0) ModelState.AddModelError(nameof(form.Parts), "Choose what is needed, and no more.");
        return await Page(open, form, cancel);
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Give(string number, Guid id, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open
            || await db.Disclosures.SingleOrDefaultAsync(found => found.Id == id && found.CaseId == open.Case.Id, cancel) is not { } disclosure) return NotFound();
        var (to, whyNot) = await Open(disclosure.RecipientId, cancel);
        var refusal = disclosure.GivenAt is not null ? "This was given once already. It is not opened again."
            : disclosure.Agreed != true ? "The worker has not said yes." : whyNot;
        if (refusal is null && !await MarkGiven(open, disclosure, to!, cancel)) refusal = "Somebody else opened it, or the worker took her yes back, at the same moment.";
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await Page(open, new DiscloseRecordForm(), cancel);
        }
        room.Admit(ReadingRight.Of(await open.Me.Reading(db, cancel), claim.Worker, open.Case.Id, AsYouAgreed));
        return View("GivenRecord", new GivenRecord(open, disclosure, to!));
    }

    /// <summary>What the body said: it helps, it cannot, the help began or ended. The worker reads it; nothing in the claim follows from it.</summary>
    [HttpPost("{id:guid}/referral")]
    public async Task<IActionResult> Note(string number, Guid id, ReferralStep step, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim } open
            || await db.Disclosures.SingleOrDefaultAsync(found => found.Id == id && found.CaseId == open.Case.Id, cancel) is not { } disclosure) return NotFound();
        if (disclosure.Note(step, desk.Today))
        {
            await db.SaveChangesAsync(cancel);
            TempData["said"] = "It is noted. The worker reads it in her inbox.";
        }
        return Redirect($"{open.Path}/disclosures");
    }

    /// <summary>Before it is opened: after a crash it counts as given. False when somebody was faster.</summary>
    private async Task<bool> MarkGiven(OpenCase open, Disclosure disclosure, Recipient to, CancellationToken cancel)
    {
        disclosure.GivenAt = desk.Now;
        open.Claim.Record(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.RecordGiven, $"{to.Name}: {disclosure.Purpose.InWords()}"));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<(Recipient? To, string? WhyNot)> Open(Guid? id, CancellationToken cancel) => await (
        from recipient in db.Recipients where recipient.Id == id join @case in db.Cases on recipient.Id equals @case.Id select new { recipient, @case.State })
        .SingleOrDefaultAsync(cancel) is { } found ? (found.recipient, found.recipient.WhyNot(found.State, desk.Today, rules)) : (null, "There is no such recipient.");

    private async Task<IActionResult> Page(OpenCase open, DiscloseRecordForm form, CancellationToken cancel)
    {
        var all = await (from recipient in db.Recipients join @case in db.Cases on recipient.Id equals @case.Id where @case.State == "active" || db.Disclosures.Any(
            disclosure => disclosure.CaseId == open.Case.Id && disclosure.RecipientId == recipient.Id) orderby recipient.Name select new { recipient, @case.State }).ToListAsync(cancel);
        var before = await db.Disclosures.AsNoTracking().Where(disclosure => disclosure.CaseId == open.Case.Id).OrderByDescending(disclosure => disclosure.AskedAt).ToListAsync(cancel);
        return View("DiscloseRecord", new DiscloseRecordPage(
            open,
            [.. before.Select(disclosure => (disclosure, all.First(found => found.recipient.Id == disclosure.RecipientId)))
                .Select(pair => (pair.disclosure, pair.Item2.recipient, pair.Item2.recipient.WhyNot(pair.Item2.State, desk.Today, rules)))],
            [.. all.Where(found => found.recipient.WhyNot(found.State, desk.Today, rules) is null).Select(found => found.recipient)], form));
    }
}
