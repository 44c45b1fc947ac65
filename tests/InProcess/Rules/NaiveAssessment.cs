using System.Numerics;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>
/// What is owed, once more and otherwise: day by day, with whole numbers over one common denominator, and amounts only. It shares the
/// reference data with the calculator and no line of code. Knows what the properties make up: no change of a rate within a period.
/// </summary>
internal sealed class NaiveAssessment(ReferenceData law, LocalDate today)
{
    /// <summary>Eight decimals hold an eighth of an hour, times a share.</summary>
    private const int Scale = 100_000_000;

    /// <summary>Divisible by the days of every month and of a week, and by what a year is divided by.</summary>
    private static readonly BigInteger Whole = new BigInteger(28 * 29 * 30 * 31) * 7 * 48 * 52 * 12 * Scale;

    public long Owed(WageClaim claim, Remembered level)
    {
        var sum = 0L;
        foreach (var period in claim.Periods) sum += Period(claim, period, level);
        foreach (var other in claim.OtherSums) sum += Other(claim, other, level);
        return sum;
    }

    private long Period(WageClaim claim, PayPeriod period, Remembered level)
    {
        var overtime = law.OvertimeRules.Last(rule => rule.From <= period.From);
        var hours = period.HoursPerWeek is { } few ? At(level, few, period.MostHoursPerWeek ?? few) : (decimal?)null;
        var (weeks, months, days) = (BigInteger.Zero, BigInteger.Zero, 0);
        for (var day = period.From; day <= period.To; day = day.PlusDays(1), days++)
        {
            weeks += Whole / 7;
            months += Whole / day.Calendar.GetDaysInMonth(day.Year, day.Month);
        }
        var normal = overtime.NormalHoursPerWeek;
        BigInteger Units() => period.PromisedPer switch
        {
            PayPer.Hour => Times(weeks, Math.Min(hours!.Value, normal)),
            PayPer.Day => weeks * period.DaysPerWeek!.Value,
            PayPer.Week => weeks,
            _ => months,
        };
        var regular = Cents(Units() * period.PromisedMinorUnits);
        var contract = Math.Max(0, Cents(Units() * (period.ContractMinorUnits ?? 0)) - regular);
        var (byHour, byMonth) = (Least(claim, period.From, PayPer.Hour), Least(claim, period.From, PayPer.Month));
        var minimum = hours is { } known
            ? Math.Max(Cents(Times(weeks, Math.Min(known, normal)) * byHour), Cents(Times(months, Math.Min(known, normal)) / (int)normal * byMonth))
            : Cents(months * byMonth);
        minimum = Math.Max(0, minimum - regular - contract);
        var due = new List<long> { regular, contract, minimum };
        if (hours > normal) due.Add(Cents(Times(weeks, (hours.Value - normal) * overtime.Multiplier) * A(claim, period, period.From, PayPer.Hour) / Whole));
        foreach (var counted in period.Counted)
        {
            var rule = law.ElementRules.Last(rule => rule.Element == counted.Element && rule.From <= period.From);
            due.Add(Cents(Times(A(claim, period, period.From, rule.PayFor!.Value), At(level, counted.Least, counted.Most) * rule.Share)));
        }

        var taken = period.Deductions.Sum(deduction => deduction.MinorUnits);
        var inKind = 0L;
        foreach (var kind in period.Deductions.Select(deduction => deduction.Kind).Distinct())
        {
            var amount = period.Deductions.Where(deduction => deduction.Kind == kind).Sum(deduction => deduction.MinorUnits);
            var rule = law.DeductionRules.SingleOrDefault(rule => rule.Kind == kind);
            var lawful = rule is not { IsLawful: true } ? 0 : rule.CapPercent is { } cap ? Math.Min(amount, Cents(Times(regular * Whole, cap) / 100)) : amount;
            if (rule is { IsInKind: true }) inKind += lawful;
            due.Add(amount - lawful);
        }
        due.Add(Math.Max(0, inKind - Cents(Times(regular * Whole, law.InKindLimits.Single().Percent) / 100)));
        var owed = Math.Max(0, due.Sum() - period.PaidMinorUnits - taken);
        return owed + Interest(owed, period.To);
    }

