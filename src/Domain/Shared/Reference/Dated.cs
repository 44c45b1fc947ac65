using NodaTime;

namespace Inspectorate.Domain.Shared.Reference;

/// <summary>A number of the law: from which day, to which day, by which source. Never in code (decision page, "Legal numbers").</summary>
public abstract record Dated
{
    public required LocalDate From { get; init; }

    /// <summary>Last day, inclusive; null while it is in force.</summary>
    public LocalDate? To { get; init; }

    public required string Source { get; init; }

    /// <summary>Entries with the same subject follow each other without overlap and without gap.</summary>
    internal abstract string Subject { get; }

    public bool IsInForceOn(LocalDate date) => From <= date && (To is null || date <= To);
}
