using Inspectorate.Domain.FeeChecks;
using NodaTime;

namespace Inspectorate.Data.Proofs;

/// <summary>What the authority published about itself on one night: the signed report on its firewall, and its figures.</summary>
public sealed class Publication
{
    public required Guid Id { get; init; }
    public required Instant At { get; init; }

    /// <summary>Whether every check of the report held.</summary>
    public required bool Holds { get; init; }

    /// <summary>The signed report, as it is handed out.</summary>
    public required string Report { get; init; }

    public required List<FigureTable> Tables { get; init; }

    public required List<CostSpread> RecruitmentCosts { get; init; }
}

/// <param name="Name">Key of its title.</param>
/// <param name="Names">Key under which the texts of what is counted stand, such as "region".</param>
/// <param name="From">First day that it counts, inclusive.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="IsOfPeople">Then a small cell is withheld; what is counted of authorities is shown with its zeros.</param>
/// <param name="Smallest">The smallest cell that was the rule when it was made.</param>
/// <param name="Total">Null when it would tell too much.</param>
public sealed record FigureTable(
    string Name, string Names, LocalDate From, LocalDate Until, bool IsOfPeople, int Smallest, IReadOnlyList<Figure> Figures, int? Total);

/// <param name="Name">Key of what is counted.</param>
/// <param name="Count">Null when it is withheld.</param>
public sealed record Figure(string Name, int? Count);
