using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Domain.Inspections;

/// <summary>The longest time between two visits.</summary>
public sealed record VisitInterval : Dated
{
    public required PlaceKind Place { get; init; }
    public required RiskClass Class { get; init; }

    /// <summary>Months after the registration within which a new place is seen.</summary>
    public required int First { get; init; }

    /// <summary>Months from one visit to the next.</summary>
    public required int Months { get; init; }

    internal override string Subject => $"{Place}, {Class}";
}

public sealed record TieDeclarationRule : Dated
{
    /// <summary>A declaration older than this has to be made again.</summary>
    public required int Months { get; init; }

    internal override string Subject => "tie declaration";
}
