using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>What the employer learns: nothing, unless she says otherwise here, for this case (decision 14).</summary>
internal sealed class EmployerLearnsController(WorkerSessions sessions, Speech say, OwnCase own) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/employer")]
    public async Task<IActionResult> Ask(CancellationToken cancel) => View("EmployerLearns", await Page(cancel));

    [HttpPost("/w/inbox/employer")]
    public async Task<IActionResult> Choose([FromForm] Visibility? visibility, CancellationToken cancel)
    {
        if (visibility is not { } chosen || !Enum.IsDefined(chosen))
        {
            ModelState.Clear();
            Complain("visibility", "e.choice");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("EmployerLearns", await Page(cancel));
        }
        if (WasTold)
            return SeeOther("/w/inbox/employer");
        Own.Claim.Visibility = chosen;
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    private bool WasTold => Own.Case.History.Any(entry => entry.Step == "notify-employer");

    private async Task<EmployerLearnsPage> Page(CancellationToken cancel) =>
        new(Own.Claim, WasTold, await Own.Db.CountPooledWith(Own.Claim, cancel) == Pool.Size);
}

/// <param name="WasTold">The employer knows already; nothing said here could take it back.</param>
/// <param name="IsPoolFull">She wanted to be named only with others, and they are there: she chooses again.</param>
internal sealed record EmployerLearnsPage(WageClaim Claim, bool WasTold, bool IsPoolFull);
