using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Licensing;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>What is overdue of a plan, what a breach counts, and what a loan costs.</summary>
public class RepaymentRulesTests
{
    private static readonly LocalDate First = new(2026, 4, 1), Second = new(2026, 5, 1);

    private static readonly RepaymentPlan Plan = new()
    {
        WrittenOn = new(2026, 3, 1), PerWorkerMinorUnits = 0, TotalMinorUnits = 300, InTrustMinorUnits = 0, Instalments = [new(First, 200), new(Second, 100)],
    };

    [Theory]
    [InlineData("2026-04-01", 0, 0)] // on its last day nothing is overdue
    [InlineData("2026-04-02", 0, 200)]
    [InlineData("2026-04-02", 150, 50)]
    [InlineData("2026-04-02", 250, 0)]
    [InlineData("2026-05-02", 250, 50)]
    [InlineData("2026-05-02", 400, 0)]
    public void Money_fills_the_instalments_in_their_order(string today, long reported, long overdue) =>
        Assert.Equal(overdue, Plan.OverdueOn(NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value, reported));

    [Fact]
    public void The_clock_waits_for_the_first_part_that_is_not_filled()
    {
        Assert.Equal(First, Plan.NextAfter(null, 199)?.By);
        Assert.Equal(Second, Plan.NextAfter(null, 200)?.By);
        Assert.Equal(Second, Plan.NextAfter(First, 0)?.By);
        Assert.Null(Plan.NextAfter(Second, 0));
        Assert.Null(Plan.NextAfter(null, 300));
    }

    [Fact]
    public void Points_end_by_themselves_and_a_repeat_within_the_year_counts_twice()
    {
        var rule = AFeeInput.Law.LicenceRuleOn(First);
        var first = DemeritPoint.For(Guid.NewGuid(), StandardWeight.Critical, [], rule, First, "Not repaid.");
        Assert.Equal((30, First.PlusMonths(24)), (first.Points, first.EndsOn));
        Assert.True(first.CountsOn(first.EndsOn));
        Assert.False(first.CountsOn(first.EndsOn.PlusDays(1)));
        Assert.Equal(60, DemeritPoint.For(Guid.NewGuid(), StandardWeight.Critical, [first], rule, First.PlusMonths(11), "Again.").Points);
        Assert.Equal(30, DemeritPoint.For(Guid.NewGuid(), StandardWeight.Critical, [first], rule, First.PlusMonths(13), "Later.").Points);
        Assert.Equal(30, DemeritPoint.For(Guid.NewGuid(), StandardWeight.Critical, [first with { CancelledOn = First }], rule, First.PlusMonths(1), "The other fell.").Points);
        Assert.Equal([null, "conditions", "surveillance", "suspension", "revocation"],
            new[] { 7, 8, 16, 24, 30 }.Select(points => DemeritPoint.AskFor(points, rule) is { } asks ? new[] { "conditions", "surveillance", "suspension", "revocation" }.Single(asks.Contains) : null));
    }

    [Theory]
    [InlineData("12", "2027-01-01", false, "120")] // a whole year
    [InlineData("0", "2027-01-01", false, "0")]
    [InlineData("12", "2026-01-01", false, "0")] // paid back the same day
    [InlineData("12", "2026-02-01", true, "10")] // one month
    [InlineData("12", "2026-03-01", true, "20.10")] // two
    public void A_loan_of_a_thousand_costs(string percent, string until, bool compounds, string interest) => Assert.Equal(
        decimal.Parse(interest, System.Globalization.CultureInfo.InvariantCulture),
        decimal.Round(new LoanTerms(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value, compounds).InterestOn(1000, new(2026, 1, 1)), 2));
}
