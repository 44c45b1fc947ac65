using FsCheck;
using FsCheck.Fluent;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class WageAssessmentProperties
{
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private static readonly string[] Kinds = [.. Law.DeductionRules.Select(rule => rule.Kind).Distinct(), "nobody-knows-this"];

    [Fact]
    public void Nothing_owed_is_below_zero_and_each_line_adds_up() => Holds(AnyPeriod(2025), period =>
    {
        var lines = Lines(period);
        return lines.All(line => line.OwedMinorUnits >= 0 && line.OwedMinorUnits == line.DueMinorUnits - line.PaidMinorUnits);
    });

    [Fact]
    public void What_is_owed_is_what_was_due_less_what_reached_her_and_what_was_lawfully_deducted() => Holds(AnyPeriod(2025), period =>
    {
        var lines = Lines(period);
        var due = lines.Where(line => line.Element != "unlawful-deductions").Sum(line => line.DueMinorUnits);
        var unlawful = lines.Where(line => line.Element == "unlawful-deductions").Sum(line => line.DueMinorUnits);
        var lawful = period.Deductions.Sum(deduction => deduction.MinorUnits) - unlawful;
        return Owed(period) == Math.Max(0, due - period.PaidMinorUnits - lawful);
    });

    [Fact]
    public void Two_periods_owe_what_each_owes_alone() => Holds(
        from first in AnyPeriod(2024) from second in AnyPeriod(2026) select (first, second),
        both => Owed(both.first, both.second) == Owed(both.first) + Owed(both.second));

    [Fact]
    public void More_hours_never_owe_less() => Holds(
        from period in AnyPeriod(2025) from more in Gen.Choose(0, 80) select (period, more),
        pair =>
        {
            var before = Owed(pair.period);
            pair.period.HoursPerWeek = Math.Min(168, pair.period.HoursPerWeek!.Value + pair.more / 4m);
            return Owed(pair.period) >= before;
        });

    [Fact]
    public void More_pay_received_never_owes_more() => Holds(
        from period in AnyPeriod(2025) from more in Gen.Choose(0, 100_000) select (period, more),
        pair =>
        {
            var before = Owed(pair.period);
            pair.period.PaidMinorUnits += pair.more;
            return Owed(pair.period) <= before;
        });

    [Fact]
    public void A_claim_in_another_currency_is_never_set_against_our_minimum_wage() => Holds(AnyPeriod(2025), period =>
        new WageAssessment(Law).Lines(AClaim.In("KWD", period)).All(line => line.Element != "minimum-wage" && !line.Arithmetic.Contains("DMD")));

    [Fact]
    public void Amounts_of_two_currencies_cannot_be_added() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1, "DMD") + new Money(1, "KWD"));

    private static void Holds<T>(Gen<T> given, Func<T, bool> property) =>
        Prop.ForAll(given.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<PayPeriod> AnyPeriod(int year) =>
        from start in Gen.Choose(0, 300)
        from days in Gen.Choose(0, 64)
        from promised in Gen.Choose(0, 300_000)
        from per in Gen.Elements(PayPer.Hour, PayPer.Day, PayPer.Week, PayPer.Month)
        from quarterHours in Gen.Choose(0, 4 * 100)
        from daysPerWeek in Gen.Choose(1, 7)
        from paid in Gen.Choose(0, 600_000)
        from deductions in Gen.ListOf(from kind in Gen.Elements(Kinds) from amount in Gen.Choose(0, 50_000) select new Deduction(kind, amount))
        select new PayPeriod
        {
            From = new LocalDate(year, 1, 1).PlusDays(start),
            To = new LocalDate(year, 1, 1).PlusDays(start + days),
            PromisedMinorUnits = promised,
            PromisedPer = per,
            HoursPerWeek = quarterHours / 4m,
            DaysPerWeek = daysPerWeek,
            PaidMinorUnits = paid,
            Deductions = [.. deductions.Take(4)],
        };

    private static IReadOnlyList<AssessmentLine> Lines(params PayPeriod[] periods) => new WageAssessment(Law).Lines(AClaim.With(periods));

    private static long Owed(params PayPeriod[] periods) => Lines(periods).Sum(line => line.OwedMinorUnits);
}
