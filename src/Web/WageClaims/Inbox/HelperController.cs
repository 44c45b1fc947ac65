using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <param name="Name">As colleagues call the helper; null when the account is gone.</param>
/// <param name="Organisation">Null for people of the inspectorate.</param>
internal sealed record HelperPage(AssistedFiling Filing, string? Name, string? Organisation);

/// <summary>Who helped her to file, and what that helper may see and do from now on: nothing, unless she says so here.</summary>
internal sealed class HelperController(WorkerSessions sessions, Speech say, OwnCase own) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/helper")]
    public async Task<IActionResult> Ask(CancellationToken cancel) => await Page(cancel) is { } page ? View("Helper", page) : NotFound();

    [HttpPost("/w/inbox/helper")]
    public async Task<IActionResult> Choose([FromForm] HelperMay? may, CancellationToken cancel)
    {
        if (await Page(cancel) is not { } page) return NotFound();
        if (may is not { } chosen || !Enum.IsDefined(chosen)
            || (chosen == HelperMay.ActForHer && page.Filing.HelperRole != Roles.Representative))
        {
            ModelState.Clear();
            Complain("may", "e.choice");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Helper", page);
        }
        page.Filing.May = chosen;
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    private async Task<HelperPage?> Page(CancellationToken cancel)
    {
        if (await Own.Db.AssistedFilings.FirstOrDefaultAsync(filing => filing.ClaimId == Own.Case.Id, cancel) is not { } filing) return null;
        var helper = await Own.Db.Users.Where(account => account.Id == filing.HelperId).Select(account => new { account.DisplayName, account.Organisation }).FirstOrDefaultAsync(cancel);
        return new HelperPage(filing, helper?.DisplayName, string.IsNullOrEmpty(helper?.Organisation) ? null : helper.Organisation);
    }
}
