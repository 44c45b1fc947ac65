using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>What the worker lets the employer learn. Asked in the inbox, after the receipt; hidden until she says otherwise.</summary>
public enum Visibility { Hidden, Pooled, Named }

public enum PayPer { Hour, Day, Week, Month }

/// <summary>The facts of a wage claim, without who the worker is. Its case, with the same id, holds state and history.</summary>
public sealed class WageClaim
{
    public required Guid Id { get; init; }
    public required WorkerRef Worker { get; init; }
    public required Guid OfficeId { get; set; }
    public required LocalDate FiledOn { get; init; }
    public required string Currency { get; init; }

    /// <summary>Kinds of problem, as named in the reference data.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public bool InDanger { get; init; }

    /// <summary>Empty when the worker does not know.</summary>
    public string Region { get; set; } = "";

    public string Sector { get; set; } = "";

    /// <summary>The work was done in a private home.</summary>
    public bool InHousehold { get; set; }

    /// <summary>Who employed her and where, as she wrote it; sealed. Null when she did not know.</summary>
    public SealedTextRef? Workplace { get; init; }

    /// <summary>Her own words, sealed unaltered (decision 16). Null when she wrote none.</summary>
    public SealedTextRef? Statement { get; init; }

    /// <summary>Set by an officer who found out who the employer is.</summary>
    public Guid? EmployerId { get; set; }

    public Visibility Visibility { get; set; } = Visibility.Hidden;

    /// <summary>As claimed, then as established: the officer's assessment replaces the worker's first rough period.</summary>
    public List<PayPeriod> Periods { get; init; } = [];

    public EmployerAnswer? Answer { get; set; }
    public Assessment? Assessment { get; set; }
    public ClaimDecision? Decision { get; set; }
    public List<Payment> Payments { get; init; } = [];
}

/// <summary>A stretch of work with one agreed pay.</summary>
public sealed class PayPeriod
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required LocalDate From { get; set; }

    /// <summary>Inclusive.</summary>
    public required LocalDate To { get; set; }

    /// <summary>The dates are what she remembers.</summary>
    public bool DatesAreApproximate { get; set; }

    public required long PromisedMinorUnits { get; set; }
    public required PayPer PromisedPer { get; set; }

    /// <summary>Null when not known; then no overtime and no hourly minimum is worked out.</summary>
    public decimal? HoursPerWeek { get; set; }

    /// <summary>What she got for the whole period.</summary>
    public required long PaidMinorUnits { get; set; }

    public List<Deduction> Deductions { get; init; } = [];
}

/// <param name="Kind">As named in the reference data (accommodation, food, recruitment fee…).</param>
public sealed record Deduction(string Kind, long MinorUnits);

public sealed class EmployerAnswer
{
    public required Instant At { get; init; }

    /// <summary>The employer agrees to owe something.</summary>
    public required bool AgreesToPay { get; init; }

    public required string Words { get; init; }
    public bool HasRecords { get; init; }
}

public sealed class Assessment
{
    public required Instant At { get; init; }
    public List<AssessmentLine> Lines { get; init; } = [];
    public long TotalMinorUnits => Lines.Sum(line => line.OwedMinorUnits);
}

/// <param name="Element">As named in the reference data: regular-wages, minimum-wage, overtime, unlawful-deduction…</param>
/// <param name="Arithmetic">The sum in words and figures, for worker, officer and employer.</param>
/// <param name="Source">The dated rate that was used, with its law.</param>
public sealed record AssessmentLine(
    LocalDate From, LocalDate To, string Element, long DueMinorUnits, long PaidMinorUnits, long OwedMinorUnits, string Arithmetic, string Source);

public enum ClaimDecisionKind { Order, PartOrder, Dismissal }

public sealed class ClaimDecision
{
    public required ClaimDecisionKind Kind { get; init; }
    public required long OrderedMinorUnits { get; init; }
    public required string Reasons { get; init; }
    public required LocalDate DecidedOn { get; init; }

    /// <summary>Null for a dismissal.</summary>
    public LocalDate? PayBy { get; init; }
}

/// <summary>A payment that the employer says it made. Counts as paid only once the worker confirmed it.</summary>
public sealed class Payment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required LocalDate PaidOn { get; init; }
    public required long MinorUnits { get; init; }
    public required string Way { get; init; }

    /// <summary>What the worker says she got; null until she answered.</summary>
    public long? ConfirmedMinorUnits { get; set; }

    public Instant? ConfirmedAt { get; set; }

    /// <summary>She had to give money back (asked with every confirmation).</summary>
    public bool? GaveBack { get; set; }
}
