namespace Inspectorate.Domain.FeeChecks.Flows;

/// <summary>Where the money of each item went, in order of the items.</summary>
public static class CostFlows
{
    /// <summary>For all workers of the cohort, with everything that is known.</summary>
    public static IReadOnlyList<CostFlow> Of(FeeInput input, FeeComputation working)
    {
        var owed = working.Result.Items.ToDictionary(item => item.Item, item => item.TotalMinorUnits);
        return [.. input.Items().Select(item => Of(input, item, input.Workers, working.WithoutForce, flow => flow with
        {
            Workers = ByWorkers(input, item, owed.GetValueOrDefault(item)), Owed = owed.GetValueOrDefault(item),
        }))];
    }

    /// <summary>For one worker, from the papers of one side and what it was told. Nothing is in it that a worker said.</summary>
    /// <param name="papers">Of that side alone.</param>
    /// <param name="told">Empty before the provisional verdict.</param>
    public static IReadOnlyList<CostFlow> ForParty(FeeInput papers, IReadOnlyList<ItemResult> told)
    {
        var owed = told.ToDictionary(item => item.Item, item => item.PerWorkerMinorUnits);
        return [.. papers.Items().Union(owed.Keys).Order(StringComparer.Ordinal).Select(item => Of(papers, item, 1, new HashSet<EvidenceLine>(), flow => flow with
        {
            Promised = Each(flow.Promised, papers), Borne = Each(flow.Borne, papers),
            Owed = owed.TryGetValue(item, out var each) ? each : told.Count == 0 ? null : 0,
        }))];
    }

    private static CostFlow Of(FeeInput input, string item, int heads, IReadOnlySet<EvidenceLine> withoutForce, Func<CostFlow, CostFlow> finish)
    {
        var (agreed, published) = (Agreed(input, item), FeeComputation.Round(input.ExpectedOf(item)));
        return finish(new CostFlow(
            item, heads, agreed > 0 ? agreed : published * input.Workers, agreed > 0, Borne(input, item, withoutForce), null, null,
            published, input.Expected.Any(cost => cost.Item == item && cost.IsFloor)));
    }

    /// <summary>Both sides may hand in the same agreement.</summary>
    private static long Agreed(FeeInput input, string item) => FeeComputation.Round(input.Of(EvidenceKind.ServiceAgreement)
        .Where(line => line.Item == item && line.Payer == Payer.Employer)
        .GroupBy(line => line.AddedByRole).Select(side => side.Sum(input.InOurCurrency)).DefaultIfEmpty().Max());

    /// <summary>Invoices and tickets, the bank and the own books tell of the same money, so that the largest of them counts and not their sum.</summary>
    private static long Borne(FeeInput input, string item, IReadOnlySet<EvidenceLine> withoutForce) => FeeComputation.Round(input.Shown(item)
        .Where(line => line.Payer == Payer.Employer && !withoutForce.Contains(line))
        .GroupBy(line => line.Kind == EvidenceKind.Ticket ? EvidenceKind.Invoice : line.Kind)
        .Select(telling => telling.Sum(input.InOurCurrency)).DefaultIfEmpty().Max());

    private static PaidByWorkers ByWorkers(FeeInput input, string item, long owed)
    {
        var known = input.Statements(item).Concat(input.Papers(item)).Select(line => line.Worker).Distinct().Count();
        var (paid, back) = (FeeComputation.Round(input.PaidByWorkers(item).Values.Sum()), FeeComputation.Round(input.Refunded(item).Values.Sum()));
        return owed == 0
            ? new PaidByWorkers(known, paid, back, NotCounted: paid - back, Evened: 0)
            : new PaidByWorkers(known, paid, back, NotCounted: 0, Evened: owed - (paid - back));
    }

    private static long Each(long all, FeeInput input) => FeeComputation.Round((decimal)all / input.Workers);
}
