using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>What the employer learns: nothing, unless she says otherwise here, for this case (decision 14).</summary>
internal sealed class EmployerLearnsController(WorkerSessions sessions, Speech say, OwnCase own) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/employer")]
    public IActionResult Ask() => View("EmployerLearns", Own.Claim);

    [HttpPost("/w/inbox/employer")]
    public async Task<IActionResult> Choose([FromForm] Visibility? visibility, CancellationToken cancel)
    {
        if (visibility is not { } chosen || !Enum.IsDefined(chosen))
        {
            ModelState.Clear();
            Complain("visibility", "e.choice");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("EmployerLearns", Own.Claim);
        }
        Own.Claim.Visibility = chosen;
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }
}
