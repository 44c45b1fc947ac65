using Inspectorate.Domain.Publication;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>What recruitment cost a worker, in months of her own income at the destination: indicator 10.7.1 of the SDGs [SDG-1].</summary>
public static class RecruitmentCost
{
    private const int Places = 4;

    /// <summary>
    /// Of each worker whose cost and income are both known, in ascending order, so that no place in the list says whose it is. The income is
    /// that of the first month paid (GK); what she got back and kept is taken off.
    /// </summary>
    public static IReadOnlyList<decimal> InMonths(FeeInput input)
    {
        var income = input.Lines.Where(line => line is { Kind: EvidenceKind.Payslip or EvidenceKind.WagesPaid, Worker: not null, MinorUnits: > 0 })
            .GroupBy(line => line.Worker!.Value)
            .ToDictionary(own => own.Key, own => input.InOurCurrency(own.OrderBy(line => line.On).ThenBy(line => line.Kind).First()));
        return
        [
            .. input.Lines.Where(line => line.Worker is { } worker && income.ContainsKey(worker) && IsCost(line))
                .GroupBy(line => line.Worker!.Value)
                .Select(own => decimal.Round(own.GroupBy(line => line.Item).Sum(item => Borne(input, [.. item])) / income[own.Key], Places, MidpointRounding.AwayFromZero))
                .Order(),
        ];
    }

    /// <summary>Fees, related costs and what was never lawful; and the interest on a debt for them. Not wages that were lost while waiting.</summary>
    private static bool IsCost(EvidenceLine line) => line.Item is ['A' or 'B' or 'C', ..] or "D1"
        && line.Kind is EvidenceKind.Statement or EvidenceKind.WorkerReceipt or EvidenceKind.Deduction or EvidenceKind.Refund;

    /// <summary>The larger of what she said last and what papers show, less what she got back.</summary>
    private static decimal Borne(FeeInput input, IReadOnlyList<EvidenceLine> lines)
    {
        var said = FeeInput.LatestOfEach(lines.Where(line => line.Kind == EvidenceKind.Statement)).Values.Sum(input.InOurCurrency);
        var shown = lines.Where(line => line.Kind is EvidenceKind.WorkerReceipt or EvidenceKind.Deduction).Sum(input.InOurCurrency);
        var back = lines.Where(line => line is { Kind: EvidenceKind.Refund, ConfirmedByWorker: true }).Sum(input.InOurCurrency);
        return Math.Max(0, Math.Max(said, shown) - back);
    }
}

/// <summary>How that is spread over the workers of one corridor and year, as it may be published.</summary>
/// <param name="Mean">In months of income, one decimal, as the three after it.</param>
/// <param name="Bands">Workers who paid nothing, up to one month, up to three, and more; null where it is withheld.</param>
/// <param name="Smallest">The least count of people that was published then.</param>
public sealed record CostSpread(
    string Corridor, int Year, int Workers, decimal Mean, decimal LowerQuartile, decimal Median, decimal UpperQuartile, IReadOnlyList<int?> Bands, int Smallest)
{
    /// <summary>Null for fewer than <paramref name="smallest"/> workers.</summary>
    /// <param name="months">Of each worker, in ascending order.</param>
    public static CostSpread? Of(string corridor, int year, IReadOnlyList<decimal> months, int smallest)
    {
        var (bands, total) = SmallCells.Withhold(
            [months.Count(month => month == 0), months.Count(month => month is > 0 and <= 1), months.Count(month => month is > 1 and <= 3), months.Count(month => month > 3)], smallest);
        return months.Count < smallest ? null : new CostSpread(
            corridor, year, months.Count, Rounded(months.Average()), Quantile(months, .25m), Quantile(months, .5m), Quantile(months, .75m), total is null ? [null, null, null, null] : bands, smallest);
    }

    /// <summary>Percent of the workers who paid more than nothing, than one month, than three; null where bands that it is made of are withheld.</summary>
    public IReadOnlyList<decimal?> SharesOver() =>
        [.. Enumerable.Range(1, 3).Select(from => Bands.Skip(from).Aggregate((int?)0, (sum, band) => sum + band) is { } over ? Rounded(100m * over / Workers) : (decimal?)null)];

    /// <summary>Between two workers, in proportion.</summary>
    private static decimal Quantile(IReadOnlyList<decimal> sorted, decimal part)
    {
        var place = part * (sorted.Count - 1);
        var below = (int)place;
        return Rounded(below + 1 < sorted.Count ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below]);
    }

    private static decimal Rounded(decimal figure) => decimal.Round(figure, 1, MidpointRounding.AwayFromZero);
}
