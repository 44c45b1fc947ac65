namespace Inspectorate.Load;

/// <param name="Waits">Of each single one, in milliseconds.</param>
internal sealed record Measured(TimeSpan Took, IReadOnlyList<double> Waits)
{
    public double PerSecond => Waits.Count / Took.TotalSeconds;

    public double Percentile(double percent) => Waits.Order().ElementAt((int)Math.Min(Waits.Count - 1, Waits.Count * percent / 100));

    /// <summary>The round whose rate lies in the middle.</summary>
    public static Measured Median(IEnumerable<Measured> rounds) =>
        rounds.OrderBy(round => round.PerSecond).ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : throw new ArgumentException("no rounds");
}
