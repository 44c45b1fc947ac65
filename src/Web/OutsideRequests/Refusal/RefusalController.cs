using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.OutsideRequests.Refusal;

/// <summary>All that the letter is made of: nothing in it can depend on a record, a place or a person.</summary>
internal sealed record RefusalPage(string Path, string Asker, LocalDate ReceivedOn);

/// <summary>The answer to who asked, to be printed. It is made from the request alone, each time anew, and nobody can edit it.</summary>
[For(Roles.FirewallOfficer, Roles.Legal)]
internal sealed class RefusalController(CaseAccess access) : Controller
{
    [HttpGet("/cases/{number}/refusal")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await access.About<OutsideRequest>(number, User, cancel) is { Facts: OutsideRequest request, Case.State: "refused" } open
            ? View("Refusal", new RefusalPage(open.Path, request.Asker, request.ReceivedOn))
            : NotFound();
}
