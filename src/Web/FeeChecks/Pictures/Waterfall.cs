using Inspectorate.Domain.FeeChecks.Flows;

namespace Inspectorate.Web.FeeChecks.Pictures;

/// <summary>A step of the money's way, in minor units.</summary>
/// <param name="From">Where its bar begins: at nothing for a sum, else where the step before it ended.</param>
/// <param name="ByWorkers">It is about what workers paid.</param>
internal sealed record FlowStep(string Name, string Means, long From, long Until, bool IsSum, bool ByWorkers = false)
{
    public long Change => Until - From;
}

/// <summary>
/// From what was promised to what was not shown as borne, and from what workers paid to what is owed to them. The two do not follow from
/// each other: papers and workers are asked apart.
/// </summary>
internal static class Waterfall
{
    public static IReadOnlyList<FlowStep> Of(CostFlow flow)
    {
        List<FlowStep> steps =
        [
            Sum("Promised", flow.IsAgreed ? "By the service agreement." : flow.Item.Length > 0 ? "No agreement names a sum; this is the published cost." : "By service agreements; where they name no sum, the published cost.", flow.Promised),
            new("Shown as paid by the employer", flow.Workers is null ? "By the papers that you handed in." : "By papers that no check of the figures took the force from.", flow.Promised, flow.NotShown, IsSum: false),
            Sum("Not shown", flow.NotShown < 0 ? "Negative: more is shown than was promised." : "Promised, less what is shown.", flow.NotShown),
        ];
        if (flow.Workers is { } paid) steps.AddRange(OfWorkers(flow, paid));
        if (flow.Owed is { } owed)
            steps.Add(Sum("Owed to the workers", flow.Workers is null ? "The same for everybody; while the verdict is provisional, if nothing new comes." : "For all of the cohort, with what goes through the trust account.", owed, byWorkers: true));
        return steps;
    }

    private static IEnumerable<FlowStep> OfWorkers(CostFlow flow, PaidByWorkers paid)
    {
        var left = paid.Paid;
        yield return Sum("Workers paid", flow.Item.Length > 0 ? $"Of each worker the larger of what she said and what papers show; {paid.Known} are known." : "Of each worker and item the larger of what she said and what papers show.", left, byWorkers: true);
        foreach (var (name, means, change) in new[]
        {
            ("Given back", "Confirmed by workers, and kept.", -paid.GivenBack),
            ("Not counted", "The finding is another one, so that nothing of it is owed.", -paid.NotCounted),
            ("The same for everybody", "What it adds, or takes away, that each gets one amount, also who was not asked.", paid.Evened),
        }.Where(step => step.Item3 != 0))
            yield return new FlowStep(name, means, left, left += change, IsSum: false, ByWorkers: true);
    }

    private static FlowStep Sum(string name, string means, long amount, bool byWorkers = false) => new(name, means, 0, amount, IsSum: true, byWorkers);
}
