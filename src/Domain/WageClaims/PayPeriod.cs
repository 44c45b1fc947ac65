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

    public required long PromisedMinorUnits { get; set; }
    public required PayPer PromisedPer { get; set; }

    /// <summary>Null when not known; then no overtime and no hourly minimum is worked out.</summary>
    public decimal? HoursPerWeek { get; set; }

    /// <summary>Null when not known; then the days of the working week.</summary>
    public int? DaysPerWeek { get; set; }

    /// <summary>What reached her for the whole period, after deductions.</summary>
    public required long PaidMinorUnits { get; set; }

    public List<Deduction> Deductions { get; init; } = [];
}

/// <param name="Kind">As named in the reference data (accommodation, food, recruitment fee…).</param>
public sealed record Deduction(string Kind, long MinorUnits);
