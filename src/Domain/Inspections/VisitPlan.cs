using NodaTime;

namespace Inspectorate.Domain.Inspections;

/// <summary>One run of the plan for one office.</summary>
public sealed class VisitPlan
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required LocalDate Day { get; init; }
    public required Instant StartedAt { get; init; }

    /// <summary>The supervisor's account; null when the calendar ran it.</summary>
    public Guid? StartedBy { get; init; }

    /// <summary>Places whose longest interval has ended and that wait for a visit.</summary>
    public int Due { get; set; }

    /// <summary>Of these, the visits opened so far.</summary>
    public int Opened { get; set; }

    /// <summary>Somebody asked it to stop; what is opened stays opened, and the next run goes on.</summary>
    public Instant? StopAskedAt { get; set; }

    /// <summary>Null while it runs.</summary>
    public Instant? EndedAt { get; set; }
}

/// <summary>A visit that the plan opened because an interval ended. One for each place and due day: running again opens nothing twice.</summary>
public sealed class PlannedVisit
{
    public required Guid PlaceId { get; init; }

    /// <summary>The day on which the longest interval ended.</summary>
    public required LocalDate DueOn { get; init; }

    public required Guid OfficeId { get; init; }
    public required Guid PlanId { get; init; }
    public required Guid InspectionId { get; init; }
    public required RiskClass Class { get; init; }
    public required string Reason { get; init; }
}
