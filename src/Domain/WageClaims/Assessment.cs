using NodaTime;

namespace Inspectorate.Domain.WageClaims;

public sealed class Assessment
{
    public required Instant At { get; init; }
    public List<AssessmentLine> Lines { get; init; } = [];
    public long TotalMinorUnits => Lines.Sum(line => line.OwedMinorUnits);
}

/// <param name="Element">As named in the reference data: regular-wages, minimum-wage, overtime, unlawful-deduction…</param>
/// <param name="Arithmetic">The sum in words and figures, for worker, officer and employer.</param>
/// <param name="Source">The dated rate that was used, with its law.</param>
public sealed record AssessmentLine(
    LocalDate From, LocalDate To, string Element, long DueMinorUnits, long PaidMinorUnits, long OwedMinorUnits, string Arithmetic, string Source);
