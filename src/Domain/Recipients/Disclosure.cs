using NodaTime;

namespace Inspectorate.Domain.Recipients;

/// <summary>For what a record goes out: one of these, never several.</summary>
public enum DisclosurePurpose { LegalHelp, CourtCase, SafetyAtWork, Contributions, OffenceOfEmployer, SafePlace, Health, Payment, HelpAtHome, Complaint, Guardian, UnionHelp }

/// <summary>What became of a referral after the record was given.</summary>
public enum ReferralStep { Accepted, Declined, Started, Ended }

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

    public LocalDate? AcceptedOn { get; private set; }

    /// <summary>The body cannot help.</summary>
    public LocalDate? DeclinedOn { get; private set; }

    public LocalDate? StartedOn { get; private set; }
    public LocalDate? EndedOn { get; private set; }

    /// <summary>What can be noted now.</summary>
    public IReadOnlyList<ReferralStep> Next => GivenAt is null || DeclinedOn is not null || EndedOn is not null ? []
        : AcceptedOn is null ? [ReferralStep.Accepted, ReferralStep.Declined]
        : StartedOn is null ? [ReferralStep.Started, ReferralStep.Ended] : [ReferralStep.Ended];

    /// <summary>False when that cannot be noted now.</summary>
    public bool Note(ReferralStep step, LocalDate today)
    {
        if (!Next.Contains(step)) return false;
        switch (step)
        {
            case ReferralStep.Accepted: AcceptedOn = today; break;
            case ReferralStep.Declined: DeclinedOn = today; break;
            case ReferralStep.Started: StartedOn = today; break;
            case ReferralStep.Ended: EndedOn = today; break;
        }
        return true;
    }
}
