using Inspectorate.Domain.WageClaims;

namespace Inspectorate.Domain.Shared.Reference;

public enum ElementScope { Period, Claim }

/// <summary>
/// How one element of a claim is worked out: how many × <see cref="Share"/> × what one is worth. What regular wages, contract, minimum
/// wage, overtime, deductions and interest come to has rules of its own.
/// </summary>
public sealed record ElementRule : Dated
{
    /// <summary>As named in claim-elements.json.</summary>
    public required string Element { get; init; }

    /// <summary>Whether it is entered with a period of work, whose payments count for it too, or on its own.</summary>
    public required ElementScope BelongsTo { get; init; }

    /// <summary>What the officer counts; null when nothing is.</summary>
    public string? Asks { get; init; }

    /// <summary>One is worth the pay for so long; null when it is worth <see cref="PriceMinorUnits"/>, or a sum that is stated.</summary>
    public PayPer? PayFor { get; init; }

    /// <summary>1 is all of it; more than 1 is pay on top, less a part.</summary>
    public decimal Share { get; init; } = 1;

    public long? PriceMinorUnits { get; init; }

    /// <summary>Of the price.</summary>
    public string? Currency { get; init; }

    /// <summary>No more than so many count; null for no limit.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>More than so many a week cannot be; null for no limit.</summary>
    public decimal? AtMostPerWeek { get; init; }

    /// <summary>Counted are days that public-holidays.json names.</summary>
    public bool IsOnHolidays { get; init; }

    /// <summary>How many are earned in a year of work, which grows with its length; null when they are counted one by one.</summary>
    public IReadOnlyList<EarnedPerYear>? PerYearOfWork { get; init; }

    /// <summary>Nothing is earned before so many months of work; null for from the first day.</summary>
    public int? FromMonthsOfWork { get; init; }

    /// <summary>No interest runs on it.</summary>
    public bool IsPenalty { get; init; }

    public bool NeedsSum => PayFor is null && PriceMinorUnits is null;

    internal override string Subject => Element;
}

/// <param name="Units">Earned in each year until <paramref name="UntilYear"/>.</param>
/// <param name="UntilYear">Null for every year after.</param>
public sealed record EarnedPerYear(decimal Units, int? UntilYear = null);

/// <summary>Pay in kind of all sorts together may be so much of the pay due, in percent.</summary>
public sealed record InKindLimit : Dated
{
    public required decimal Percent { get; init; }

    internal override string Subject => "in-kind";
}

/// <summary>What holds when the employer shows no records of hours and pay.</summary>
public sealed record EvidenceRule : Dated
{
    /// <summary>Which end of what the worker remembers.</summary>
    public required Remembered WithoutRecords { get; init; }

    /// <summary>How long she is taken to have worked when nobody can say.</summary>
    public required int PresumedMonths { get; init; }

    internal override string Subject => "evidence";
}
