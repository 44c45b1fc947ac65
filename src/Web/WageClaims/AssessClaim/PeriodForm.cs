using System.Globalization;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Inspectorate.Web.WageClaims.AssessClaim;

internal sealed class DeductionForm
{
    public string? Kind { get; set; }
    public string? Amount { get; set; }
}

/// <summary>One period of work as the officer types it.</summary>
internal sealed class PeriodForm
{
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Promised { get; set; }
    public PayPer Per { get; set; } = PayPer.Month;
    public string? HoursPerWeek { get; set; }
    public string? DaysPerWeek { get; set; }
    public string? Paid { get; set; }
    public List<DeductionForm> Deductions { get; set; } = [];

    /// <summary>Left out of what is saved.</summary>
    public bool Remove { get; set; }

    public static PeriodForm Of(PayPeriod period, string currency, ReferenceData reference) => new()
    {
        From = Typed.Written(period.From),
        To = Typed.Written(period.To),
        Promised = Typed.Written(period.PromisedMinorUnits, currency, reference),
        Per = period.PromisedPer,
        HoursPerWeek = period.HoursPerWeek?.ToString("0.##", CultureInfo.InvariantCulture),
        DaysPerWeek = period.DaysPerWeek?.ToString(CultureInfo.InvariantCulture),
        Paid = Typed.Written(period.PaidMinorUnits, currency, reference),
        Deductions = [.. period.Deductions.Select(taken => new DeductionForm { Kind = taken.Kind, Amount = Typed.Written(taken.MinorUnits, currency, reference) })],
    };

    /// <summary>Null when something cannot be read; then <paramref name="errors"/> says what, beside its field.</summary>
    public PayPeriod? Read(string at, string currency, ReferenceData reference, ModelStateDictionary errors)
    {
        var before = errors.ErrorCount;
        var from = errors.Date($"{at}.From", From);
        var to = errors.Date($"{at}.To", To);
        if (from > to) errors.AddModelError($"{at}.To", "The last day is before the first.");
        var promised = errors.Amount($"{at}.Promised", Promised, currency, reference);
        var paid = errors.Amount($"{at}.Paid", Paid, currency, reference);
        var hours = Number($"{at}.HoursPerWeek", HoursPerWeek, 168, "A week has at most 168 hours.", errors);
        var days = Number($"{at}.DaysPerWeek", DaysPerWeek, 7, "A week has at most 7 days.", errors);
        var deductions = new List<Deduction>();
        for (var i = 0; i < Deductions.Count; i++)
            if (Read(Deductions[i], $"{at}.Deductions[{i}]", currency, reference, errors) is { } deduction) deductions.Add(deduction);
        return errors.ErrorCount > before ? null : new PayPeriod
        {
            From = from!.Value, To = to!.Value, PromisedMinorUnits = promised!.Value, PromisedPer = Per, PaidMinorUnits = paid!.Value,
            HoursPerWeek = hours, DaysPerWeek = (int?)days, Deductions = deductions,
        };
    }

    private static Deduction? Read(DeductionForm typed, string at, string currency, ReferenceData reference, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed.Amount)) return null;
        if (string.IsNullOrWhiteSpace(typed.Kind)) errors.AddModelError($"{at}.Kind", "Say what was deducted.");
        return errors.Amount($"{at}.Amount", typed.Amount, currency, reference) is { } amount && typed.Kind is { Length: > 0 } kind ? new Deduction(kind, amount) : null;
    }

    private static decimal? Number(string field, string? typed, int most, string tooMuch, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (!decimal.TryParse(Digits.ToAscii(typed.Trim()).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0)
            errors.AddModelError(field, "Write a number, or leave it empty.");
        else if (number > most)
            errors.AddModelError(field, tooMuch);
        return number;
    }
}
