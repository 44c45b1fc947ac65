using FsCheck;
using FsCheck.Fluent;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Facts of claims as they might be typed, within the years of one set of rates.</summary>
internal static class AnyClaim
{
    public static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private static readonly string[] Kinds = [.. Law.DeductionRules.Select(rule => rule.Kind).Distinct(), "nobody-knows-this"];

    // A holiday has to lie in the period; the calendar is tried where every amount was worked out by hand.
    private static readonly string[] Times =
        [.. Law.ElementRules.Where(rule => rule is { BelongsTo: ElementScope.Period, IsOnHolidays: false }).Select(rule => rule.Element).Distinct()];
    private static readonly ElementRule[] Others = [.. Law.ElementRules.Where(rule => rule.BelongsTo == ElementScope.Claim)];

    public static Gen<PayPeriod> Period(int year) =>
        from start in Gen.Choose(0, 300)
        from days in Gen.Choose(0, 64)
        from promised in Gen.Choose(0, 300_000)
        from contract in Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(0, 300_000).Select(amount => (long?)amount))
        from per in Gen.Elements(PayPer.Hour, PayPer.Day, PayPer.Week, PayPer.Month)
        from quarterHours in Gen.Choose(0, 4 * 100)
        from moreQuarters in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 4 * 40))
        from daysPerWeek in Gen.Choose(1, 7)
        from paid in Gen.Choose(0, 600_000)
        from deductions in Gen.ListOf(from kind in Gen.Elements(Kinds) from amount in Gen.Choose(0, 50_000) select new Deduction(kind, amount))
        from counted in Gen.ListOf(Counted((days + 1) / 7))
        select new PayPeriod
        {
            From = new LocalDate(year, 1, 1).PlusDays(start),
            To = new LocalDate(year, 1, 1).PlusDays(start + days),
            PromisedMinorUnits = promised,
            PromisedPer = per,
            ContractMinorUnits = contract,
            HoursPerWeek = quarterHours / 4m,
            MostHoursPerWeek = moreQuarters == 0 ? null : (quarterHours + moreQuarters) / 4m,
            DaysPerWeek = daysPerWeek,
            PaidMinorUnits = paid,
            Deductions = [.. deductions.Take(4)],
            Counted = [.. counted.DistinctBy(time => time.Element).Take(3)],
        };

    /// <summary>At most one of each kind; those that begin in this year, so that the same are due.</summary>
    public static Gen<OtherSum> Other(int year) =>
        from rule in Gen.Elements(Others)
        from months in Gen.Choose(1, 90)
        from days in Gen.Choose(0, 40)
        from least in Gen.Choose(0, 60)
        from more in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 60))
        from sum in Gen.Choose(0, 500_000)
        from paid in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 500_000))
        let to = new LocalDate(year, 1, 1).PlusDays(days)
        select new OtherSum(
            rule.Element, new LocalDate(year, 1, 1).PlusMonths(-months), to, rule.Asks is null ? null : least / 2m, rule.Asks is null ? null : (least + more) / 2m,
            rule.NeedsSum ? sum : null, paid, "It was shown.");

    private static Gen<CountedTime> Counted(int weeks) =>
        from element in Gen.Elements(Times)
        from least in Gen.Choose(0, 2 * weeks)
        from more in Gen.Choose(0, 2 * weeks)
        select new CountedTime(element, Math.Min(least, more), Math.Max(least, more));
}
