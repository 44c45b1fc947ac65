using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>
/// A letter that says that she has a dispute before us, for her to show to whom she likes (FW-25). Nobody else gets it, and no list of such
/// letters leads to anybody: others can only ask whether a number is one of ours.
/// </summary>
internal sealed class DisputeLetterController(WorkerSessions sessions, Speech say, OwnCase own, DisputeLetters letters) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/dispute-letter")]
    public IActionResult Explain() => View("DisputeLetter", IsRunning);

    [HttpPost("/w/inbox/dispute-letter")]
    public async Task<IActionResult> Give(CancellationToken cancel)
    {
        if (!IsRunning) return SeeOther("/w/inbox/dispute-letter");
        var (_, kept) = letters.Of(Own.Claim.Worker);
        if (!await WasGiven(kept, cancel))
            Own.Db.DisputeLetters.Add(new DisputeLetter { Kept = kept, GivenOn = Own.Today });
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/dispute-letter/paper");
    }

    [HttpGet("/w/inbox/dispute-letter/paper")]
    public async Task<IActionResult> Paper(CancellationToken cancel)
    {
        var (number, kept) = letters.Of(Own.Claim.Worker);
        if (!IsRunning || !await WasGiven(kept, cancel)) return SeeOther("/w/inbox/dispute-letter");
        var office = await Own.Db.Offices.Where(found => found.Id == Own.Claim.OfficeId).Select(found => found.Name).SingleAsync(cancel);
        return View("DisputePaper", new DisputePaper(Say, Own.Claim.Worker, number.Shown, office, Own.Today));
    }

    /// <summary>Once it is over, a letter that says that it is running would not be true.</summary>
    private bool IsRunning => !Own.IsErased && Retention.LastDay(Own.Case, Own.Claim, Own.Calendar) is null;

    private Task<bool> WasGiven(byte[] kept, CancellationToken cancel) => Own.Db.DisputeLetters.AnyAsync(letter => letter.Kept == kept, cancel);
}

/// <param name="Number">In groups of four.</param>
internal sealed record DisputePaper(Speech Say, WorkerRef Worker, string Number, string Office, LocalDate On);
