using NodaTime;

namespace Inspectorate.Domain.Shared.Reference;

public sealed record PublicHoliday(LocalDate Date, string Name, string Source);

/// <param name="Decimals">Digits of the minor unit: 0 for yen, 2 for most, 3 for some dinars.</param>
public sealed record Currency(string Code, string Title, int Decimals, string Source)
{
    public decimal MinorUnitsPerUnit
    {
        get
        {
            var units = 1m;
            for (var digit = 0; digit < Decimals; digit++) units *= 10;
            return units;
        }
    }
}

/// <param name="NeverLawful">No exception can be made for anyone.</param>
public sealed record FeeItem(string Code, string Group, string Title, string Evidence, bool NeverLawful, string Source);

public sealed record ClaimElement(string Name, string Title, string Source);

/// <summary>What a worker can choose when she says what happened, and which elements an officer then looks at.</summary>
public sealed record ProblemKind(string Name, string Title, IReadOnlyList<string> Elements, string Source);

public sealed record Region(string Name, string Title, string Source);

public sealed record Sector(string Name, string Title, string Source);

/// <summary>A paper that an agency's application needs.</summary>
/// <param name="Kind">What the document is called in the case.</param>
public sealed record LicenceDocument(string Kind, string Why, string Source);
