using NodaTime;

namespace Inspectorate.Domain.OutsideRequests;

/// <summary>Whose signature stands under the paper.</summary>
public enum OrderSigner { Nobody, Official, Judge }

/// <summary>The paper that was handed in as a judge's order, and what those who checked it read in it.</summary>
public sealed class JudicialOrder
{
    /// <summary>The document of the case.</summary>
    public required Guid Paper { get; set; }

    public required string Court { get; set; }
    public required string FileNumber { get; set; }

    /// <summary>As the one who checked last read it; null until then.</summary>
    public OrderSigner? Signer { get; set; }

    /// <summary>The order names single records, by number; a request for "all" names none.</summary>
    public int NamedRecords { get; set; }

    /// <summary>The order itself forbids telling the person until this day, inclusive; null when it does not.</summary>
    public LocalDate? NoticeForbiddenUntil { get; set; }

    /// <summary>The order itself sets the day of release, which begins then; null when it does not.</summary>
    public Instant? ReleaseFrom { get; set; }
}
