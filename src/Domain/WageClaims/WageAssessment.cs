using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// What is owed, line by line, from dated rates. A period that a rate changes in is split there. What was paid counts for regular
/// wages first, then for what contract and minimum wage add, then for overtime and the rest, the earliest days first. What was
/// overpaid in one period does not count against another (decision 16). Each line's amount is rounded half up, once.
/// </summary>
public sealed class WageAssessment(ReferenceData reference)
{
    /// <summary>What has to be put right before anything can be worked out; empty when all of it is there.</summary>
    public IReadOnlyList<Obstacle> WhyNot(WageClaim claim) => [.. new AssessmentChecks(claim, reference).All()];

    /// <summary>Refuses a claim for which <see cref="WhyNot"/> has a sentence.</summary>
    public Assessment Of(WageClaim claim, Instant at)
    {
        if (WhyNot(claim) is [var first, ..]) throw new InvalidOperationException(first.Sentence);
        var today = reference.CalendarOn(claim.FiledOn).DateOf(at);
        Remembered[] levels = HasRange(claim) ? [Remembered.Least, Remembered.Likely, Remembered.Most] : [Remembered.Likely];
        var holds = levels.Length > 1 && claim.Answer is not { HasRecords: true } && reference.EvidenceOn(claim.FiledOn) is { } rule ? rule.WithoutRecords : Remembered.Likely;
        return new Assessment { At = at, Holds = holds, Levels = [.. levels.Select(level => new AssessedLevel(level, [.. Lines(claim, level, today)]))] };
    }

    /// <summary>What the claim comes to as it stands; null while it cannot be worked out.</summary>
    public long? Claimed(WageClaim claim, Instant at) => WhyNot(claim).Count == 0 ? Of(claim, at).TotalMinorUnits : null;

    private static bool HasRange(WageClaim claim) =>
        claim.Periods.Any(period => (period.MostHoursPerWeek ?? period.HoursPerWeek) != period.HoursPerWeek || period.Counted.Any(counted => counted.Least != counted.Most))
        || claim.OtherSums.Any(other => other.Least != other.Most);

    private IEnumerable<AssessmentLine> Lines(WageClaim claim, Remembered level, LocalDate today)
    {
        var interest = new InterestOwed(reference, today);
        foreach (var period in claim.Periods.OrderBy(period => period.From))
        {
            var lines = Lines(claim, period, level).ToList();
            foreach (var line in lines.Concat(Unpaid(interest.On(Bearing(lines), new DateInterval(period.From, period.To))))) yield return line;
        }
        foreach (var other in claim.OtherSums)
        {
            var line = Line(Due(claim, other, level), other.PaidMinorUnits);
            yield return line;
            foreach (var more in Unpaid(interest.On(Bearing([line]), new DateInterval(other.From, other.To)))) yield return more;
        }
    }

    private IEnumerable<AssessmentLine> Lines(WageClaim claim, PayPeriod period, Remembered level)
    {
        var stretches = Stretches(claim, period).Select(days => new DueForStretch(claim, period, days, level, reference)).ToList();
        List<DueLine> due =
        [
            .. stretches.Select(stretch => stretch.RegularWages()),
            .. stretches.Select(stretch => stretch.Contract()).OfType<DueLine>(),
            .. stretches.Select(stretch => stretch.MinimumWage()).OfType<DueLine>(),
            .. stretches.Select(stretch => stretch.Overtime()).OfType<DueLine>(),
            .. period.Counted.SelectMany(counted => stretches.Select(stretch => Due(period, counted, stretch, level))),
        ];
        var taken = new DeductionsTaken(period, due.Where(line => line.Element == DueLine.RegularWages).Sum(line => line.MinorUnits), reference);

        // What was deducted counts as paid here; the unlawful part of it comes back as a line of its own.
        var paid = checked(period.PaidMinorUnits + taken.All);
        foreach (var line in due.Concat(taken.Unlawful()))
        {
            var counted = Math.Min(paid, line.MinorUnits);
            paid -= counted;
            yield return Line(line, counted);
        }
    }

    private DueLine Due(PayPeriod period, CountedTime counted, DueForStretch stretch, Remembered level)
    {
        var part = new Fraction(stretch.Days.Length, new DateInterval(period.From, period.To).Length);
        return new ElementDue(Rule(counted.Element, stretch.Days.Start), stretch.Days).Of(part * level.Between(counted.Least, counted.Most), stretch.Pay, stated: null);
    }

    private DueLine Due(WageClaim claim, OtherSum other, Remembered level)
    {
        var rule = Rule(other.Element, other.To);
        var pay = rule.PayFor is null ? null : new PayOn(claim, PeriodAt(claim, other.To), other.To, reference);
        var counts = rule.PerYearOfWork is null ? level : level.Turned();
        Fraction? count = other.Least is { } least ? counts.Between(least, other.Most ?? least) : null;
        return new ElementDue(rule, new DateInterval(other.From, other.To)).Of(count, pay, other.MinorUnits, other.Reason);
    }

    /// <summary>The period in which this day lies, else the last before it, else the first.</summary>
    private static PayPeriod PeriodAt(WageClaim claim, LocalDate day) =>
        claim.Periods.Where(period => period.From <= day).MaxBy(period => period.From) ?? claim.Periods.MinBy(period => period.From)!;

    private ElementRule Rule(string element, LocalDate day) =>
        reference.ElementRuleOn(day, element) ?? throw new InvalidOperationException($"No rule is published for {element}.");

    /// <summary>No interest runs on a penalty.</summary>
    private long Bearing(IEnumerable<AssessmentLine> lines) =>
        lines.Where(line => reference.ElementRuleOn(line.To, line.Element) is not { IsPenalty: true }).Sum(line => line.OwedMinorUnits);

    private static IEnumerable<AssessmentLine> Unpaid(IEnumerable<DueLine> lines) => lines.Select(line => Line(line, paid: 0));

    private static AssessmentLine Line(DueLine line, long paid)
    {
        var counted = Math.Min(paid, line.MinorUnits);
        return new AssessmentLine(line.Days.Start, line.Days.End, line.Element, line.MinorUnits, counted, line.MinorUnits - counted, line.Sum, line.Source, line.Reason);
    }

    private IEnumerable<DateInterval> Stretches(WageClaim claim, PayPeriod period)
    {
        var counted = period.Counted.Select(it => it.Element).ToHashSet();
        var cuts = reference.MinimumWages
            .Where(wage => wage.Currency == claim.Currency && wage.Covers(claim.Region, claim.Sector)).Cast<Dated>()
            .Concat(reference.OvertimeRules)
            .Concat(reference.ElementRules.Where(rule => counted.Contains(rule.Element)))
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
}
