namespace Inspectorate.Domain.FeeChecks.Flows;

/// <summary>The way of the money of one item, from what was promised to what is owed. In minor units of our currency, for <paramref name="Heads"/> workers.</summary>
/// <param name="Item">Empty for all items together.</param>
/// <param name="Promised">What the service agreements have the employer pay; where they name no sum, the published cost.</param>
/// <param name="Borne">What papers with force show that the employer paid.</param>
/// <param name="Workers">What workers paid; null for the parties.</param>
/// <param name="Owed">Null while nobody may be told.</param>
/// <param name="ExpectedEach">The published cost for one worker; 0 where none is published.</param>
/// <param name="IsFloor">Nobody can have paid less than that.</param>
public sealed record CostFlow(string Item, int Heads, long Promised, bool IsAgreed, long Borne, PaidByWorkers? Workers, long? Owed, long ExpectedEach, bool IsFloor)
{
    /// <summary>Negative when the employer shows more than was promised.</summary>
    public long NotShown => Promised - Borne;

    public long BorneEach => FeeComputation.Round((decimal)Borne / Heads);

    public static CostFlow Together(IReadOnlyList<CostFlow> flows)
    {
        var workers = flows.Select(flow => flow.Workers).OfType<PaidByWorkers>().ToList();
        return new("", flows.Max(flow => flow.Heads), flows.Sum(flow => flow.Promised), flows.All(flow => flow.IsAgreed), flows.Sum(flow => flow.Borne),
            workers.Count == 0 ? null : new PaidByWorkers(
                workers.Max(paid => paid.Known), workers.Sum(paid => paid.Paid), workers.Sum(paid => paid.GivenBack), workers.Sum(paid => paid.NotCounted), workers.Sum(paid => paid.Evened)),
            flows.All(flow => flow.Owed is null) ? null : flows.Sum(flow => flow.Owed ?? 0), flows.Sum(flow => flow.ExpectedEach), IsFloor: false);
    }
}

/// <summary>What workers paid for an item, and how it comes to what is owed: paid, less given back, less not counted, and evened, is owed.</summary>
/// <param name="Known">Workers who were asked about it or have a paper.</param>
/// <param name="Paid">Of each the larger of what she said last and what papers show.</param>
/// <param name="GivenBack">Confirmed by workers, and kept.</param>
/// <param name="NotCounted">What is left where nothing is owed: the finding is another one.</param>
/// <param name="Evened">What it adds that everybody gets the same, also who was not asked; negative where it takes away.</param>
public sealed record PaidByWorkers(int Known, long Paid, long GivenBack, long NotCounted, long Evened)
{
    /// <summary>Null when nobody was asked.</summary>
    public long? Each => Known == 0 ? null : FeeComputation.Round((decimal)Paid / Known);
}
