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
        Assert.Equal("regular", line.Sum.Form);
        Assert.Equal((200_000, 1), (line.Sum.Figures["rate"].Value, line.Sum.Figures["count"].Value));
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
        Assert.Equal(50_000, Lines(claim).Sum(line => line.OwedMinorUnits));
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
        Assert.Equal(200_001, Assert.Single(Lines(claim)).OwedMinorUnits);
    }

    [Theory]
    [InlineData(PayPer.Hour, null, 0, "Periods[0].HoursPerWeek", "by the hour")]
    [InlineData(PayPer.Month, 200.0, 0, "Periods[0].HoursPerWeek", "A week has no 200 hours")]
    [InlineData(PayPer.Month, null, -1, "Periods[0].Paid", "below zero")]
    public void What_cannot_be_worked_out_is_refused_with_the_reason(PayPer per, double? hours, long paid, string field, string reason)
    {
        var claim = AClaim.With(AClaim.Month(2026, 3, promised: 1_000, per, paid, hours: (decimal?)hours));
        var obstacle = Assert.Single(new WageAssessment(Law).WhyNot(claim));
        Assert.Equal(field, obstacle.Field);
        Assert.Contains(reason, obstacle.Sentence);
        Assert.Throws<InvalidOperationException>(() => Lines(claim));
    }

    [Fact]
    public void Two_periods_may_not_overlap() => Assert.Contains(new WageAssessment(Law).WhyNot(AClaim.With(
        AClaim.Month(2026, 3, promised: 1, PayPer.Month, paid: 0), AClaim.Month(2026, 3, promised: 1, PayPer.Month, paid: 0))), it => it.Sentence.Contains("overlaps"));

    [Fact]
    public void Hours_remembered_as_a_range_give_a_range_and_without_records_the_most_holds()
    {
        // 4 weeks at 10.00 an hour, 40 to 56 hours a week: 1,600.00; 48 hours: 1,920.00; 56: 1,920.00 + 32 × 1.5 × 10.00 = 2,400.00.
        var period = AClaim.Month(2026, 2, promised: 1_000, PayPer.Hour, paid: 0, hours: 40);
        period.MostHoursPerWeek = 56;
        var claim = AClaim.With(period);
        var silent = new WageAssessment(Law).Of(claim, JustAfter);
        Assert.Equal([160_000, 192_000, 240_000], silent.Levels.Select(level => level.TotalMinorUnits));
        Assert.Equal((Remembered.Most, 240_000), (silent.Holds, silent.TotalMinorUnits));
        claim.Answer = new EmployerAnswer { At = JustAfter, AgreesToPay = false, Words = "See the records.", HasRecords = true };
        Assert.Equal(192_000, new WageAssessment(Law).Of(claim, JustAfter).TotalMinorUnits);
    }

    [Fact]
    public void What_the_contract_said_before_somebody_promised_less_is_owed()
    {
        var period = AClaim.Month(2026, 3, promised: 120_000, PayPer.Month, paid: 120_000);
        period.ContractMinorUnits = 180_000;
        Assert.Equal([("regular-wages", 120_000, 0), ("below-contract", 60_000, 60_000)], Short(Lines(AClaim.With(period))));
    }

    [Theory]
    [InlineData("weekly-rest-day", 2, 2 * 8_000 * 2)]          // double pay
    [InlineData("public-holiday", 1, 1 * 8_000 * 2)]           // 20 or 21 March
    [InlineData("night-or-shift", 40, 40 * 833.3333 / 4)]      // 80.00 × 5 days / 48 hours = 8.3333; a quarter of it
    [InlineData("breaks", 6, 6 * 833.3333)]
    [InlineData("sick-pay", 3, 3 * 8_000 * .75)]
    public void What_is_counted_in_a_period_is_paid_by_its_rule(string element, int many, double due)
    {
        var period = AClaim.Month(2026, 3, promised: 8_000, PayPer.Day, paid: 177_143);
        period.Counted.Add(new CountedTime(element, many, many));
        Assert.Equal((long)Math.Round(due), Lines(AClaim.With(period)).Single(line => line.Element == element).DueMinorUnits);
    }

    [Fact]
    public void The_calendar_says_how_many_public_holidays_can_have_been_worked()
    {
        var period = AClaim.Month(2026, 3, promised: 8_000, PayPer.Day, paid: 0);
        period.Counted.Add(new CountedTime("public-holiday", 1, 3));
        var obstacle = Assert.Single(new WageAssessment(Law).WhyNot(AClaim.With(period)));
        Assert.Equal("Periods[0].Counted[0].Most", obstacle.Field);
        Assert.Contains("knows 2", obstacle.Sentence);
    }

    [Theory]
    // Seven years from January 2019 with 300.00 a day: 5 × 21 + 2 × 30 = 165 days.
    [InlineData("end-of-service", null, null, 165 * 30_000L)]
    [InlineData("leave-pay", 140, null, (7 * 21 - 140) * 30_000L)]
    [InlineData("notice-pay", 45, null, 30 * 30_000L)]          // at most 30 days
    [InlineData("no-payslip", 100, null, 80 * 5_000L)]          // at most 4,000.00
    [InlineData("piece-rate", 30, 125L, 30 * 125L)]
    [InlineData("late-payment", 3, 100_000L, 3_000L)]           // 1 percent a month
    [InlineData("deposit-kept", null, 77_700L, 77_700L)]
    public void What_is_owed_beside_the_periods_follows_its_rule(string element, int? count, long? sum, long due)
    {
        var claim = AClaim.With(AClaim.Month(2025, 12, promised: 30_000, PayPer.Day, paid: 10_000_000));
        claim.OtherSums.Add(new OtherSum(element, new(2019, 1, 1), new(2025, 12, 31), count, count, sum, PaidMinorUnits: 700, "It was shown."));
        var line = Lines(claim, JustBefore).Single(line => line.Element == element);
        Assert.Equal((due, 700, due - 700, "It was shown."), (line.DueMinorUnits, line.PaidMinorUnits, line.OwedMinorUnits, line.Reason));
    }

    [Fact]
    public void A_price_of_the_law_is_not_turned_into_another_currency()
    {
        var claim = AClaim.In("KWD", AClaim.Month(2026, 3, promised: 1, PayPer.Day, paid: 0));
        claim.OtherSums.Add(new OtherSum("no-payslip", new(2026, 3, 1), new(2026, 3, 31), 1, 1, null, 0, "None was given."));
        Assert.Contains("DMD", Assert.Single(new WageAssessment(Law).WhyNot(claim)).Sentence);
    }

    [Fact]
    public void Food_and_lodging_may_each_be_within_its_limit_and_together_too_much()
    {
        // 15 and 10 percent of 2,000.00 may be, but together 20 percent: 100.00 too much.
        var period = AClaim.Month(2026, 3, promised: 200_000, PayPer.Month, paid: 150_000);
        period.Deductions.AddRange([new Deduction("accommodation", 30_000), new Deduction("food", 20_000)]);
        Assert.Equal(("in-kind-over-limit", 10_000, 10_000), Short(Lines(AClaim.With(period))).Last());
    }

    [Fact]
    public void Interest_runs_for_each_full_month_and_not_on_a_penalty()
    {
        // Due on 31 March 2026; until 30 June that is three months (31 March, 30 April, 31 May, 30 June): 3 percent of 1,000.00.
        var claim = AClaim.With(AClaim.Month(2026, 3, promised: 100_000, PayPer.Month, paid: 0));
        claim.OtherSums.Add(new OtherSum("no-payslip", new(2026, 3, 1), new(2026, 3, 31), 1, 1, null, 0, "None was given."));
        var lines = Lines(claim, Instant.FromUtc(2026, 6, 30, 12, 0));
        Assert.Equal([("regular-wages", 100_000, 100_000), ("interest", 3_000, 3_000), ("no-payslip", 5_000, 5_000)], Short(lines));
        Assert.DoesNotContain(Lines(claim, Instant.FromUtc(2026, 4, 29, 12, 0)), line => line.Element == "interest");
    }

    [Fact]
    public void Every_element_has_a_rule_or_a_way_of_its_own() => Assert.Equal(
        ["below-contract", "in-kind-over-limit", "interest", "minimum-wage", "overtime", "regular-wages", "unlawful-deductions"],
        Law.ClaimElements.Select(element => element.Name).Except(Law.ElementRules.Select(rule => rule.Element)).Order());

    private static readonly Instant JustBefore = Instant.FromUtc(2025, 12, 31, 0, 0);
    private static readonly Instant JustAfter = Instant.FromUtc(2026, 3, 1, 0, 0);

    /// <summary>On a day on which no interest runs yet, unless another is given.</summary>
    private static IReadOnlyList<AssessmentLine> Lines(WageClaim claim, Instant? at = null) => new WageAssessment(Law).Of(claim, at ?? JustBefore).Lines;

    private static IEnumerable<(string, long, long)> Short(IEnumerable<AssessmentLine> lines) =>
        lines.Select(line => (line.Element, line.DueMinorUnits, line.OwedMinorUnits));
}
