using NodaTime;

namespace Inspectorate.Domain.Inspections;

public enum VisitOrigin { ByHand, Licence, Claim }

/// <summary>
/// Why a visit is wanted. It is kept apart from the visit, for supervisors only: neither inspector nor employer may learn that somebody
/// complained (ILO C81 art 15(c)). A visit that the calendar planned has a <see cref="PlannedVisit"/> instead.
/// </summary>
public sealed class VisitRequest
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required VisitOrigin Origin { get; init; }

    /// <summary>The licence or the claim that it is for; null when planned by hand.</summary>
    public Guid? SourceCaseId { get; init; }

    /// <summary>The account of who asked.</summary>
    public required Guid AskedBy { get; init; }

    public required Instant AskedAt { get; init; }
    public required string Words { get; init; }

    /// <summary>Null while no visit is planned for it.</summary>
    public Guid? InspectionId { get; set; }

    /// <summary>The day on which the visit's report was approved; null before.</summary>
    public LocalDate? ReportedOn { get; set; }
}
