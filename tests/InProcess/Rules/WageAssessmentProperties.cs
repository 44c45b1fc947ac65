using FsCheck;
using FsCheck.Fluent;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class WageAssessmentProperties
{
    private static readonly Remembered[] Levels = [Remembered.Least, Remembered.Likely, Remembered.Most];

    /// <summary>Long after everything was due, so that interest runs.</summary>
    private static readonly LocalDate Today = new(2027, 5, 31);

    [Fact]
    public void Nothing_owed_is_below_zero_and_each_line_adds_up() => Holds(Claims, claim => Worked(claim).Levels.All(level =>
        level.Lines.All(line => line.OwedMinorUnits >= 0 && line.PaidMinorUnits >= 0 && line.OwedMinorUnits == line.DueMinorUnits - line.PaidMinorUnits)));

    [Fact]
    public void To_the_cent_it_is_what_a_second_naive_computation_gives() => Holds(Claims, claim =>
    {
        var naive = new NaiveAssessment(AnyClaim.Law, Today);
        return Worked(claim).Levels.All(level => level.TotalMinorUnits == naive.Owed(claim, level.Level));
    });

    [Fact]
    public void The_least_is_not_more_than_the_likely_and_that_not_more_than_the_most() => Holds(Claims, claim =>
        Worked(claim).Levels.Select(level => level.TotalMinorUnits).ToList() is var totals && totals.SequenceEqual(totals.Order()));

    [Fact]
    public void Two_periods_owe_what_each_owes_alone() => Holds(
        from first in AnyClaim.Period(2025) from second in AnyClaim.Period(2026) select (first, second),
        it => Totals(AClaim.With(it.first, it.second)).SequenceEqual(Sums(Totals(AClaim.With(it.first)), Totals(AClaim.With(it.second)))));

    [Fact]
    public void Two_other_sums_add_what_each_adds_alone() => Holds(
        from period in AnyClaim.Period(2026) from one in AnyClaim.Other(2026) from two in AnyClaim.Other(2026) select (period, one, two),
        it => Sums(Totals(AClaim.With(it.period), it.one, it.two), Totals(AClaim.With(it.period)))
            .SequenceEqual(Sums(Totals(AClaim.With(it.period), it.one), Totals(AClaim.With(it.period), it.two))));

    [Fact]
    public void More_hours_never_owe_less() => Holds(
        from claim in Claims from more in Gen.Choose(0, 100) select (claim, more),
        it =>
        {
            var before = Totals(it.claim);
            foreach (var period in it.claim.Periods)
            {
                if (period.MostHoursPerWeek is { } most) period.MostHoursPerWeek = most + it.more / 4m;
                period.HoursPerWeek += it.more / 4m;
            }
            return Totals(it.claim).Zip(before).All(pair => pair.First >= pair.Second);
        });

    [Fact]
    public void More_pay_received_never_owes_more() => Holds(
        from claim in Claims from more in Gen.Choose(0, 100_000) select (claim, more),
        it =>
        {
            var before = Totals(it.claim);
            foreach (var period in it.claim.Periods) period.PaidMinorUnits += it.more;
            return Totals(it.claim).Zip(before).All(pair => pair.First <= pair.Second);
        });

    [Fact]
    public void A_claim_in_another_currency_meets_no_amount_of_ours() => Holds(AnyClaim.Period(2025), period =>
        Worked(AClaim.In("KWD", period)).Lines.All(line => line.Element != "minimum-wage")
        && Totals(AClaim.In("KWD", period)).SequenceEqual(Levels.Select(level => new NaiveAssessment(AnyClaim.Law with { MinimumWages = [] }, Today).Owed(AClaim.With(period), level))));

    [Fact]
    public void Amounts_of_two_currencies_cannot_be_added() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1, "DMD") + new Money(1, "KWD"));

    private static void Holds<T>(Gen<T> given, Func<T, bool> property) =>
        Prop.ForAll(given.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<WageClaim> Claims =>
        from first in AnyClaim.Period(2025)
        from second in AnyClaim.Period(2026)
        from others in Gen.ListOf(AnyClaim.Other(2026))
        from region in Gen.Elements("highlands", "capital")
        from sector in Gen.Elements("agriculture", "construction", "domestic-work")
        select Put(AClaim.With(first, second), region, sector, others.Take(3));

    private static WageClaim Put(WageClaim claim, string region, string sector, IEnumerable<OtherSum> others)
    {
        (claim.Region, claim.Sector) = (region, sector);
        claim.OtherSums.AddRange(others);
        return claim;
    }

    private static Assessment Worked(WageClaim claim) => new WageAssessment(AnyClaim.Law).Of(claim, Today.AtMidnight().InUtc().ToInstant());

    /// <summary>From the least to the most; three times the same when nothing is a range.</summary>
    private static List<long> Totals(WageClaim claim, params OtherSum[] others)
    {
        claim.OtherSums.AddRange(others);
        var totals = Worked(claim).Levels.Select(level => level.TotalMinorUnits).ToList();
        return totals.Count > 1 ? totals : [.. Levels.Select(_ => totals[0])];
    }

    private static IEnumerable<long> Sums(IEnumerable<long> one, IEnumerable<long> other) => one.Zip(other, (a, b) => a + b);
}
