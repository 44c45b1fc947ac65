using NodaTime;

namespace Inspectorate.Domain.WageClaims;

public enum PayPer { Hour, Day, Week, Month }

/// <summary>A stretch of work with one agreed pay.</summary>
public sealed class PayPeriod
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required LocalDate From { get; set; }

    /// <summary>Inclusive.</summary>
    public required LocalDate To { get; set; }

    /// <summary>As the worker typed them, in her digits and her calendar; empty where an officer put them in.</summary>
    public string DatesAsTyped { get; set; } = "";

    /// <summary>The dates are what she remembers.</summary>
    public bool DatesAreApproximate { get; set; }

    /// <summary>Nobody knows when she worked, and the employer has no records: the time that the law presumes.</summary>
    public bool IsPresumed { get; set; }

    public required long PromisedMinorUnits { get; set; }
    public required PayPer PromisedPer { get; set; }

    /// <summary>The pay for the same unit by the written contract; null when there is none, or it says the same.</summary>
    public long? ContractMinorUnits { get; set; }

    /// <summary>The least that she remembers. Null when not known; then no overtime and no hourly minimum is worked out.</summary>
    public decimal? HoursPerWeek { get; set; }

    /// <summary>The most that she remembers; null when <see cref="HoursPerWeek"/> is exact.</summary>
    public decimal? MostHoursPerWeek { get; set; }

    /// <summary>Null when not known; then the days of the working week.</summary>
    public int? DaysPerWeek { get; set; }

    /// <summary>What reached her for the whole period, after deductions.</summary>
    public required long PaidMinorUnits { get; set; }

    public List<Deduction> Deductions { get; init; } = [];

    /// <summary>Nights, rest days, missed breaks and the like.</summary>
    public List<CountedTime> Counted { get; init; } = [];

    internal decimal? HoursAt(Remembered level) => HoursPerWeek is { } least ? level.Between(least, MostHoursPerWeek ?? least) : null;
}

/// <param name="Kind">As named in the reference data (accommodation, food, recruitment fee…).</param>
public sealed record Deduction(string Kind, long MinorUnits);

/// <param name="Element">As named in the reference data, whose rule says what is counted.</param>
/// <param name="Least">In the whole period, as she remembers it.</param>
/// <param name="Most">The same as <paramref name="Least"/> when she is sure.</param>
public sealed record CountedTime(string Element, decimal Least, decimal Most);
