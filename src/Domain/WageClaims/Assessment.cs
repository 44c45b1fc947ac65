using NodaTime;

namespace Inspectorate.Domain.WageClaims;

public sealed class Assessment
{
    public required Instant At { get; init; }

    /// <summary>Which of what she remembers counts. Anything but the likely one is a presumption against an employer without records.</summary>
    public required Remembered Holds { get; init; }

    /// <summary>One when everything is exact, else three, from the least to the most.</summary>
    public required List<AssessedLevel> Levels { get; init; }

    public IReadOnlyList<AssessmentLine> Lines => Levels.Single(level => level.Level == Holds).Lines;

    /// <summary>Worked out, and written into a column of its own only so that the database can add up an office's.</summary>
    public long TotalMinorUnits { get => Levels.Single(level => level.Level == Holds).TotalMinorUnits; private init => _ = value; }
}

public sealed record AssessedLevel(Remembered Level, List<AssessmentLine> Lines)
{
    public long TotalMinorUnits => Lines.Sum(line => line.OwedMinorUnits);
}

/// <param name="Element">As named in the reference data: regular-wages, minimum-wage, overtime, unlawful-deductions…</param>
/// <param name="Source">The law of the dated rate that was used; empty when the line rests on what was agreed.</param>
/// <param name="Reason">Why it is claimed, in the officer's words; empty where the figures say it.</param>
public sealed record AssessmentLine(
    LocalDate From, LocalDate To, string Element, long DueMinorUnits, long PaidMinorUnits, long OwedMinorUnits, Arithmetic Sum, string Source, string Reason);
