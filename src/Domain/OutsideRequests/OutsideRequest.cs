using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.OutsideRequests;

/// <summary>An administrative paper (warrant, summons, subpoena of an office) is no order, whatever it is called: it is always refused.</summary>
public enum LegalBasis { None, AdministrativePaper, JudicialOrder }

/// <summary>What kind of body asks, for the register and the public count.</summary>
public enum AskerKind { EntryAndStay, Police, Security, Consulate, OtherAuthority, Court, Private }

public enum RequestForm { Letter, Email, Telephone, InPerson, ServedPaper }

/// <summary>
/// An outside body's request, as the public count needs it. It names nobody: a request is matched to a person only inside
/// the firewall, and only after two people found a judge's order valid (decision 20).
/// </summary>
public sealed class OutsideRequest : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required LocalDate ReceivedOn { get; init; }
    public required RequestForm Form { get; init; }

    /// <summary>The body that asks, as it calls itself.</summary>
    public required string Asker { get; set; }

    /// <summary>Null until it is registered.</summary>
    public AskerKind? AskerKind { get; set; }

    public LegalBasis? Basis { get; set; }
    public LocalDate? RegisteredOn { get; set; }

    /// <summary>What is asked for, in words and without a name; empty until it is registered.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Null unless a judge's order was handed in.</summary>
    public JudicialOrder? Order { get; set; }

    /// <summary>Set by the firewall before anybody looks for a record because of this request.</summary>
    public Instant? SearchedAt { get; set; }

    /// <summary>How many records the firewall found; it alone knows which.</summary>
    public int RecordsFound { get; set; }

    /// <summary>From when on the people named can read the notice; after a ban this is still to come.</summary>
    public Instant? NoticeSentAt { get; set; }

    /// <summary>Everybody named has read it.</summary>
    public Instant? NoticeReadAt { get; set; }

    /// <summary>Somebody named asked in her inbox that the order be challenged; null also after a court has decided.</summary>
    public Instant? ChallengeAskedAt { get; set; }

    /// <summary>What the court said on the challenge; empty until then.</summary>
    public string CourtDecision { get; set; } = "";

    /// <summary>How many records were opened for who asked.</summary>
    public int RecordsReleased { get; set; }
}
