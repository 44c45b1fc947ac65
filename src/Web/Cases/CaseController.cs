using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Cases;

/// <summary>The page of any case.</summary>
[ForPeopleWithCases]
internal sealed class CaseController(CaseAccess access, CasePages pages) : Controller
{
    /// <param name="done">Number of the step that was just taken.</param>
    /// <param name="already">The same, when it had been taken by an earlier post of the same page.</param>
    [HttpGet("/cases/{number}")]
    public async Task<IActionResult> Show(string number, int? done, int? already, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return NotFound();
        ViewData["Done"] = done;
        ViewData["Already"] = already;
        return View("Case", await pages.Of(open, cancel));
    }
}
