using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <param name="Occasion">The same page sent twice gives the same code.</param>
/// <param name="Code">Null until she says yes.</param>
internal sealed record NewCodePage(Guid Occasion, ReceiptCode? Code);

/// <summary>Somebody saw her code, perhaps a helper: she takes another, and the old one opens nothing any more.</summary>
internal sealed class NewCodeController(WorkerSessions sessions, Speech say, OwnCase own, Receipts receipts) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/new-code")]
    public IActionResult Explain() => View("NewCode", new NewCodePage(Guid.NewGuid(), null));

    [HttpPost("/w/inbox/new-code")]
    public async Task<IActionResult> Replace([FromForm] Guid occasion, CancellationToken cancel)
    {
        var code = await receipts.Replace(Own.Claim.Worker, occasion, cancel);
        Sessions.Set(Response, new WorkerSession(Say.Language.Code, Inbox: Own.Claim.Worker, Stamp: receipts.StampOf(code.Shown)));
        return View("NewCode", new NewCodePage(occasion, code));
    }
}
