using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.TakeAlong;

internal sealed record TakeAlongPage(OpenCase Open, Checklist Checklist, int Seq, string? Reason);

/// <summary>The checklist to print, for a place without a connection. It holds neither a worker nor a sealed address (decision 29).</summary>
[For(Roles.Inspector)]
internal sealed class TakeAlongController(CaseAccess access, StepDesk desk, Checklists checklists) : Controller
{
    private const string Step = "download";

    [HttpGet("/cases/{number}/take-along")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? Page(open, visit, open.Case.Seq, null);
    }

    [HttpPost("/cases/{number}/take-along")]
    public async Task<IActionResult> Take(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", [], cancel), () => Page(open, visit, seq, reason));
    }

    private ViewResult Page(OpenCase open, Inspection visit, int seq, string? reason) =>
        View("TakeAlong", new TakeAlongPage(open, checklists.InForceOn(visit.Kind, desk.Today), seq, reason));
}
