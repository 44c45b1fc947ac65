using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// What is owed, line by line, from dated rates. A period that a rate changes in is split there. What was paid counts for
/// regular wages first, then for the minimum wage, then for overtime, the earliest days first. What was overpaid in one
/// period does not count against another (decision 16). Each line's amount is rounded half up, once.
/// </summary>
public sealed class WageAssessment(ReferenceData reference)
{
    /// <summary>What has to be known before anything can be worked out, in a sentence; null when all of it is there.</summary>
    public string? WhyNot(WageClaim claim)
    {
        if (claim.Periods.Count == 0) return "Enter at least one period of work.";
        LocalDate? lastDay = null;
        foreach (var period in claim.Periods.OrderBy(period => period.From))
        {
            var dates = $"{Say(period.From)} to {Say(period.To)}";
            if (period.To < period.From) return $"The period from {dates} ends before it begins.";
            if (lastDay >= period.From) return $"The period from {dates} overlaps the one before it.";
            if (period.PromisedMinorUnits < 0 || period.PaidMinorUnits < 0 || period.Deductions.Any(deduction => deduction.MinorUnits < 0))
                return $"An amount in the period from {dates} is below zero.";
            if (period.HoursPerWeek is < 0 or > 168) return $"A week has no {period.HoursPerWeek} hours ({dates}).";
            if (period.DaysPerWeek is < 1 or > 7) return $"A week has no {period.DaysPerWeek} working days ({dates}).";
            if (period is { PromisedPer: PayPer.Hour, HoursPerWeek: null })
                return $"The pay was agreed by the hour: say how many hours a week were worked from {dates}.";
            if (reference.OvertimeOn(period.From) is null || reference.OvertimeOn(period.To) is null)
                return $"No normal working hours are published for {dates}.";
            lastDay = period.To;
        }
        return null;
    }

    /// <summary>Refuses a claim for which <see cref="WhyNot"/> has a sentence.</summary>
    public Assessment Of(WageClaim claim, Instant at) => new() { At = at, Lines = [.. Lines(claim)] };

    public IReadOnlyList<AssessmentLine> Lines(WageClaim claim) => WhyNot(claim) is { } reason
        ? throw new InvalidOperationException(reason)
        : [.. claim.Periods.OrderBy(period => period.From).SelectMany(period => Lines(claim, period))];

    private IEnumerable<AssessmentLine> Lines(WageClaim claim, PayPeriod period)
    {
        var stretches = Stretches(claim, period).Select(days => new DueForStretch(claim, period, days, reference)).ToList();
        List<DueLine> due =
        [
            .. stretches.Select(stretch => stretch.RegularWages()),
            .. stretches.Select(stretch => stretch.MinimumWage()).OfType<DueLine>(),
            .. stretches.Select(stretch => stretch.Overtime()).OfType<DueLine>(),
        ];
        var taken = new DeductionsTaken(claim, period, due.Where(line => line.Element == DueLine.RegularWages).Sum(line => line.MinorUnits), reference);

        // What was deducted counts as paid here; the unlawful part of it comes back as a line of its own.
        var paid = checked(period.PaidMinorUnits + taken.All);
        foreach (var line in due)
        {
            var counted = Math.Min(paid, line.MinorUnits);
            paid -= counted;
            var owed = line.MinorUnits - counted;
            yield return new AssessmentLine(line.Days.Start, line.Days.End, line.Element, line.MinorUnits, counted, owed,
                $"{line.Sum} = {Say(claim, line.MinorUnits)} due; {Say(claim, counted)} counts as paid; {Say(claim, owed)} is owed.", line.Source);
        }
        foreach (var line in taken.Unlawful())
        {
            var counted = Math.Min(paid, line.MinorUnits);
            paid -= counted;
            var owed = line.MinorUnits - counted;
            var more = counted > 0 ? $"; {Say(claim, counted)} was paid beyond what was due in this period" : "";
            yield return new AssessmentLine(period.From, period.To, DueLine.UnlawfulDeductions, line.MinorUnits, counted, owed,
                $"{line.Sum}{more}; {Say(claim, owed)} is owed.", line.Source);
        }
    }

    private IEnumerable<DateInterval> Stretches(WageClaim claim, PayPeriod period)
    {
        var cuts = reference.MinimumWages
            .Where(wage => wage.Currency == claim.Currency && wage.Covers(claim.Region, claim.Sector)).Cast<Dated>()
            .Concat(reference.OvertimeRules)
            .SelectMany(rule => rule.To is { } to ? new[] { rule.From, to.PlusDays(1) } : [rule.From])
            .Where(cut => period.From < cut && cut <= period.To)
            .Distinct().Order();
        var from = period.From;
        foreach (var cut in cuts)
        {
            yield return new DateInterval(from, cut.PlusDays(-1));
            from = cut;
        }
        yield return new DateInterval(from, period.To);
    }

    private string Say(WageClaim claim, long minorUnits) => reference.Format(new Money(minorUnits, claim.Currency));

    private static string Say(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
