using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>The code opens the inbox. Wrong ones take a second, and lock out nobody who shares the address.</summary>
internal sealed class CodeController(WorkerSessions sessions, Speech say, Receipts receipts) : WorkerPage(sessions, say)
{
    [HttpGet("/w/inbox/code")]
    public IActionResult Ask() => Sessions.In(Request)?.Inbox is null ? View("Code") : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/code")]
    public async Task<IActionResult> Open([FromForm] string? code, CancellationToken cancel)
    {
        try
        {
            if (await receipts.Open(code, cancel) is { } worker)
            {
                Sessions.Set(Response, new WorkerSession(Say.Language.Code, Inbox: worker));
                return SeeOther("/w/inbox");
            }
            Complain("code", "code.wrong");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (TooManyGuesses)
        {
            Complain("code", "code.busy");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        return View("Code");
    }

    [HttpPost("/w/inbox/close")]
    public IActionResult Close()
    {
        Sessions.Remove(Response);
        return SeeOther($"/w?lang={Say.Language.Code}");
    }
}
