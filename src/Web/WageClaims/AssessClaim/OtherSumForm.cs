using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inspectorate.Web.WageClaims.AssessClaim;

/// <summary>Something that is owed beside the pay of a period, as the officer types it.</summary>
internal sealed class OtherSumForm
{
    private const int LongestReason = 500;

    public string? Element { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Least { get; set; }
    public string? Most { get; set; }
    public string? Amount { get; set; }
    public string? Paid { get; set; }
    public string? Reason { get; set; }

    /// <summary>Left out of what is saved.</summary>
    public bool Remove { get; set; }

    public static OtherSumForm Of(OtherSum other, string currency, ReferenceData reference) => new()
    {
        Element = other.Element,
        From = Typed.Written(other.From),
        To = Typed.Written(other.To),
        Least = Typed.Written(other.Least),
        Most = other.Most == other.Least ? null : Typed.Written(other.Most),
        Amount = other.MinorUnits is { } amount ? Typed.Written(amount, currency, reference) : null,
        Paid = other.PaidMinorUnits == 0 ? null : Typed.Written(other.PaidMinorUnits, currency, reference),
        Reason = other.Reason,
    };

    /// <summary>Null when something cannot be read; then <paramref name="errors"/> says what, beside its field.</summary>
    public OtherSum? Read(string at, string currency, ReferenceData reference, ModelStateDictionary errors)
    {
        var before = errors.ErrorCount;
        if (string.IsNullOrWhiteSpace(Element)) errors.AddModelError($"{at}.Element", "Say what this is for.");
        var from = errors.Date($"{at}.From", From);
        var to = errors.Date($"{at}.To", To);
        var least = errors.Number($"{at}.Least", Least);
        var most = errors.Number($"{at}.Most", Most) ?? least;
        if (least is null && most is not null) errors.AddModelError($"{at}.Least", "Say how many at least.");
        var amount = string.IsNullOrWhiteSpace(Amount) ? null : errors.Amount($"{at}.Amount", Amount, currency, reference);
        var paid = string.IsNullOrWhiteSpace(Paid) ? 0 : errors.Amount($"{at}.Paid", Paid, currency, reference);
        if (string.IsNullOrWhiteSpace(Reason)) errors.AddModelError($"{at}.Reason", "Say what this rests on.");
        else if (Reason.Length > LongestReason) errors.AddModelError($"{at}.Reason", $"Use at most {LongestReason} characters.");
        return errors.ErrorCount > before ? null : new OtherSum(Element!, from!.Value, to!.Value, least, most, amount, paid!.Value, Reason!.Trim());
    }
}
