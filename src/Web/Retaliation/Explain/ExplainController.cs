using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Retaliation.Explain;

internal sealed record ExplainPage(OpenCase Open, int Seq, string? Words);

/// <summary>The employer's answer to the question whether somebody was punished.</summary>
[For(Roles.Employer)]
internal sealed class ExplainController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "employer-explains";

    [HttpGet("/cases/{number}/explanation")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<RetaliationReport>(number, User, cancel) is not { Facts: RetaliationReport } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? View("Explain", new ExplainPage(open, open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/explanation")]
    public async Task<IActionResult> Give(string number, int seq, string? words, CancellationToken cancel)
    {
        if (await access.About<RetaliationReport>(number, User, cancel) is not { Facts: RetaliationReport report } open) return NotFound();
        IActionResult Again() => View("Explain", new ExplainPage(open, seq, words));
        if (string.IsNullOrWhiteSpace(words))
        {
            ModelState.AddModelError("Words", "Write your answer.");
            return Again();
        }
        return this.Answer(open, await desk.Take(open, Step, seq, "", [], cancel, facts: () => report.Explanation = words.Trim()), Again);
    }
}
