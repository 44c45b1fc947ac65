namespace Inspectorate.Domain.Shared.Reference;

/// <summary>What postpones the end of what we know about a worker, and when that end is complete (FW-32).</summary>
public sealed record RetentionRule : Dated
{
    /// <summary>Nothing is erased for so many days after she wrote anything.</summary>
    public required int DaysAfterHerWord { get; init; }

    /// <summary>For so many months she can ask us to keep her identity longer, counted from the day on which she asks.</summary>
    public required int MonthsLonger { get; init; }

    /// <summary>The oldest that the keyring's own copy may be; until then an erased key may still stand in it.</summary>
    public required int DaysUntilComplete { get; init; }

    internal override string Subject => "retention";
}
