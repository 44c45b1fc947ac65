namespace Inspectorate.Domain.Publication;

/// <summary>
/// Counts of people as they may be published (FW-16). A count under the smallest cell is withheld, and so are as many others as it takes
/// that nobody can work it out from the total: what is withheld together is at least two counts and at least the smallest cell.
/// </summary>
public static class SmallCells
{
    /// <param name="counts">Parts of one total, none below zero. The total is published too.</param>
    /// <param name="smallest">The least count that is published.</param>
    /// <returns>In the same order; null for what is withheld. With a total under <paramref name="smallest"/> everything is.</returns>
    public static (IReadOnlyList<int?> Cells, int? Total) Withhold(IReadOnlyList<int> counts, int smallest)
    {
        var total = counts.Sum();
        if (total < smallest)
            return ([.. counts.Select(_ => (int?)null)], null);
        var hidden = counts.Select(count => count < smallest).ToArray();
        // A total that shows one hidden count, or a handful of people in several, shows them: the next smallest goes with them.
        while (hidden.Contains(true) && (hidden.Count(one => one) < 2 || counts.Where((_, i) => hidden[i]).Sum() < smallest))
        {
            var next = Enumerable.Range(0, counts.Count).Where(i => !hidden[i]).OrderBy(i => counts[i]).ThenBy(i => i).Select(i => (int?)i).FirstOrDefault();
            if (next is not { } i)
                return ([.. counts.Select(_ => (int?)null)], null);
            hidden[i] = true;
        }
        return ([.. counts.Select((count, i) => hidden[i] ? (int?)null : count)], total);
    }

    /// <summary>What somebody can work out from what is published about people who should stay unseen; empty when nothing.</summary>
    /// <returns>The sums of fewer than <paramref name="smallest"/> that the published total gives away, as places in the row.</returns>
    public static IReadOnlyList<int> GivenAway(IReadOnlyList<int?> cells, int? total, int smallest)
    {
        var open = Enumerable.Range(0, cells.Count).Where(i => cells[i] < smallest).ToList();
        var withheld = Enumerable.Range(0, cells.Count).Where(i => cells[i] is null).ToList();
        if (withheld.Count > 0 && total is { } sum && (withheld.Count == 1 || sum - cells.Sum(cell => cell ?? 0) < smallest))
            open.AddRange(withheld);
        if (total < smallest)
            open.AddRange(withheld);
        return [.. open.Distinct().Order()];
    }
}
