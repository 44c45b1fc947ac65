using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Retaliation;

public enum PunishingAct { Dismissed, LessWork, Threats, Violence, Lodging, ThingsTaken, LockedIn, Other }

/// <summary>A worker says that she is punished for her claim: a case of its own, linked to the claim (decision 10).</summary>
public sealed class RetaliationReport : IOfWorker
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid ClaimId { get; init; }
    public required WorkerRef Worker { get; init; }

    /// <summary>Null while nobody knows who it is.</summary>
    public Guid? EmployerId { get; init; }

    public required List<PunishingAct> Acts { get; init; }

    /// <summary>Null when she does not know.</summary>
    public LocalDate? HappenedOn { get; init; }

    public required LocalDate ReportedOn { get; init; }

    /// <summary>Inclusive; null when the day of what happened is not known: then it is never late.</summary>
    public LocalDate? LastDayToReport { get; init; }

    /// <summary>It came so soon after the employer was told of the claim that the employer has to show another reason.</summary>
    public bool IsPresumed { get; init; }

    /// <summary>Her own words, sealed; null when she wrote none.</summary>
    public SealedTextRef? Words { get; init; }

    /// <summary>She said that the employer may be asked, and so learn that she told us.</summary>
    public bool MayAskEmployer { get; init; }

    /// <summary>The employer's; empty while there is none.</summary>
    public string Explanation { get; set; } = "";

    /// <param name="toldOn">The day on which the employer was told of the claim; null when it never was.</param>
    public static bool Presumes(LocalDate? happenedOn, LocalDate reportedOn, LocalDate? toldOn, RetaliationRule rule) =>
        toldOn is { } told && (happenedOn ?? reportedOn) is var day && told <= day && day <= told.PlusDays(rule.PresumptionDays);
}
