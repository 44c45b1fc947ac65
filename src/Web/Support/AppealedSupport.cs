using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Support;

/// <summary>The worker asked for more than the team gave.</summary>
internal sealed class AppealedSupport : Appealed
{
    public override bool IsOf(ICaseFacts facts) => facts is SupportRequest;

    public override HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) =>
        facts is SupportRequest { IsShort: true } && @case.State is "support-given" or "support-not-given" ? Newest(@case, "agree-support", "agree-refusal") : null;

    public override IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts) => new Dictionary<AppealOutcome, string>
    {
        [AppealOutcome.Upheld] = "The decision of the team stays as it is",
        [AppealOutcome.Varied] = "She gets what she asked for",
        [AppealOutcome.Remitted] = "The team decides again",
    };

    public override string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts) => (appeal.Outcome, parent.State) switch
    {
        (_, not ("support-given" or "support-not-given")) => null,
        (AppealOutcome.Varied, _) => "give-on-appeal",
        (AppealOutcome.Remitted, _) => "remit-on-appeal",
        (_, "support-given") => "uphold-support-on-appeal",
        _ => "uphold-refusal-on-appeal",
    };

    public override void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk)
    {
        var request = (SupportRequest)facts;
        var gives = appeal.Outcome switch { AppealOutcome.Varied => request.Gives.Union(request.Wanted), AppealOutcome.Remitted => [], _ => request.Gives };
        request.Propose(gives, appeal.Reasons, act.By.Role);
    }
}
