using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Lost = Inspectorate.Domain.WageClaims.LostCode;

namespace Inspectorate.Web.WageClaims.LostCode;

/// <param name="Now">What waits; null when nothing does.</param>
/// <param name="WhyNot">Why no new code can be asked for; null when it can.</param>
internal sealed record LostCodePage(OpenCase Open, Lost? Now, string? AskedBy, string? WhyNot)
{
    public bool AskedByMe => Now?.AskedBy == Open.Me.Id;
    public bool MayHandOver => Now is { Agreed: true } && Now.DecidedBy != Open.Me.Id && Open.Me.Role == Roles.ClaimsOfficer;
}

internal sealed record HandedOverPage(OpenCase Open, ReceiptCode Code);

/// <summary>A worker lost her code: one officer hears her code word, a second agrees, then she is given a new one and the old one dies.</summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider)]
internal sealed class LostCodeController(CaseAccess access, StepDesk desk, MainContext db, CodeWords words, Receipts receipts) : Controller
{
    [HttpGet("/cases/{number}/lost-code")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await Find(number, cancel) is { } page ? View("LostCode", page) : NotFound();

    [HttpPost("/cases/{number}/lost-code")]
    public async Task<IActionResult> Ask(string number, string? word, bool reached, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } page) return NotFound();
        if (page.Now is not null || page.Open.Me.Role != Roles.ClaimsOfficer) return Again(page, StatusCodes.Status409Conflict);
        if (page.WhyNot is { } why) ModelState.AddModelError("", why);
        if (!reached) ModelState.AddModelError("Reached", "Speak with her first, in the way that she allows.");
        if (string.IsNullOrWhiteSpace(word)) ModelState.AddModelError("Word", "Write the word that she said.");
        if (!ModelState.IsValid) return Again(page, StatusCodes.Status422UnprocessableEntity);

        var claim = page.Open.Claim;
        var isRight = await words.Is(claim.Worker, word!, claim.CodeWord!);
        db.LostCodes.Add(new Lost { Id = Guid.NewGuid(), ClaimId = claim.Id, AskedBy = page.Open.Me.Id, AskedAt = desk.Now, WordWasRight = isRight });
        await db.SaveChangesAsync(cancel);
        if (isRight) return Redirect($"{page.Open.Path}/lost-code");
        ModelState.AddModelError("Word", "This is not her word. Do not tell her more about the case.");
        return Again((await Find(number, cancel))!, StatusCodes.Status422UnprocessableEntity);
    }

    [HttpPost("/cases/{number}/lost-code/decide")]
    public async Task<IActionResult> Decide(string number, bool agree, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } page) return NotFound();
        if (page.Now is not { Agreed: null } waiting || page.AskedByMe) return Again(page, StatusCodes.Status409Conflict);
        (waiting.DecidedBy, waiting.Agreed) = (page.Open.Me.Id, agree);
        return await Save(cancel) ? Redirect($"{page.Open.Path}/lost-code") : Again((await Find(number, cancel))!, StatusCodes.Status409Conflict);
    }

    /// <summary>The answer shows the code, once. The vault first: a crash after it leaves the same code to be handed over again.</summary>
    [HttpPost("/cases/{number}/lost-code/hand-over")]
    public async Task<IActionResult> HandOver(string number, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } page) return NotFound();
        if (page.Now is not { } agreed || !page.MayHandOver) return Again(page, StatusCodes.Status409Conflict);
        var code = await receipts.Replace(page.Open.Claim.Worker, agreed.Id, cancel);
        agreed.HandedOverAt = desk.Now;
        page.Open.Claim.Record(new RecordedFact(desk.Now, page.Open.Me.Id, RecordedKind.CodeReplaced, "She had lost her code and said her code word. Another officer agreed."));
        return await Save(cancel) ? View("HandedOver", new HandedOverPage(page.Open, code)) : Again((await Find(number, cancel))!, StatusCodes.Status409Conflict);
    }

    private async Task<bool> Save(CancellationToken cancel)
    {
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

    private ViewResult Again(LostCodePage page, int status)
    {
        Response.StatusCode = status;
        return View("LostCode", page);
    }

    /// <summary>Null when there is no such claim, or it is not for this person: whoever helped her to file it among them.</summary>
    private async Task<LostCodePage?> Find(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim, IsErased: false, HelpedToFile: false } open) return null;
        var lately = desk.Now - Lost.WrongWordsCountFor;
        var all = await db.LostCodes.Where(lost => lost.ClaimId == claim.Id && lost.AskedAt > lately).OrderByDescending(lost => lost.AskedAt).ToListAsync(cancel);
        var now = all.FirstOrDefault(lost => lost.IsOpen(desk.Now));
        var askedBy = now is null ? null : await db.Users.Where(account => account.Id == now.AskedBy).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel);
        return new LostCodePage(open, now, askedBy, WhyNot(claim, all));
    }

    private static string? WhyNot(WageClaim claim, IReadOnlyList<Lost> lately) => claim switch
    {
        { SafeContact: null } => "She named no safe way to reach her, so nobody can be sure that it is she. Her claim goes on without the inbox.",
        { CodeWord: null } => "She gave no code word, so nobody can be sure that it is she. Her claim goes on without the inbox.",
        _ when lately.Count(lost => !lost.WordWasRight) >= Lost.MostWrongWords => "Three wrong words were said within a week. Wait until the week is over.",
        _ => null,
    };
}
