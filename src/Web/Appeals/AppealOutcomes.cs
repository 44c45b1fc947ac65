using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.Web.Appeals;

/// <summary>How an appeal can end, and what each end does to the claim.</summary>
internal static class AppealOutcomes
{
    public static IReadOnlyDictionary<AppealOutcome, string> For(WageClaim claim)
    {
        var outcomes = new Dictionary<AppealOutcome, string>
        {
            [AppealOutcome.Upheld] = "The decision stays as it is",
            [AppealOutcome.Varied] = IsDismissal(claim) ? "The employer has to pay after all" : "The amount is changed",
            [AppealOutcome.Remitted] = "The claim is assessed again",
        };
        if (!IsDismissal(claim)) outcomes[AppealOutcome.SetAside] = "The order is set aside; nothing has to be paid";
        return outcomes;
    }

    /// <summary>The named step of the claim that this outcome takes.</summary>
    public static string StepFor(Appeal appeal, WageClaim claim) => appeal.Outcome switch
    {
        AppealOutcome.Upheld => IsDismissal(claim) ? "uphold-dismissal-on-appeal" : "uphold-on-appeal",
        AppealOutcome.Varied => "vary-on-appeal",
        AppealOutcome.SetAside => "set-aside-on-appeal",
        AppealOutcome.Remitted => "remit-on-appeal",
        _ => throw new InvalidOperationException("The appeal is not decided."),
    };

    /// <param name="payBy">Last day, inclusive, when something has to be paid.</param>
    public static ClaimDecision? DecisionAfter(Appeal appeal, WageClaim claim, LocalDate today, LocalDate payBy) => appeal.Outcome switch
    {
        AppealOutcome.Varied => new ClaimDecision
        {
            Kind = ClaimDecisionKind.Order, OrderedMinorUnits = appeal.VariedMinorUnits!.Value, Reasons = appeal.Reasons, DecidedOn = today, PayBy = payBy,
        },
        AppealOutcome.SetAside => new ClaimDecision { Kind = ClaimDecisionKind.Dismissal, OrderedMinorUnits = 0, Reasons = appeal.Reasons, DecidedOn = today },
        AppealOutcome.Remitted => null,
        _ => claim.Decision,
    };

    private static bool IsDismissal(WageClaim claim) => claim.Decision is { Kind: ClaimDecisionKind.Dismissal };
}
