using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Inspections;

internal sealed class AppealedVisit : Appealed
{
    private static readonly string[] Open = ["danger-order-open", "wage-order-open", "fee-order-open", "other-order-open", "order-overdue"];

    public override bool IsOf(ICaseFacts facts) => facts is Inspection;

    public override HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) => Open.Contains(@case.State) || @case.State == "sanctioned"
        ? Newest(@case, "order-against-danger", "order-wages", "order-fees", "order-correction", "vary-on-appeal", "confirm-sanction")
        : null;

    public override IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts) => new Dictionary<AppealOutcome, string>
    {
        [AppealOutcome.Upheld] = "The order stays as it is",
        [AppealOutcome.Varied] = "The order is changed: the reasons say what has to be done instead",
        [AppealOutcome.SetAside] = "The order is set aside; nothing has to be done",
    };

    /// <summary>The order goes on being followed while an appeal is heard: once proof is in, or the case is closed, nothing is left to do.</summary>
    public override string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts) => appeal.Outcome switch
    {
        AppealOutcome.Upheld => Open.Contains(parent.State) ? "uphold-on-appeal" : null,
        _ when !Open.Contains(parent.State) && parent.State != "sanctioned" => null,
        AppealOutcome.Varied => "vary-on-appeal",
        AppealOutcome.SetAside => "quash-on-appeal",
        _ => throw new InvalidOperationException("The appeal is not decided."),
    };

    public override void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk)
    {
        var visit = (Inspection)facts;
        if (appeal.Outcome == AppealOutcome.Varied) (visit.Order, visit.OrderedOn) = (appeal.Reasons, desk.Today);
    }
}
