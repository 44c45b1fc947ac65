using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>Language, the promise, and the way out.</summary>
internal sealed class WelcomeController(WorkerSessions sessions, Speech say, Drafts drafts, IConfiguration configuration) : WorkerPage(sessions, say)
{
    [HttpGet("/w")]
    public IActionResult Language() => View("Language");

    [HttpGet("/w/safe")]
    public IActionResult Safe() => View("Safe");

    /// <summary>From here on there is a draft, and the cookie that opens it.</summary>
    [HttpPost("/w/start")]
    public async Task<IActionResult> Start([FromForm] string? lang, CancellationToken cancel)
    {
        if (Sessions.In(Request)?.Draft is not { } token || await drafts.Load(token, cancel) is null)
        {
            token = DraftToken.New();
            await drafts.Save(token, new ClaimDraft().ToBytes(), cancel);
        }
        Sessions.Set(Response, new WorkerSession(Say.Table.Named(lang ?? Say.Language.Code).Code, token));
        return SeeOther(ClaimForm.Questions[0].Address);
    }

    /// <summary>The way out: forgets the session here, asks the browser to forget the rest, and shows something harmless.</summary>
    [HttpPost("/w/leave")]
    public IActionResult Leave()
    {
        Forget();
        return SeeOther(configuration["Worker:LeaveTo"] ?? "/w/leave");
    }

    /// <summary>The script comes here while its post is still on the way, with the cookie, and must not be given it again.</summary>
    [HttpGet("/w/leave")]
    public IActionResult Away()
    {
        if (Sessions.In(Request) is not null)
            Forget();
        return View("Away");
    }

    private void Forget()
    {
        Sessions.Remove(Response);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
    }
}
