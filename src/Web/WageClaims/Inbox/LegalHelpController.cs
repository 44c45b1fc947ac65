using Inspectorate.Data.Cases;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>
/// A judge ordered that her record be given. Somebody may look over her shoulder: until she has said yes twice, every page says only
/// that there is something important and that legal help is free (decision 20).
/// </summary>
internal sealed class LegalHelpController(
    WorkerSessions sessions, Speech say, OwnCase own, NamedRecords records, CaseBook book, WorkingCalendar calendar) : InboxPage(sessions, say, own)
{
    /// <summary>Nothing in the main database leads from the request to her: the history names nobody.</summary>
    private static readonly Actor ThePersonNamed = new("the person named", Roles.Worker);

    private static readonly string[] MayStillAsk = ["notice-forbidden", "notice-sent", "counsel-asked", "wait-period", "release-ready", "release-proposed"];

    [HttpGet("/w/inbox/legal-help")]
    public async Task<IActionResult> List(CancellationToken cancel) => View("LegalHelp", await records.NoticesFor(Own.Claim.Worker, cancel));

    /// <summary>The first yes; it leads to a question and not yet to the words.</summary>
    [HttpGet("/w/inbox/legal-help/{notice:guid}/sure")]
    public async Task<IActionResult> AreYouSure(Guid notice, CancellationToken cancel) =>
        await Find(notice, cancel) is { } found ? View("LegalHelpSure", found) : NotFound();

    /// <summary>The second yes.</summary>
    [HttpPost("/w/inbox/legal-help/{notice:guid}/sure")]
    public async Task<IActionResult> Yes(Guid notice, CancellationToken cancel)
    {
        if (await Find(notice, cancel) is not { } found) return NotFound();
        if (await records.Read(found, Own.Claim.Worker, cancel)) await NoteRead(found, cancel);
        return SeeOther($"/w/inbox/legal-help/{notice}");
    }

    [HttpGet("/w/inbox/legal-help/{notice:guid}")]
    public async Task<IActionResult> Words(Guid notice, CancellationToken cancel)
    {
        if (await Find(notice, cancel) is not { } found) return NotFound();
        if (found.ReadAt is null) return SeeOther($"/w/inbox/legal-help/{notice}/sure");
        var (@case, request) = await RequestOf(found, cancel);
        var window = @case.Dues.FirstOrDefault(due => due is { Deadline: "challenge-window", IsRunning: true });
        return View("LegalHelpWords", new LegalHelpWords(
            found.Ref, request, @case.State is "released" or "closed", MayStillAsk.Contains(@case.State) && request.ChallengeAskedAt is null,
            @case.State == "refused", window is null ? null : calendar.LastDayOf(window.DueAt)));
    }

    [HttpPost("/w/inbox/legal-help/{notice:guid}/challenge")]
    public async Task<IActionResult> Challenge(Guid notice, CancellationToken cancel)
    {
        if (await Find(notice, cancel) is not { ReadAt: not null } found) return NotFound();
        var (@case, request) = await RequestOf(found, cancel);
        if (!MayStillAsk.Contains(@case.State)) return SeeOther("/w/inbox?changed=true");
        request.ChallengeAskedAt ??= Own.Now;
        await Own.Db.SaveChangesAsync(cancel);
        return SeeOther($"/w/inbox/legal-help/{notice}");
    }

    private async Task NoteRead(OrderNotice notice, CancellationToken cancel)
    {
        var (@case, request) = await RequestOf(notice, cancel);
        request.NoticeReadAt ??= Own.Now;
        // Where the order forbade telling her, the case may have moved on; that she has read it stands all the same.
        await book.Take("read-notice", @case, request, new Act(ThePersonNamed, Own.Now, ""), cancel);
        await Own.Db.SaveChangesAsync(cancel);
    }

    private async Task<OrderNotice?> Find(Guid notice, CancellationToken cancel) =>
        (await records.NoticesFor(Own.Claim.Worker, cancel)).FirstOrDefault(found => found.Ref == notice);

    private async Task<(WorkflowCase Case, OutsideRequest Request)> RequestOf(OrderNotice notice, CancellationToken cancel)
    {
        var @case = (await book.Find(notice.Request, cancel))!;
        return (@case, (OutsideRequest)await book.FactsOf(@case, cancel));
    }
}

/// <param name="WasGiven">The record was given before she could be told.</param>
/// <param name="WasStopped">A court stopped the order.</param>
/// <param name="Until">Last day of the waiting period; null when none runs.</param>
internal sealed record LegalHelpWords(Guid Notice, OutsideRequest Request, bool WasGiven, bool MayAsk, bool WasStopped, LocalDate? Until);
