using System.Globalization;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <param name="Sum">The arithmetic in words and figures, up to the equals sign.</param>
internal sealed record DueLine(DateInterval Days, string Element, long MinorUnits, string Sum, string Source)
{
    public const string RegularWages = "regular-wages";
    public const string MinimumWage = "minimum-wage";
    public const string Overtime = "overtime";
    public const string UnlawfulDeductions = "unlawful-deductions";
}

/// <summary>What was due for days on which every rate stays the same.</summary>
internal sealed class DueForStretch
{
    private const decimal MonthsPerYear = 12, WeeksPerYear = 52;

    private readonly ReferenceData _reference;
    private readonly WageClaim _claim;
    private readonly PayPeriod _period;
    private readonly DateInterval _days;
    private readonly OvertimeRule _overtime;
    private readonly MinimumWage? _byHour, _byMonth;
    private readonly decimal _weeks, _months, _daysPerWeek;

    public DueForStretch(WageClaim claim, PayPeriod period, DateInterval days, ReferenceData reference)
    {
        (_claim, _period, _days, _reference) = (claim, period, days, reference);
        _overtime = reference.OvertimeOn(days.Start) ?? throw new InvalidOperationException("No normal working hours are published for this day.");
        _byHour = reference.MinimumWageOn(days.Start, PayPer.Hour, claim.Region, claim.Sector, claim.Currency);
        _byMonth = reference.MinimumWageOn(days.Start, PayPer.Month, claim.Region, claim.Sector, claim.Currency);
        _weeks = days.Length / 7m;
        _months = Months(days);
        _daysPerWeek = period.DaysPerWeek ?? 7 - reference.WeekendOn(days.Start).Count;
    }

    private decimal Normal => _overtime.NormalHoursPerWeek;

    /// <summary>Null when the hours are not known.</summary>
    private decimal? RegularHours => _period.HoursPerWeek is { } hours ? Math.Min(hours, Normal) * _weeks : null;

    public DueLine RegularWages()
    {
        var (units, unit) = _period.PromisedPer switch
        {
            PayPer.Hour => (RegularHours!.Value, "hour"),
            PayPer.Day => (_weeks * _daysPerWeek, "working day"),
            PayPer.Week => (_weeks, "week"),
            _ => (_months, "month"),
        };
        return new DueLine(_days, DueLine.RegularWages, Round(_period.PromisedMinorUnits * units),
            $"{Dates()}: {Say(_period.PromisedMinorUnits)} a {Name(_period.PromisedPer)} × {Count(units, unit)}", "the pay that was agreed");
    }

    /// <summary>What the minimum wage adds to the regular wages; null when it adds nothing, or none is published in this currency.</summary>
    public DueLine? MinimumWage()
    {
        var byHour = _byHour is not null && RegularHours is { } hours ? _byHour.MinorUnits * hours : 0;
        var share = _period.HoursPerWeek is { } worked ? Math.Min(1, worked / Normal) : 1;
        var byMonth = _byMonth is not null ? _byMonth.MinorUnits * _months * share : 0;
        var least = Math.Max(byHour, byMonth);
        var regular = RegularWages().MinorUnits;
        if (Round(least) <= regular) return null;
        var (rate, sum) = byHour >= byMonth
            ? (_byHour!, $"{Say(_byHour!.MinorUnits)} an hour × {Count(RegularHours!.Value, "hour")}")
            : (_byMonth!, $"{Say(_byMonth!.MinorUnits)} a month × {Count(_months, "month")}" + (share < 1 ? $" × {Figure(_period.HoursPerWeek!.Value)} of {Figure(Normal)} hours a week" : ""));
        return new DueLine(_days, DueLine.MinimumWage, Round(least) - regular,
            $"{Dates()}: the minimum wage is {sum} = {Say(Round(least))}; less {Say(regular)} of regular wages", rate.Source);
    }

    /// <summary>Null when there was none, or the hours are not known.</summary>
    public DueLine? Overtime()
    {
        if (_period.HoursPerWeek is not { } worked || worked <= Normal) return null;
        var hours = (worked - Normal) * _weeks;
        var agreed = _period.PromisedPer switch
        {
            PayPer.Hour => _period.PromisedMinorUnits,
            PayPer.Day => _period.PromisedMinorUnits * _daysPerWeek / Normal,
            PayPer.Week => _period.PromisedMinorUnits / Normal,
            _ => _period.PromisedMinorUnits * MonthsPerYear / (Normal * WeeksPerYear),
        };
        var least = Math.Max(_byHour?.MinorUnits ?? 0, (_byMonth?.MinorUnits ?? 0) * MonthsPerYear / (Normal * WeeksPerYear));
        var rate = Math.Max(agreed, least);
        var basis = agreed >= least ? "the agreed pay" : "the minimum wage";
        return new DueLine(_days, DueLine.Overtime, Round(rate * _overtime.Multiplier * hours),
            $"{Dates()}: {Count(hours, "hour")} beyond {Figure(Normal)} a week × {Figure(_overtime.Multiplier)} × {Figure(rate / Unit())} {_claim.Currency} an hour ({basis})",
            _overtime.Source);
    }

    private decimal Unit() => _reference.Currency(_claim.Currency).MinorUnitsPerUnit;

    /// <summary>Calendar months; a part of one counts by its days.</summary>
    private static decimal Months(DateInterval days)
    {
        var months = 0m;
        for (var month = days.Start.ToYearMonth(); month <= days.End.ToYearMonth(); month = month.PlusMonths(1))
        {
            var whole = month.ToDateInterval();
            months += days.Intersection(whole)!.Length / (decimal)whole.Length;
        }
        return months;
    }

    internal static long Round(decimal minorUnits) => (long)Math.Round(minorUnits, MidpointRounding.AwayFromZero);

    private string Dates() => $"{_days.Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} to {_days.End.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    private string Say(long minorUnits) => _reference.Format(new Money(minorUnits, _claim.Currency));

    private static string Figure(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);

    private static string Count(decimal number, string unit) => number == 1 ? $"1 {unit}" : $"{Figure(number)} {unit}s";

    private static string Name(PayPer per) => per.ToString().ToLowerInvariant();
}
