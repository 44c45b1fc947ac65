using NodaTime;

namespace Inspectorate.Domain.Register;

/// <summary>
/// Who may not take part in public tenders because workers were not repaid. It is public: neither the check, nor workers, nor a corridor stands in what is shown.
/// </summary>
public sealed class ProcurementBlock
{
    public required Guid Id { get; init; }

    /// <summary>Random; the place of the line in the public list.</summary>
    public required string Number { get; init; }

    /// <summary>The case that ordered the repayment; never shown outside it.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>An agency, or an employer that is a company.</summary>
    public required Guid PartyId { get; init; }

    public required string Name { get; init; }

    /// <summary>See <see cref="SearchWords.Folded"/>.</summary>
    public required string SortName { get; init; }

    /// <summary>Of an agency's licence; null for an employer, and for an agency without one.</summary>
    public string? LicenceNumber { get; init; }

    public required LocalDate From { get; init; }

    /// <summary>Last day, inclusive; null while it holds.</summary>
    public LocalDate? Until { get; set; }

    /// <summary>Why it ended; empty while it holds.</summary>
    public string Ended { get; set; } = "";
}
