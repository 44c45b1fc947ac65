using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// What this work is worth on one day: the most of what was promised, what the contract says and the minimum wage. Never less than
/// the law allows.
/// </summary>
internal sealed class PayOn
{
    private const decimal MonthsPerYear = 12, WeeksPerYear = 52;

    private readonly decimal _perYear;

    public PayOn(WageClaim claim, PayPeriod period, LocalDate day, ReferenceData reference)
    {
        Overtime = reference.OvertimeOn(day) ?? throw new InvalidOperationException("No normal working hours are published for this day.");
        ByHour = reference.MinimumWageOn(day, PayPer.Hour, claim.Region, claim.Sector, claim.Currency);
        ByMonth = reference.MinimumWageOn(day, PayPer.Month, claim.Region, claim.Sector, claim.Currency);
        DaysPerWeek = period.DaysPerWeek ?? 7 - reference.WeekendOn(day).Count;
        var agreed = Math.Max(period.PromisedMinorUnits, period.ContractMinorUnits ?? 0) * UnitsPerYear(period.PromisedPer);
        var least = Math.Max((ByHour?.MinorUnits ?? 0) * UnitsPerYear(PayPer.Hour), (ByMonth?.MinorUnits ?? 0) * MonthsPerYear);
        _perYear = Math.Max(agreed, least);
    }

    public OvertimeRule Overtime { get; }

    /// <summary>Null when none is published in the claim's currency.</summary>
    public MinimumWage? ByHour { get; }

    public MinimumWage? ByMonth { get; }
    public decimal DaysPerWeek { get; }

    public Fraction For(PayPer unit) => new(_perYear, UnitsPerYear(unit));

    private decimal UnitsPerYear(PayPer unit) => unit switch
    {
        PayPer.Hour => Overtime.NormalHoursPerWeek * WeeksPerYear,
        PayPer.Day => DaysPerWeek * WeeksPerYear,
        PayPer.Week => WeeksPerYear,
        _ => MonthsPerYear,
    };

    /// <summary>Calendar months; a part of one counts by its days.</summary>
    public static Fraction Months(DateInterval days)
    {
        Fraction months = 0;
        for (var month = days.Start.ToYearMonth(); month <= days.End.ToYearMonth(); month = month.PlusMonths(1))
        {
            var whole = month.ToDateInterval();
            var part = days.Intersection(whole)!.Length;
            months += part == whole.Length ? 1 : new Fraction(part, whole.Length);
        }
        return months;
    }
}
