using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.AskJudge;

internal sealed record AskJudgePage(OpenCase Open, int Seq, string? Annex, string? Reason);

/// <summary>A judge is asked for an order to enter. What only the judge may read lies sealed in an annex (decision 23).</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class AskJudgeController(CaseAccess access, StepDesk desk, Seal seal) : Controller
{
    private const string Step = "ask-judge";

    [HttpGet("/cases/{number}/ask-judge")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("AskJudge", new AskJudgePage(open, open.Case.Seq, null, null));
    }

    [HttpPost("/cases/{number}/ask-judge")]
    public async Task<IActionResult> Send(string number, int seq, string? annex, string? reason, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        IActionResult Again() => View("AskJudge", new AskJudgePage(open, seq, annex, reason));
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var sealedAnnex = string.IsNullOrWhiteSpace(annex) || string.IsNullOrWhiteSpace(reason)
            ? visit.AnnexForJudge
            : await seal.Text(open.SealedUnder, TextKinds.AnnexForJudge, annex.Trim(), cancel);
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () => visit.AnnexForJudge = sealedAnnex), Again);
    }
}
