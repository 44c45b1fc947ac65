namespace Inspectorate.Domain.FeeChecks.Flows;

/// <summary>A quarter of the workers of whom it is known what they paid, from those who paid least on.</summary>
/// <param name="Nth">From 1. With fewer than four workers some have nobody and are left out.</param>
/// <param name="MeanMinorUnits">Over all items, less what was given back, in minor units of our currency; not rounded.</param>
public sealed record PaidQuarter(int Nth, IReadOnlyList<int> Workers, decimal MeanMinorUnits)
{
    /// <summary>As many as the parties may read of, in each quarter.</summary>
    public const int LeastForParties = 4 * PartyCount.Least;

    public static IReadOnlyList<PaidQuarter> Of(FeeInput input)
    {
        var sorted = PaidInAll(input).OrderBy(own => own.Value).ThenBy(own => own.Key).ToList();
        return
        [
            .. Enumerable.Range(0, 4).Select(nth => (Nth: nth + 1, Own: sorted[(nth * sorted.Count / 4)..((nth + 1) * sorted.Count / 4)])).Where(quarter => quarter.Own.Count > 0)
                .Select(quarter => new PaidQuarter(quarter.Nth, [.. quarter.Own.Select(own => own.Key).Order()], quarter.Own.Average(own => own.Value))),
        ];
    }

    /// <summary>
    /// The four means as the parties may read them: of five workers at least, with none left over or five at least, and to two figures, so
    /// that whoever knows what each was charged cannot work out whose statements they are made of. Empty where that cannot be.
    /// </summary>
    public static IReadOnlyList<long> ForParties(FeeInput input)
    {
        var quarters = Of(input);
        var known = quarters.Sum(quarter => quarter.Workers.Count);
        var left = input.Workers - known;
        return known < LeastForParties || left is > 0 and < PartyCount.Least ? [] : [.. quarters.Select(quarter => ToTwoFigures(quarter.MeanMinorUnits))];
    }

    /// <summary>At the finest whole units of the currency.</summary>
    private static long ToTwoFigures(decimal amount)
    {
        var step = 100m;
        while (amount >= step * 100) step *= 10;
        return FeeComputation.Round(decimal.Round(amount / step, MidpointRounding.AwayFromZero) * step);
    }

    private static Dictionary<int, decimal> PaidInAll(FeeInput input)
    {
        var items = input.Items();
        var paid = items.SelectMany(input.PaidByWorkers).GroupBy(own => own.Key).ToDictionary(own => own.Key, own => own.Sum(part => part.Value));
        var back = items.SelectMany(input.Refunded).GroupBy(own => own.Key).ToDictionary(own => own.Key, own => own.Sum(part => part.Value));
        return items.SelectMany(item => input.Statements(item).Concat(input.Papers(item))).Select(line => line.Worker!.Value).Distinct()
            .ToDictionary(worker => worker, worker => Math.Max(0, paid.GetValueOrDefault(worker) - back.GetValueOrDefault(worker)));
    }
}
