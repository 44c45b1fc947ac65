using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Web.WageClaims;

internal sealed class AppealedClaim : Appealed
{
    public override bool IsOf(ICaseFacts facts) => facts is WageClaim;

    public override HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) =>
        facts is WageClaim { Decision: not null } && @case.State is "ordered" or "part-ordered" or "collection" or "dismissed"
            ? Newest(@case, "order", "order-part", "dismiss", "vary-on-appeal", "set-aside-on-appeal")
            : null;

    public override IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts)
    {
        var outcomes = new Dictionary<AppealOutcome, string>
        {
            [AppealOutcome.Upheld] = "The decision stays as it is",
            [AppealOutcome.Varied] = IsDismissal(facts) ? "The employer has to pay after all" : "The amount is changed",
            [AppealOutcome.Remitted] = "The claim is assessed again",
        };
        if (!IsDismissal(facts)) outcomes[AppealOutcome.SetAside] = "The order is set aside; nothing has to be paid";
        return outcomes;
    }

    public override string? CurrencyOf(ICaseFacts facts) => ((WageClaim)facts).Currency;

    public override string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts) => appeal.Outcome switch
    {
        AppealOutcome.Upheld => IsDismissal(facts) ? "uphold-dismissal-on-appeal" : "uphold-on-appeal",
        AppealOutcome.Varied => "vary-on-appeal",
        AppealOutcome.SetAside => "set-aside-on-appeal",
        AppealOutcome.Remitted => "remit-on-appeal",
        _ => throw new InvalidOperationException("The appeal is not decided."),
    };

    public override void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk)
    {
        var calendar = desk.Lifecycles.Calendar;
        var payBy = calendar.LastDayOf(calendar.DueAt(act.At, desk.Lifecycles.Of(parent).Deadline("payment").Within));
        var claim = (WageClaim)facts;
        claim.Decision = DecisionAfter(appeal, claim, desk.Today, payBy);
    }

    /// <param name="payBy">Last day, inclusive, when something has to be paid.</param>
    private static ClaimDecision? DecisionAfter(Appeal appeal, WageClaim claim, LocalDate today, LocalDate payBy) => appeal.Outcome switch
    {
        AppealOutcome.Varied => new ClaimDecision
        {
            Kind = ClaimDecisionKind.Order, OrderedMinorUnits = appeal.VariedMinorUnits!.Value, Reasons = appeal.Reasons, DecidedOn = today, PayBy = payBy,
        },
        AppealOutcome.SetAside => new ClaimDecision { Kind = ClaimDecisionKind.Dismissal, OrderedMinorUnits = 0, Reasons = appeal.Reasons, DecidedOn = today },
        AppealOutcome.Remitted => null,
        _ => claim.Decision,
    };

    private static bool IsDismissal(ICaseFacts facts) => facts is WageClaim { Decision.Kind: ClaimDecisionKind.Dismissal };
}
