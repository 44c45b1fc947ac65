using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>What was due for days on which every rate stays the same.</summary>
internal sealed class DueForStretch
{
    private readonly PayPeriod _period;
    private readonly DateInterval _days;
    private readonly PayOn _pay;
    private readonly decimal? _hours;
    private readonly Fraction _weeks, _months;

    public DueForStretch(WageClaim claim, PayPeriod period, DateInterval days, Remembered level, ReferenceData reference)
    {
        (_period, _days) = (period, days);
        _pay = new PayOn(claim, period, days.Start, reference);
        _hours = period.HoursAt(level);
        _weeks = new Fraction(days.Length, 7);
        _months = PayOn.Months(days);
    }

    public DateInterval Days => _days;

    public PayOn Pay => _pay;

    private decimal Normal => _pay.Overtime.NormalHoursPerWeek;

    /// <summary>Null when the hours are not known.</summary>
    private Fraction? RegularHours => _hours is { } hours ? _weeks * Math.Min(hours, Normal) : null;

    private Fraction Units => _period.PromisedPer switch
    {
        PayPer.Hour => RegularHours!.Value,
        PayPer.Day => _weeks * _pay.DaysPerWeek,
        PayPer.Week => _weeks,
        _ => _months,
    };

    public DueLine RegularWages()
    {
        var due = (Units * _period.PromisedMinorUnits).Rounded;
        return new DueLine(_days, DueLine.RegularWages, due, Arithmetic.Of("regular",
            ("rate", Figure.Amount(_period.PromisedMinorUnits)), ("unit", Figure.Unit(_period.PromisedPer)), Count(Units), ("due", Figure.Amount(due))), "");
    }

    /// <summary>What the written contract adds to what was promised later; null when it adds nothing.</summary>
    public DueLine? Contract()
    {
        if (_period.ContractMinorUnits is not { } rate) return null;
        var (least, before) = ((Units * rate).Rounded, RegularWages().MinorUnits);
        return least <= before ? null : new DueLine(_days, DueLine.BelowContract, least - before, Arithmetic.Of("contract",
            ("rate", Figure.Amount(rate)), ("unit", Figure.Unit(_period.PromisedPer)), Count(Units), ("least", Figure.Amount(least)),
            ("before", Figure.Amount(before)), ("due", Figure.Amount(least - before))), "");
    }

    /// <summary>What the minimum wage adds to the agreed pay; null when it adds nothing, or none is published in this currency.</summary>
    public DueLine? MinimumWage()
    {
        var byHour = _pay.ByHour is { } hourly && RegularHours is { } hours ? hours * hourly.MinorUnits : 0;
        var share = _hours is { } worked && worked < Normal ? new Fraction(worked, Normal) : 1;
        var byMonth = _pay.ByMonth is { } monthly ? _months * share * monthly.MinorUnits : 0;
        var least = Fraction.Max(byHour, byMonth).Rounded;
        var before = RegularWages().MinorUnits + (Contract()?.MinorUnits ?? 0);
        if (least <= before) return null;
        var (rate, form, count) = byHour < byMonth ? (_pay.ByMonth!, "minimum-month", _months * share) : (_pay.ByHour!, "minimum-hour", RegularHours!.Value);
        return new DueLine(_days, DueLine.MinimumWage, least - before, Arithmetic.Of(form,
            ("rate", Figure.Amount(rate.MinorUnits)), Count(count), ("least", Figure.Amount(least)),
            ("before", Figure.Amount(before)), ("due", Figure.Amount(least - before))), rate.Source);
    }

    /// <summary>Null when there was none, or the hours are not known.</summary>
    public DueLine? Overtime()
    {
        if (_hours is not { } worked || worked <= Normal) return null;
        var (hours, rate, rule) = (_weeks * (worked - Normal), _pay.For(PayPer.Hour), _pay.Overtime);
        var due = (hours * rule.Multiplier * rate).Rounded;
        return new DueLine(_days, DueLine.Overtime, due, Arithmetic.Of("overtime",
            ("hours", Figure.Number(worked)), ("normal", Figure.Number(Normal)), Count(hours), ("share", Figure.Number(rule.Multiplier)),
            ("rate", Figure.Amount(rate.Shown)), ("due", Figure.Amount(due))), rule.Source);
    }

    private static (string, Figure) Count(Fraction count) => ("count", Figure.Number(count.Shown));
}
