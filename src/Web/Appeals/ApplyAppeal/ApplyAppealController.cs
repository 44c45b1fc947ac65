using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Appeals.ApplyAppeal;

internal sealed record ApplyAppealPage(OpenCase Open, Appeal Appeal, int Seq, string? Reason);

/// <summary>Carries the decision into the claim: its step and the appeal's own are one transaction.</summary>
[For(Roles.AppealBody)]
internal sealed class ApplyAppealController(CaseAccess access, StepDesk desk, CaseBook book) : Controller
{
    private const string Step = "apply";

    [HttpGet("/cases/{number}/apply-appeal")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("ApplyAppeal", new ApplyAppealPage(open, appeal, open.Case.Seq, appeal.Reasons));
    }

    [HttpPost("/cases/{number}/apply-appeal")]
    public async Task<IActionResult> Apply(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, also: act => ToClaim(open, appeal, act, cancel));
        return this.Answer(open, taking, () => View("ApplyAppeal", new ApplyAppealPage(open, appeal, seq, reason)));
    }

    private async Task<StepOutcome> ToClaim(OpenCase open, Appeal appeal, Act act, CancellationToken cancel)
    {
        var claim = open.Claim;
        var parent = (await book.Find(appeal.ParentId, cancel))!;
        var step = AppealOutcomes.StepFor(appeal, claim);
        var calendar = desk.Lifecycles.Calendar;
        var payBy = calendar.LastDayOf(calendar.DueAt(act.At, desk.Lifecycles.Of(parent).Deadline("payment").Within));
        claim.Decision = AppealOutcomes.DecisionAfter(appeal, claim, desk.Today, payBy);
        var outcome = await book.Take(step, parent, claim, act, cancel);
        if (outcome is StepTaken) claim.OpenAppealId = null;
        return outcome;
    }
}
