using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Appeals.ApplyAppeal;

internal sealed record ApplyAppealPage(OpenCase Open, Appeal Appeal, int Seq, string? Reason);

/// <summary>Carries the decision into the case that it is about: its step and the appeal's own are one transaction.</summary>
[For(Roles.AppealBody)]
internal sealed class ApplyAppealController(CaseAccess access, StepDesk desk, CaseBook book) : Controller
{
    private const string Step = "apply";

    [HttpGet("/cases/{number}/apply-appeal")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("ApplyAppeal", new ApplyAppealPage(open, appeal, open.Case.Seq, appeal.Reasons));
    }

    [HttpPost("/cases/{number}/apply-appeal")]
    public async Task<IActionResult> Apply(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, also: act => ToCase(open, appeal, act, cancel));
        return this.Answer(open, taking, () => View("ApplyAppeal", new ApplyAppealPage(open, appeal, seq, reason)));
    }

    /// <returns>Null when nothing is left to do in the other case.</returns>
    private async Task<StepOutcome?> ToCase(OpenCase open, Appeal appeal, Act act, CancellationToken cancel)
    {
        var (facts, kind) = (open.Subject, Appealed.Of(appeal, open.Subject));
        var parent = (await book.Find(appeal.ParentId, cancel))!;
        var step = kind.StepFor(appeal, parent, facts);
        kind.Apply(appeal, parent, facts, act, desk);
        var outcome = step is null ? null : await book.Take(step, parent, facts, act, cancel);
        if (outcome is not StepRefused) Appealed.Against(appeal, facts).OpenAppealId = null;
        return outcome;
    }
}
