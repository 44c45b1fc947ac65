using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Inspectorate.Web.Languages;

/// <summary>
/// One line of languages.json. Direction and digits are data, never guessed from text; names of months, the order of a date, and what stands
/// between thousands and before the minor units are the framework's (ICU).
/// </summary>
/// <param name="Digits">The ten digits in which this language's readers are shown amounts and dates.</param>
/// <param name="Culture">What ICU calls it: "fil" for Tagalog, "en-GB" where the day stands before the month.</param>
public sealed partial record Language(string Code, string Name, string Direction, string Digits, string Culture)
{
    public const string Source = "en";

    private CultureInfo Icu => CultureInfo.GetCultureInfo(Culture);

    public string InItsDigits(string text) => string.Concat(text.Select(sign => sign is >= '0' and <= '9' ? Digits[sign - '0'] : sign));

    public string Date(LocalDate date) => InItsDigits(date.ToDateOnly().ToString(WeekDay().Replace(Icu.DateTimeFormat.LongDatePattern, ""), Icu));

    public string Month(YearMonth month) => InItsDigits(month.OnDayOfMonth(1).ToDateOnly().ToString(Icu.DateTimeFormat.YearMonthPattern, Icu));

    /// <param name="decimals">How many digits stand after the point, also zeros.</param>
    public string Number(decimal number, int decimals) => InItsDigits(number.ToString($"N{decimals}", Icu));

    [GeneratedRegex("[,،]? *dddd[,،]? *")]
    private static partial Regex WeekDay();
}

/// <summary>One string in one language.</summary>
/// <param name="CheckedBy">A named speaker; null marks a machine translation.</param>
public sealed record Wording(string Text, string? CheckedBy = null, string? CheckedOn = null);
