using System.Globalization;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.WageClaims;

/// <summary>Amounts and dates as officers and employers type them, with what is wrong said beside the field.</summary>
internal static class Typed
{
    /// <summary>Nobody counts more hours or pieces than this in one claim.</summary>
    private const decimal MostCounted = 1_000_000;

    /// <summary>Null when it is no clear amount; then <paramref name="errors"/> says so.</summary>
    public static long? Amount(this ModelStateDictionary errors, string field, string? typed, string currency, ReferenceData reference)
    {
        var decimals = reference.Currency(currency).Decimals;
        switch (Amounts.Read(typed ?? "", decimals))
        {
            case ClearAmount clear:
                return clear.MinorUnits;
            case UnclearAmount unclear:
                errors.AddModelError(field, $"This can be read as {Amounts.Written(unclear.AsThousands, decimals)} or as {Amounts.Written(unclear.AsFraction, decimals)}. Write one of these.");
                return null;
            default:
                errors.AddModelError(field, $"Write an amount in {currency}, such as {Amounts.Written(125050, decimals)}.");
                return null;
        }
    }

    /// <summary>Null when it is no date; then <paramref name="errors"/> says so.</summary>
    public static LocalDate? Date(this ModelStateDictionary errors, string field, string? typed)
    {
        if (LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true } date) return date.Value;
        errors.AddModelError(field, "Write a date as year-month-day, such as 2026-03-31.");
        return null;
    }

    /// <summary>Null when nothing was typed, or no number; then <paramref name="errors"/> says so.</summary>
    public static decimal? Number(this ModelStateDictionary errors, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (decimal.TryParse(Digits.ToAscii(typed.Trim()).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostCounted)
            return number;
        errors.AddModelError(field, "Write a number, or leave it empty.");
        return null;
    }

    public static string? Written(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Written(long minorUnits, string currency, ReferenceData reference) =>
        Amounts.Written(minorUnits, reference.Currency(currency).Decimals);

    public static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
