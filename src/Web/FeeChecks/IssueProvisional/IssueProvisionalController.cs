using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.IssueProvisional;

internal sealed record IssueProvisionalPage(OpenCase Open, FeeCheck Check, int Seq, string? Reason);

/// <summary>A decider who did not compute gives the parties the provisional verdict, as they will read it.</summary>
[For(Roles.FeeDecider)]
internal sealed class IssueProvisionalController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "issue-provisional";

    [HttpGet("/cases/{number}/provisional-verdict")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("IssueProvisional", new IssueProvisionalPage(open, check, open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/provisional-verdict")]
    public async Task<IActionResult> Issue(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () => check.ProvisionalIssuedOn = desk.Today);
        return this.Answer(open, taking, () => View("IssueProvisional", new IssueProvisionalPage(open, check, seq, reason)));
    }
}
