using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.OutsideRequests;

public enum LegalBasis { None, AdministrativePaper, JudicialOrder }

/// <summary>
/// An outside body's request, as the public count needs it. It names nobody: a request is matched to a person only inside
/// the firewall, and only after two people found a judge's order valid (decision 20).
/// </summary>
public sealed class OutsideRequest : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }

    /// <summary>Kind of body that asks; empty until it is registered.</summary>
    public string AskerKind { get; set; } = "";

    public LegalBasis? Basis { get; set; }
    public LocalDate? RegisteredOn { get; set; }

    /// <summary>Set by the firewall when anybody looked for a record because of this request.</summary>
    public Instant? SearchedAt { get; set; }

    /// <summary>The order names single records, by court file; a request for "all" names none.</summary>
    public int NamedRecords { get; set; }

    public Instant? NoticeSentAt { get; set; }

    /// <summary>The order itself forbids telling the person until this day, inclusive; null when it does not.</summary>
    public LocalDate? NoticeForbiddenUntil { get; set; }

    /// <summary>The order itself sets the day of release; null when it does not.</summary>
    public LocalDate? ReleaseOrderedFor { get; set; }

    /// <summary>What the court said on the challenge; empty until then.</summary>
    public string CourtDecision { get; set; } = "";
}
