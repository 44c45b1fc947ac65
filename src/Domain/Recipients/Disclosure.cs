using NodaTime;

namespace Inspectorate.Domain.Recipients;

/// <summary>For what a record goes out: one of these, never several.</summary>
public enum DisclosurePurpose { LegalHelp, CourtCase, SafetyAtWork, Contributions, OffenceOfEmployer, SafePlace, Health, Payment, HelpAtHome, Complaint }

/// <summary>A part of the record that is asked for.</summary>
public enum DisclosedPart { Name, Words, Workplace, Contact }

/// <summary>
/// One case, one recipient, one purpose (FW-15). The worker is asked in her inbox; it is opened once after she has said yes, and she
/// sees what was given.
/// </summary>
public sealed class Disclosure
{
    /// <summary>Random: it stands in addresses.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid CaseId { get; init; }
    public required Guid RecipientId { get; init; }
    public required DisclosurePurpose Purpose { get; init; }
    public required List<DisclosedPart> Parts { get; init; }
    public required Guid AskedBy { get; init; }
    public required Instant AskedAt { get; init; }

    /// <summary>Null until she has answered; she may take a yes back while nothing was given.</summary>
    public bool? Agreed { get; set; }

    public Instant? AnsweredAt { get; set; }

    /// <summary>Set once, before it is opened.</summary>
    public Instant? GivenAt { get; set; }
}
