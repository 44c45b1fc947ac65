using Inspectorate.Data.Cases;
using Inspectorate.Firewall.Guard;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>Her words and ours, in order. When we asked something, writing back is the answer and the case goes on.</summary>
internal sealed class MessagesController(WorkerSessions sessions, Speech say, OwnCase own, Seal seal) : InboxPage(sessions, say, own)
{
    private const int Longest = 4000;

    /// <param name="advice">What she has just sent seems to hold the number of a paper. It is sealed as she wrote it.</param>
    [HttpGet("/w/inbox/messages")]
    public async Task<IActionResult> Read(bool advice, CancellationToken cancel)
    {
        ViewData["Advice"] = advice;
        var thread = await Thread(cancel);
        foreach (var message in thread.Where(message => message is { FromWorker: false, ReadAt: null }))
            message.ReadAt = Own.Now;
        await Own.Db.SaveChangesAsync(cancel);
        return View("Messages", Page(thread));
    }

    [HttpPost("/w/inbox/messages")]
    public async Task<IActionResult> Write([FromForm] string? words, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(words))
            Complain("words", "messages.empty");
        else if (words.Length > Longest)
            Complain("words", "e.too-long");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Messages", Page(await Thread(cancel)));
        }
        Own.Db.Messages.Add(new CaseMessage
        {
            CaseId = Own.Case.Id,
            Text = await seal.Text(Own.Claim.Worker, TextKinds.Message, words!, cancel),
            FromWorker = true,
            SentAt = Own.Now,
        });
        if (Own.Case.State != "waiting-worker" || await Own.Take("answer-question", "", cancel) is StepRefused)
            await Own.SaveHerWord(cancel);
        return SeeOther(new TypedField("words", words!).Held.Count > 0 ? "/w/inbox/messages?advice=true" : "/w/inbox/messages");
    }

    private MessagesPage Page(IReadOnlyList<CaseMessage> thread) => new(thread, Own.Case.State == "waiting-worker", MayWrite: !Own.IsErased);

    private Task<List<CaseMessage>> Thread(CancellationToken cancel) =>
        Own.Db.Messages.Where(message => message.CaseId == Own.Case.Id).OrderBy(message => message.SentAt).ToListAsync(cancel);
}

internal sealed record MessagesPage(IReadOnlyList<CaseMessage> Thread, bool WeAsked, bool MayWrite);
