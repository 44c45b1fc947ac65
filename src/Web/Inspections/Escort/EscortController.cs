using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.Escort;

internal sealed record EscortPage(OpenCase Open, int Seq, string? Danger);

/// <summary>Police come along to a visit only as a safety escort: asked for here, decided by the supervisor, held to a printed card (FW-23).</summary>
internal sealed class EscortController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "ask-for-escort";

    [For(Roles.Inspector)]
    [HttpGet("/cases/{number}/ask-for-escort")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return WhyNot(open, visit) ?? View("Escort", new EscortPage(open, open.Case.Seq, null));
    }

    [For(Roles.Inspector)]
    [HttpPost("/cases/{number}/ask-for-escort")]
    public async Task<IActionResult> Send(string number, int seq, string? danger, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        IActionResult Again() => View("Escort", new EscortPage(open, seq, danger));
        if (open.Case.Seq == seq && WhyNot(open, visit) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(danger))
        {
            ModelState.AddModelError("Danger", "Write what makes the visit dangerous.");
            return Again();
        }
        var taking = await desk.Take(open, Step, seq, danger, [], cancel, facts: () => visit.Escort = new SafetyEscort { Danger = danger.Trim() });
        return this.Answer(open, taking, Again);
    }

    [For(Roles.Inspector, Roles.InspectionSupervisor)]
    [HttpGet("/cases/{number}/escort-card")]
    public async Task<IActionResult> Card(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return visit.Escort is { IsApproved: true }
            ? View("EscortCard", open)
            : this.Refuse(open, "No safety escort was approved for this visit.", RefusalKind.Guard);
    }

    private IActionResult? WhyNot(OpenCase open, Inspection visit) => visit.Escort is { IsApproved: true }
        ? this.Refuse(open, "A safety escort is approved already.", RefusalKind.Guard)
        : this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
