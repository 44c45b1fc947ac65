using NodaTime;

namespace Inspectorate.Domain.WageClaims;

public sealed class EmployerAnswer
{
    public required Instant At { get; init; }

    /// <summary>The employer agrees to owe something.</summary>
    public required bool AgreesToPay { get; init; }

    public required string Words { get; init; }
    public bool HasRecords { get; init; }
}

/// <summary>What both sides may agree on instead of a decision.</summary>
public sealed class Settlement
{
    public required long MinorUnits { get; init; }

    /// <summary>What the law allows at least, worked out from the assessment when it was offered.</summary>
    public required long LeastMinorUnits { get; init; }

    /// <summary>The text gives up no right of the worker beyond the amount.</summary>
    public required bool WaivesNoRights { get; init; }

    public required LocalDate OfferedOn { get; init; }
    public LocalDate? WorkerAgreedOn { get; set; }
}

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

    /// <summary>Who says so: the employer, an agency that is liable with it, or the office that collected it.</summary>
    public string ByRole { get; init; } = "";

    /// <summary>What the worker says she got; null until she answered.</summary>
    public long? ConfirmedMinorUnits { get; set; }

    public Instant? ConfirmedAt { get; set; }

    /// <summary>She had to give money back (asked with every confirmation).</summary>
    public bool? GaveBack { get; set; }
}
