using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Shared.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims;

/// <summary>
/// A page under /w: no account, and no second cookie against forged posts. Her session's cookie is never sent from another site,
/// and every form carries its secret as well.
/// </summary>
[ForAnyone]
[IgnoreAntiforgeryToken]
internal abstract class WorkerPage(WorkerSessions sessions, Speech say) : Controller
{
    protected Speech Say { get; } = say;
    protected WorkerSessions Sessions { get; } = sessions;

    /// <summary>Puts a refusal beside its field and into the summary, in her language.</summary>
    protected void Complain(string field, string key, params (string Name, string Value)[] parts)
    {
        ModelState.AddModelError(field, Say.Plain(key, parts));
        ErrorSummaryTagHelper.Follow(ViewData, field);
    }

    /// <summary>After every post another page is fetched, so that going back or reloading sends nothing twice.</summary>
    protected IActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Said when a session is over, a form is older than its draft, or a browser takes no cookie.</summary>
    protected IActionResult Ended()
    {
        Sessions.Remove(Response);
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("/WageClaims/FileClaim/Ended.cshtml");
    }
}
