using NodaTime;

namespace Inspectorate.Domain.Inspections;

public enum TieKind { EarlierWork, Kin, Money, Other }

/// <summary>What ties an inspector to an employer or an agency: she is not sent there.</summary>
public sealed class Tie
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required TieKind Kind { get; init; }

    /// <summary>Null when it is to an agency.</summary>
    public Guid? EmployerId { get; init; }

    /// <summary>Null when it is to an employer.</summary>
    public Guid? AgencyId { get; init; }

    public required LocalDate DeclaredOn { get; init; }

    public bool IsTo(Place place) =>
        (EmployerId is not null && EmployerId == place.EmployerId) || (AgencyId is not null && AgencyId == place.AgencyId);
}

/// <summary>An inspector said that her list of ties is complete.</summary>
public sealed class TieDeclaration
{
    public required Guid AccountId { get; init; }
    public required LocalDate DeclaredOn { get; set; }

    /// <summary>Null when she may be sent to this place; else why not, as the end of a sentence that begins with her name.</summary>
    /// <param name="declaration">Null when she never declared.</param>
    public static string? WhyNot(TieDeclaration? declaration, IEnumerable<Tie> ties, Place place, LocalDate today, int holdsForMonths) =>
        declaration is null || declaration.DeclaredOn.PlusMonths(holdsForMonths) < today
            ? $"has not declared in the last {holdsForMonths} months what ties her to employers and agencies"
            : ties.FirstOrDefault(tie => tie.IsTo(place)) is { } tie
                ? tie.Kind switch
                {
                    TieKind.EarlierWork => "declared that she worked there before",
                    TieKind.Kin => "declared that a relative is there",
                    TieKind.Money => "declared that she has money in it",
                    _ => "declared a tie to it",
                }
                : null;
}
