using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inspectorate.Web.WageClaims.AssessClaim;

internal sealed class DeductionForm
{
    public string? Kind { get; set; }
    public string? Amount { get; set; }
}

internal sealed class CountedForm
{
    public string? Element { get; set; }
    public string? Least { get; set; }
    public string? Most { get; set; }
}

/// <summary>One period of work as the officer types it.</summary>
internal sealed class PeriodForm
{
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Promised { get; set; }
    public PayPer Per { get; set; } = PayPer.Month;
    public string? Contract { get; set; }
    public string? HoursPerWeek { get; set; }
    public string? MostHoursPerWeek { get; set; }
    public string? DaysPerWeek { get; set; }
    public string? Paid { get; set; }
    public List<DeductionForm> Deductions { get; set; } = [];
    public List<CountedForm> Counted { get; set; } = [];
    public bool IsPresumed { get; set; }

    /// <summary>Left out of what is saved.</summary>
    public bool Remove { get; set; }

    public static PeriodForm Of(PayPeriod period, string currency, ReferenceData reference) => new()
    {
        From = Typed.Written(period.From),
        To = Typed.Written(period.To),
        Promised = Typed.Written(period.PromisedMinorUnits, currency, reference),
        Per = period.PromisedPer,
        Contract = period.ContractMinorUnits is { } contract ? Typed.Written(contract, currency, reference) : null,
        HoursPerWeek = Typed.Written(period.HoursPerWeek),
        MostHoursPerWeek = Typed.Written(period.MostHoursPerWeek),
        DaysPerWeek = Typed.Written(period.DaysPerWeek),
        Paid = Typed.Written(period.PaidMinorUnits, currency, reference),
        Deductions = [.. period.Deductions.Select(taken => new DeductionForm { Kind = taken.Kind, Amount = Typed.Written(taken.MinorUnits, currency, reference) })],
        Counted = [.. period.Counted.Select(counted => new CountedForm { Element = counted.Element, Least = Typed.Written(counted.Least), Most = counted.Most == counted.Least ? null : Typed.Written(counted.Most) })],
        IsPresumed = period.IsPresumed,
    };

    /// <summary>What nobody wrote in.</summary>
    public void DropEmpty()
    {
        Deductions.RemoveAll(taken => string.IsNullOrWhiteSpace(taken.Amount));
        Counted.RemoveAll(counted => string.IsNullOrWhiteSpace(counted.Least) && string.IsNullOrWhiteSpace(counted.Most));
    }

    /// <summary>Null when something cannot be read; then <paramref name="errors"/> says what, beside its field.</summary>
    public PayPeriod? Read(string at, string currency, ReferenceData reference, ModelStateDictionary errors)
    {
        var before = errors.ErrorCount;
        var from = errors.Date($"{at}.From", From);
        var to = errors.Date($"{at}.To", To);
        if (from > to) errors.AddModelError($"{at}.To", "The last day is before the first.");
        var promised = errors.Amount($"{at}.Promised", Promised, currency, reference);
        var paid = errors.Amount($"{at}.Paid", Paid, currency, reference);
        var contract = string.IsNullOrWhiteSpace(Contract) ? null : errors.Amount($"{at}.Contract", Contract, currency, reference);
        var hours = errors.Number($"{at}.HoursPerWeek", HoursPerWeek);
        var most = errors.Number($"{at}.MostHoursPerWeek", MostHoursPerWeek);
        var days = errors.Number($"{at}.DaysPerWeek", DaysPerWeek);
        if (days is { } some && some != decimal.Truncate(some)) errors.AddModelError($"{at}.DaysPerWeek", "Write a whole number of days.");
        var deductions = new List<Deduction>();
        for (var i = 0; i < Deductions.Count; i++)
            if (Read(Deductions[i], $"{at}.Deductions[{i}]", currency, reference, errors) is { } deduction) deductions.Add(deduction);
        var counted = new List<CountedTime>();
        for (var i = 0; i < Counted.Count; i++)
            if (Read(Counted[i], $"{at}.Counted[{i}]", errors) is { } time) counted.Add(time);
        return errors.ErrorCount > before ? null : new PayPeriod
        {
            From = from!.Value, To = to!.Value, PromisedMinorUnits = promised!.Value, PromisedPer = Per, PaidMinorUnits = paid!.Value, ContractMinorUnits = contract,
            HoursPerWeek = hours, MostHoursPerWeek = most, DaysPerWeek = (int?)days, Deductions = deductions, Counted = counted, IsPresumed = IsPresumed,
        };
    }

    private static CountedTime? Read(CountedForm typed, string at, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed.Element)) errors.AddModelError($"{at}.Element", "Say what was counted.");
        var least = errors.Number($"{at}.Least", typed.Least);
        var most = errors.Number($"{at}.Most", typed.Most) ?? least;
        if (least is null && errors.GetFieldValidationState($"{at}.Least") != ModelValidationState.Invalid) errors.AddModelError($"{at}.Least", "Say how many at least.");
        return least is { } from && most is { } to && typed.Element is { Length: > 0 } element ? new CountedTime(element, from, to) : null;
    }

    private static Deduction? Read(DeductionForm typed, string at, string currency, ReferenceData reference, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed.Amount)) return null;
        if (string.IsNullOrWhiteSpace(typed.Kind)) errors.AddModelError($"{at}.Kind", "Say what was deducted.");
        return errors.Amount($"{at}.Amount", typed.Amount, currency, reference) is { } amount && typed.Kind is { Length: > 0 } kind ? new Deduction(kind, amount) : null;
    }
}
