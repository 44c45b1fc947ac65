using Inspectorate.Domain.Recipients;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

internal sealed record SharingLine(Disclosure Disclosure, string Recipient, RecipientKind Kind);

/// <summary>To whom a part of her record may go: asked one by one, a no costs nothing, and a yes is taken back until it was given.</summary>
internal sealed class SharingController(WorkerSessions sessions, Speech say, OwnCase own) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/sharing")]
    public async Task<IActionResult> List(CancellationToken cancel) => View("Sharing", await (
        from disclosure in Own.Db.Disclosures
        where disclosure.CaseId == Own.Case.Id
        join recipient in Own.Db.Recipients on disclosure.RecipientId equals recipient.Id
        orderby disclosure.AskedAt descending
        select new SharingLine(disclosure, recipient.Name, recipient.Kind)).ToListAsync(cancel));

    [HttpPost("/w/inbox/sharing/{id:guid}")]
    public async Task<IActionResult> Answer(Guid id, [FromForm] string? answer, CancellationToken cancel)
    {
        if (await Own.Db.Disclosures.SingleOrDefaultAsync(found => found.Id == id && found.CaseId == Own.Case.Id, cancel) is not { } disclosure) return NotFound();
        if (disclosure.GivenAt is not null || answer is not ("yes" or "no")) return SeeOther("/w/inbox?changed=true");
        (disclosure.Agreed, disclosure.AnsweredAt) = (answer == "yes", Own.Now);
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/sharing");
    }
}
