using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.FeeChecks;

internal sealed class AppealedFeeCheck : Appealed
{
    public override bool IsOf(ICaseFacts facts) => facts is FeeCheck;

    public override HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) =>
        @case.State is "not-borne" or "partly-borne" or "unproven" or "repayment-open" or "repayment-missed"
            ? Newest(@case, "find-not-borne", "find-partly-borne", "find-unproven")
            : null;

    public override IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts) => new Dictionary<AppealOutcome, string>
    {
        [AppealOutcome.Upheld] = "The verdict stays as it is",
        [AppealOutcome.Remitted] = "The evidence is gathered and the result computed again",
        [AppealOutcome.SetAside] = "The verdict is set aside; nothing has to be repaid",
    };

    /// <summary>What is upheld before the repayment was ordered changes nothing: the order follows by itself.</summary>
    public override string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts) => appeal.Outcome switch
    {
        AppealOutcome.Upheld => parent.State is "repayment-open" or "repayment-missed" ? "uphold-on-appeal" : null,
        AppealOutcome.Remitted => "remit-on-appeal",
        AppealOutcome.SetAside => "set-aside-on-appeal",
        _ => throw new InvalidOperationException("The appeal is not decided."),
    };

    public override void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk)
    {
        if (appeal.Outcome == AppealOutcome.Upheld) return;
        var check = (FeeCheck)facts;
        check.Plan = null;
        for (var i = 0; i < check.Liable.Count; i++) check.Liable[i] = check.Liable[i] with { EndedOn = check.Liable[i].EndedOn ?? desk.Today };
    }
}
