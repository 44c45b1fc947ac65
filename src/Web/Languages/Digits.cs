using System.Globalization;

namespace Inspectorate.Web.Languages;

/// <summary>Reads digits of any script: ٣, ३ and ৩ are all 3.</summary>
internal static class Digits
{
    public static string ToAscii(string typed) => System.Text.Ascii.IsValid(typed) ? typed : string.Concat(typed.Select(sign => CharUnicodeInfo.GetDecimalDigitValue(sign) is var digit and >= 0 ? (char)('0' + digit) : sign));

    /// <summary>Null unless it is a whole number of at most <paramref name="longest"/> digits.</summary>
    public static int? Whole(string typed, int longest)
    {
        var digits = ToAscii(typed.Trim());
        return digits.Length > 0 && digits.Length <= longest && digits.All(char.IsAsciiDigit) ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }
}