    private long Other(WageClaim claim, OtherSum other, Remembered level)
    {
        var rule = law.ElementRules.Last(rule => rule.Element == other.Element && rule.From <= other.To);
        var count = other.Least is { } least ? At(rule.PerYearOfWork is null ? level : (Remembered)(2 - (int)level), least, other.Most!.Value) : rule.PerYearOfWork is null ? 1 : 0;
        var many = Times(Whole, count);
        if (rule.PerYearOfWork is { } steps)
        {
            BigInteger earned = 0, months = 0;
            for (var day = other.From; day <= other.To; day = day.PlusDays(1))
            {
                var month = Whole / day.Calendar.GetDaysInMonth(day.Year, day.Month);
                var step = steps.First(step => step.UntilYear is not { } year || months < year * 12 * Whole);
                earned += Times(month, step.Units) / 12;
                months += month;
            }
            many = months < (rule.FromMonthsOfWork ?? 0) * Whole ? 0 : BigInteger.Max(0, earned - many);
        }
        if (rule.AtMost is { } most) many = BigInteger.Min(many, Times(Whole, most));
        var period = claim.Periods.Where(period => period.From <= other.To).MaxBy(period => period.From) ?? claim.Periods.MinBy(period => period.From);
        var due = rule.PayFor is { } unit
            ? Cents(Times(many, rule.Share) * A(claim, period!, other.To, unit) / Whole)
            : Cents(Times(many, rule.Share) * (rule.PriceMinorUnits ?? other.MinorUnits!.Value));
        var owed = Math.Max(0, due - other.PaidMinorUnits);
        return owed + (rule.IsPenalty ? 0 : Interest(owed, other.To));
    }

    private long Interest(long owed, LocalDate due)
    {
        var months = 0;
        while (due.PlusMonths(months + 1) <= today) months++;
        return Cents(Times(owed * Whole, law.InterestRates.Single().PercentPerMonth) * months / 100);
    }

    /// <summary>The pay for one of these, in <see cref="Whole"/> parts of a minor unit.</summary>
    private BigInteger A(WageClaim claim, PayPeriod period, LocalDate day, PayPer unit)
    {
        var normal = (int)law.OvertimeRules.Last(rule => rule.From <= day).NormalHoursPerWeek;
        BigInteger Year(PayPer per, long pay) => (BigInteger)pay * per switch { PayPer.Hour => normal * 52, PayPer.Day => period.DaysPerWeek!.Value * 52, PayPer.Week => 52, _ => 12 };
        BigInteger[] years =
        [
            Year(period.PromisedPer, period.PromisedMinorUnits), Year(period.PromisedPer, period.ContractMinorUnits ?? 0),
            Year(PayPer.Hour, Least(claim, day, PayPer.Hour)), Year(PayPer.Month, Least(claim, day, PayPer.Month)),
        ];
        return years.Max() * Whole / Year(unit, 1);
    }

    private long Least(WageClaim claim, LocalDate day, PayPer per)
    {
        var least = 0L;
        foreach (var wage in law.MinimumWages)
        {
            var isOurs = wage.Per == per && wage.Currency == claim.Currency && wage.IsInForceOn(day);
            var isHere = (wage.Region == "*" || wage.Region == claim.Region) && (wage.Sector == "*" || wage.Sector == claim.Sector);
            if (isOurs && isHere && wage.MinorUnits > least) least = wage.MinorUnits;
        }
        return least;
    }

    private static decimal At(Remembered level, decimal least, decimal most) => level switch { Remembered.Least => least, Remembered.Most => most, _ => least + (most - least) / 2 };

    private static BigInteger Times(BigInteger parts, decimal number) => parts * (BigInteger)(number * Scale) / Scale;

    private static long Cents(BigInteger parts) => (long)((parts + Whole / 2) / Whole);
}
