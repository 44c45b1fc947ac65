using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Every expected amount was worked out by hand from the files in seed/reference.</summary>
public class WageAssessmentTests
{
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));

    [Fact]
    public void A_month_that_was_not_paid_at_all_is_owed_in_full()
    {
        var line = Assert.Single(Lines(AClaim.With(AClaim.Month(2026, 3, promised: 200_000, PayPer.Month, paid: 0))));
        Assert.Equal(("regular-wages", 200_000, 0, 200_000), (line.Element, line.DueMinorUnits, line.PaidMinorUnits, line.OwedMinorUnits));
        Assert.Equal("1 March 2026 to 31 March 2026: 2,000.00 DMD a month × 1 month = 2,000.00 DMD due; 0.00 DMD counts as paid; 2,000.00 DMD is owed.", line.Arithmetic);
    }

    [Fact]
    public void Half_of_june_is_half_a_month()
    {
        var period = AClaim.Month(2026, 6, promised: 200_001, PayPer.Month, paid: 0);
        period.To = new LocalDate(2026, 6, 15);
        // 2,000.01 × 15/30 = 1,000.005, rounded half up.
        Assert.Equal(100_001, Assert.Single(Lines(AClaim.With(period))).OwedMinorUnits);
    }

    [Fact]
    public void Pay_under_the_minimum_wage_is_raised_to_it()
    {
        // 28 days are 4 weeks of 40 hours: 160 hours at 5.00 agreed are 800.00; at the minimum of 6.40 they are 1,024.00.
        var lines = Lines(AClaim.With(AClaim.Month(2026, 2, promised: 500, PayPer.Hour, paid: 80_000, hours: 40)));
        Assert.Equal([("regular-wages", 80_000, 0), ("minimum-wage", 22_400, 22_400)], Short(lines));
        Assert.Equal("Demonstra Minimum Wage Order 2026 (fictional)", lines[1].Source);
    }

    [Fact]
    public void The_higher_of_the_regional_and_the_sectors_minimum_counts()
    {
        // Construction 8.00 against 7.25 in the capital: 160 × 8.00 = 1,280.00.
        var claim = AClaim.With(AClaim.Month(2026, 2, promised: 500, PayPer.Hour, paid: 80_000, hours: 40));
        (claim.Region, claim.Sector) = ("capital", "construction");
        Assert.Equal(48_000, Lines(claim).Sum(line => line.OwedMinorUnits));
    }

    [Fact]
    public void A_home_worker_whose_hours_nobody_knows_gets_the_monthly_minimum()
    {
        var claim = AClaim.With(AClaim.Month(2026, 3, promised: 60_000, PayPer.Month, paid: 60_000));
        claim.Sector = "domestic-work";
        // 1,180.00 − 600.00.
        Assert.Equal(58_000, Lines(claim).Sum(line => line.OwedMinorUnits));
    }

    [Fact]
    public void Hours_beyond_the_normal_week_are_paid_one_and_a_half_times()
    {
        // 4 weeks of 60 hours at 10.00: 192 normal hours = 1,920.00; 48 × 1.5 × 10.00 = 720.00.
        Assert.Equal([("regular-wages", 192_000, 0), ("overtime", 72_000, 72_000)],
            Short(Lines(AClaim.With(AClaim.Month(2026, 2, promised: 1_000, PayPer.Hour, paid: 192_000, hours: 60)))));
    }

    [Fact]
    public void Overtime_is_counted_from_the_minimum_wage_when_less_was_agreed()
    {
        // 192 × 4.00 = 768.00 agreed, 192 × 6.40 = 1,228.80 minimum; 48 × 1.5 × 6.40 = 460.80.
        Assert.Equal([("regular-wages", 76_800, 0), ("minimum-wage", 46_080, 46_080), ("overtime", 46_080, 46_080)],
            Short(Lines(AClaim.With(AClaim.Month(2026, 2, promised: 400, PayPer.Hour, paid: 76_800, hours: 60)))));
    }

    [Fact]
    public void A_period_in_which_the_minimum_wage_changes_is_split_there()
    {
        var period = new PayPeriod
        {
            From = new(2025, 12, 25), To = new(2026, 1, 7), PromisedMinorUnits = 500, PromisedPer = PayPer.Hour, PaidMinorUnits = 40_000, HoursPerWeek = 40,
        };
        // One week at 6.00 = 240.00 and one at 6.40 = 256.00, against 200.00 agreed for each.
        var lines = Lines(AClaim.With(period));
        Assert.Equal([("regular-wages", 20_000, 0), ("regular-wages", 20_000, 0), ("minimum-wage", 4_000, 4_000), ("minimum-wage", 5_600, 5_600)], Short(lines));
        Assert.Equal((new LocalDate(2025, 12, 31), new LocalDate(2026, 1, 1)), (lines[0].To, lines[1].From));
    }

    [Theory]
    [InlineData("recruitment-fee", 30_000, 30_000)]   // never lawful
    [InlineData("something-new", 30_000, 30_000)]     // no law names it
    [InlineData("accommodation", 30_000, 0)]          // 15 percent of 2,000.00 may be
    [InlineData("accommodation", 50_000, 20_000)]     // 200.00 too much
    public void What_may_not_be_deducted_is_owed(string kind, long deducted, long owed)
    {
        var period = AClaim.Month(2026, 3, promised: 200_000, PayPer.Month, paid: 200_000 - deducted);
        period.Deductions.Add(new Deduction(kind, deducted));
        var lines = Lines(AClaim.With(period));
        Assert.Equal(owed, lines.Sum(line => line.OwedMinorUnits));
        Assert.Equal(owed, lines.Where(line => line.Element == "unlawful-deductions").Sum(line => line.OwedMinorUnits));
    }

    [Fact]
    public void What_was_overpaid_in_march_does_not_count_against_april()
    {
        var claim = AClaim.With(
            AClaim.Month(2026, 3, promised: 200_000, PayPer.Month, paid: 300_000), AClaim.Month(2026, 4, promised: 200_000, PayPer.Month, paid: 150_000));
        Assert.Equal(50_000, new WageAssessment(Law).Of(claim, Instant.FromUtc(2026, 6, 1, 0, 0)).TotalMinorUnits);
    }

    [Fact]
    public void Pay_by_the_day_counts_the_days_of_the_working_week_unless_more_are_known()
    {
        var period = AClaim.Month(2026, 2, promised: 8_000, PayPer.Day, paid: 0);
        Assert.Equal(160_000, Lines(AClaim.With(period)).Sum(line => line.OwedMinorUnits)); // 4 weeks × 5 days × 80.00
        period.DaysPerWeek = 6;
        Assert.Equal(192_000, Lines(AClaim.With(period)).Sum(line => line.OwedMinorUnits));
    }

    [Fact]
    public void A_currency_without_cents_stays_whole()
    {
        var claim = AClaim.In("JPY", AClaim.Month(2026, 6, promised: 200_001, PayPer.Month, paid: 0));
        Assert.Contains("200,001 JPY a month", Assert.Single(Lines(claim)).Arithmetic);
    }

    [Theory]
    [InlineData(PayPer.Hour, null, 0, "by the hour")]
    [InlineData(PayPer.Month, 200.0, 0, "A week has no 200 hours")]
    [InlineData(PayPer.Month, null, -1, "below zero")]
    public void What_cannot_be_worked_out_is_refused_with_the_reason(PayPer per, double? hours, long paid, string reason)
    {
        var claim = AClaim.With(AClaim.Month(2026, 3, promised: 1_000, per, paid, hours: (decimal?)hours));
        Assert.Contains(reason, new WageAssessment(Law).WhyNot(claim));
        Assert.Throws<InvalidOperationException>(() => Lines(claim));
    }

    [Fact]
    public void Two_periods_may_not_overlap() => Assert.Contains("overlaps", new WageAssessment(Law).WhyNot(AClaim.With(
        AClaim.Month(2026, 3, promised: 1, PayPer.Month, paid: 0), AClaim.Month(2026, 3, promised: 1, PayPer.Month, paid: 0))));

    private static IReadOnlyList<AssessmentLine> Lines(WageClaim claim) => new WageAssessment(Law).Lines(claim);

    private static IEnumerable<(string, long, long)> Short(IEnumerable<AssessmentLine> lines) =>
        lines.Select(line => (line.Element, line.DueMinorUnits, line.OwedMinorUnits));
}
