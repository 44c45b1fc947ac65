using NodaTime;

namespace Inspectorate.Domain.Inspections;

/// <summary>
/// Somebody on the authority's own list (FW-10). A visit names one of them or none; nobody else can be recorded, so neither the employer
/// nor an agent nor anybody of the household.
/// </summary>
public sealed class Interpreter
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required string Name { get; init; }
    public required string Languages { get; init; }

    /// <summary>The account of the supervisor who put her on the list.</summary>
    public required Guid AddedBy { get; init; }

    public required LocalDate AddedOn { get; init; }

    /// <summary>The first day on which she is no longer on the list; null while she is.</summary>
    public LocalDate? EndedOn { get; set; }
}
