using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Appeals.CallHearing;

internal sealed class CallHearingForm
{
    public int Seq { get; set; }
    public string? HearingOn { get; set; }
    public bool InterpreterIsSettled { get; set; }
    public string? Reason { get; set; }
}

internal sealed record CallHearingPage(OpenCase Open, CallHearingForm Form);

/// <summary>A day for the hearing, and an interpreter where one is needed.</summary>
[For(Roles.AppealBody)]
internal sealed class CallHearingController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "call-hearing";

    [HttpGet("/cases/{number}/hearing")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? View("CallHearing", new CallHearingPage(open, new CallHearingForm { Seq = open.Case.Seq }));
    }

    [HttpPost("/cases/{number}/hearing")]
    public async Task<IActionResult> Call(string number, CallHearingForm form, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        IActionResult Again() => View("CallHearing", new CallHearingPage(open, form));
        var day = ModelState.Date("HearingOn", form.HearingOn);
        if (day < desk.Today) ModelState.AddModelError("HearingOn", "This day is over.");
        if (!ModelState.IsValid) return Again();
        return this.Answer(open, await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel, facts: () =>
            (appeal.HearingOn, appeal.InterpreterIsSettled) = (day, form.InterpreterIsSettled)), Again);
    }
}
