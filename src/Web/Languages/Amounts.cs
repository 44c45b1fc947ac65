using System.Globalization;
using System.Text.RegularExpressions;

namespace Inspectorate.Web.Languages;

internal abstract record AmountRead;
internal sealed record ClearAmount(long MinorUnits) : AmountRead;

/// <summary>Two people would read it differently, so it is asked back.</summary>
internal sealed record UnclearAmount(long AsThousands, long AsFraction) : AmountRead;
internal sealed record NoAmount : AmountRead;

/// <summary>Reads an amount as people type it: any digits, 1,234.50 or 1.234,50 or 1'234.50 or 12,34,567; never guesses.</summary>
internal static partial class Amounts
{
    private const int MostDigits = 12;

    public static AmountRead Read(string typed, int minorDigits)
    {
        var signs = Signs(typed);
        if (signs.Contains('٫'))
            return Exactly(signs.Replace("٬", "").Replace(",", ""), '٫', minorDigits);
        signs = signs.Replace("٬", "");
        if (!signs.All(sign => char.IsAsciiDigit(sign) || sign is '.' or ',') || !signs.Any(char.IsAsciiDigit))
            return new NoAmount();

        var last = signs.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return Exactly(signs, '.', minorDigits);
        var point = signs[last];
        var group = point == '.' ? ',' : '.';
        if (signs.Contains(group))
            return signs.IndexOf(point) == last && Grouped(group).IsMatch(signs[..last])
                ? Exactly(signs.Replace(group.ToString(), ""), point, minorDigits)
                : new NoAmount();
        if (signs.IndexOf(point) != last)
            return Grouped(point).IsMatch(signs) ? Exactly(signs.Replace(point.ToString(), ""), '.', minorDigits) : new NoAmount();

        var (before, after) = (signs[..last], signs[(last + 1)..]);
        if (after.Length != 3 || before.Length is 0 or > 3 || before[0] == '0')
            return Exactly(signs, point, minorDigits);
        var thousands = Exactly(before + after, '.', minorDigits);
        return minorDigits == 0 || thousands is not ClearAmount whole
            ? thousands
            : new UnclearAmount(whole.MinorUnits, long.Parse(before + after[..minorDigits], CultureInfo.InvariantCulture));
    }

    /// <summary>Of a writer of whom it is known which sign she sets before the cents: 1.234 is then one thing only.</summary>
    public static AmountRead Read(string typed, int minorDigits, char point)
    {
        var signs = Signs(typed);
        if (signs.Contains('٫')) return Read(typed, minorDigits);
        var at = signs.IndexOf(point);
        var (before, group) = (at < 0 ? signs : signs[..at], point == '.' ? ',' : '.');
        if (before.Contains(group) && !Grouped(group).IsMatch(before)) return new NoAmount();
        return Exactly(before.Replace(group.ToString(), "") + (at < 0 ? "" : signs[at..]), point, minorDigits);
    }

    private static string Signs(string typed) => Apart().Replace(Digits.ToAscii(typed.Trim()).Replace('،', ','), "");

    /// <summary>Groups of three and a point, in ASCII digits.</summary>
    public static string Written(long minorUnits, int minorDigits) =>
        (minorUnits / (decimal)Math.Pow(10, minorDigits)).ToString($"N{minorDigits}", CultureInfo.InvariantCulture);

    private static AmountRead Exactly(string signs, char point, int minorDigits)
    {
        var parts = signs.Split(point);
        var fraction = parts.Length > 1 ? parts[1] : "";
        if (parts.Length > 2 || fraction.Length > minorDigits || parts[0].Length > MostDigits || !(parts[0] + fraction).All(char.IsAsciiDigit) || parts[0] + fraction == "")
            return new NoAmount();
        return new ClearAmount(long.Parse(parts[0] + fraction.PadRight(minorDigits, '0'), CultureInfo.InvariantCulture));
    }

    /// <summary>1,234,567 and the Indian 12,34,567.</summary>
    private static Regex Grouped(char sign) => sign == '.' ? GroupedByPoint() : GroupedByComma();

    [GeneratedRegex(@"^\d{1,3}(?:(\.\d{3})+|(\.\d{2})*\.\d{3})$")]
    private static partial Regex GroupedByPoint();

    [GeneratedRegex(@"^\d{1,3}(?:(,\d{3})+|(,\d{2})*,\d{3})$")]
    private static partial Regex GroupedByComma();

    /// <summary>Blanks of every width and apostrophes only set groups apart.</summary>
    [GeneratedRegex(@"[\s\u00A0\u2000-\u200F\u202F\u2066-\u2069'’]")]
    private static partial Regex Apart();
}
