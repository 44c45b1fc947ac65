using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.Domain.Shared.Reference;

/// <summary>The least that work may be paid. Where several apply to a place and a sector, the highest counts.</summary>
public sealed record MinimumWage : Dated
{
    /// <summary>"*" is everywhere.</summary>
    public required string Region { get; init; }

    /// <summary>"*" is all work.</summary>
    public required string Sector { get; init; }

    /// <summary>By the hour or by the month; nothing else is published.</summary>
    public required PayPer Per { get; init; }

    public required string Currency { get; init; }
    public required long MinorUnits { get; init; }

    internal override string Subject => $"{Region}, {Sector}, per {Per}, {Currency}";

    public bool Covers(string region, string sector) => (Region == "*" || Region == region) && (Sector == "*" || Sector == sector);
}

public sealed record OvertimeRule : Dated
{
    /// <summary>Hours beyond these are overtime.</summary>
    public required decimal NormalHoursPerWeek { get; init; }

    /// <summary>Times the hourly pay.</summary>
    public required decimal Multiplier { get; init; }

    internal override string Subject => "overtime";
}

public sealed record DeductionRule : Dated
{
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required bool IsLawful { get; init; }

    /// <summary>The most that may be taken, in percent of the pay due for the same period; null for no limit, or when nothing may be taken.</summary>
    public decimal? CapPercent { get; init; }

    /// <summary>Given in place of money; all of these together have a limit too.</summary>
    public bool IsInKind { get; init; }

    internal override string Subject => Kind;
}

public sealed record InterestRate : Dated
{
    /// <summary>Simple interest on what is owed.</summary>
    public required decimal PercentPerMonth { get; init; }

    internal override string Subject => "interest";
}

/// <summary>How long after the decision either side may appeal.</summary>
public sealed record AppealPeriod : Dated
{
    public required int Days { get; init; }

    internal override string Subject => "appeal";
}

public sealed record LookBack : Dated
{
    /// <summary>How long after the last day of work a claim may be filed.</summary>
    public required int Years { get; init; }

    internal override string Subject => "look-back";
}

public sealed record SettlementFloor : Dated
{
    /// <summary>A settlement under this share of what was worked out is not allowed.</summary>
    public required decimal LeastPercent { get; init; }

    internal override string Subject => "settlement";
}

public sealed record WorkingWeek : Dated
{
    /// <summary>The authority's time zone, by its tz database name.</summary>
    public required string Zone { get; init; }

    public required IReadOnlyList<IsoDayOfWeek> Weekend { get; init; }

    internal override string Subject => "working week";
}
