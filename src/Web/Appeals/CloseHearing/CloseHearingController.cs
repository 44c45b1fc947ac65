using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Appeals.CloseHearing;

internal sealed record CloseHearingPage(OpenCase Open, int Seq, bool WasHeld, string? Reason);

/// <summary>The hearing was held; what was said is in the documents.</summary>
[For(Roles.AppealBody)]
internal sealed class CloseHearingController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "close-hearing";

    [HttpGet("/cases/{number}/close-hearing")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? View("CloseHearing", new CloseHearingPage(open, open.Case.Seq, false, null));
    }

    [HttpPost("/cases/{number}/close-hearing")]
    public async Task<IActionResult> Close(string number, int seq, bool wasHeld, string? reason, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        IActionResult Again() => View("CloseHearing", new CloseHearingPage(open, seq, wasHeld, reason));
        if (wasHeld && appeal.HearingOn > desk.Today)
        {
            ModelState.AddModelError("WasHeld", "The day of the hearing has not come yet.");
            return Again();
        }
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () =>
            appeal.HearingHeldAt = wasHeld ? desk.Now : null), Again);
    }
}
