using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Licensing;

public enum HearingGround { Points, MissedCondition, Finding }

/// <summary>The dated facts of one licence term, from the application on. Its case, with the same id, holds state and history.</summary>
public sealed class Licence : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>Null for a first licence; a renewal is a case of its own, linked to the term before.</summary>
    public Guid? RenewalOf { get; init; }

    /// <summary>First moment at which this renewal may be filed, from the dated rules; null for a first licence.</summary>
    public Instant? RenewalOpensAt { get; init; }

    /// <summary>From here on it may no longer be filed; null for a first licence.</summary>
    public Instant? RenewalClosesAt { get; init; }

    public LocalDate? ApplicationFeePaidOn { get; set; }
    public LocalDate? DocumentsCompleteOn { get; set; }
    public LocalDate? DeclarationSignedOn { get; set; }

    /// <summary>What a licensing officer found missing.</summary>
    public List<string> MissingItems { get; init; } = [];

    /// <summary>The officer's sheet of points by licensing standard (GLAA, eight subject areas) was finished.</summary>
    public LocalDate? PointsSheetCompletedOn { get; set; }

    public LocalDate? VisitReportedOn { get; set; }
    public LocalDate? DepositLodgedOn { get; set; }
    public List<LicenceCondition> Conditions { get; init; } = [];

    /// <summary>What happens to the agency's workers if it must stop: wages, lodging, journeys.</summary>
    public LocalDate? WorkerImpactPlanOn { get; set; }

    /// <summary>The immediate danger, in the decider's words.</summary>
    public string Danger { get; set; } = "";

    public HearingGround? HearingGround { get; set; }

    /// <summary>An inspector saw that what led to the suspension is put right.</summary>
    public LocalDate? RemedyVerifiedOn { get; set; }

    /// <summary>A renewal that was filed in time: the old term runs until it is decided. Null when none waits.</summary>
    public LocalDate? RenewalPendingSince { get; set; }

    /// <summary>First day of the next term, once that was granted.</summary>
    public LocalDate? NextTermFrom { get; set; }

    /// <summary>Wage claims and repayments for which the deposit may still be drawn on.</summary>
    public int OpenClaims { get; set; }

    public Guid? OpenAppealId { get; set; }
}

/// <param name="MetOn">Null until an inspector saw it met.</param>
public sealed record LicenceCondition(string Words, LocalDate? DueOn, LocalDate? MetOn);
