using System.Text.RegularExpressions;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>An amount as spreadsheets write it with its currency: "630.00 USD", "€ 630,00".</summary>
internal static partial class AmountCell
{
    /// <summary>There is a sign of a currency that several currencies have.</summary>
    public const string Unknown = "?";

    /// <summary>The number, and the code of the currency; null when none is named.</summary>
    public static (string Number, string? Code) Split(string cell)
    {
        if (IsBare(cell)) return (cell, null);
        if (Signed().Match(cell) is not { Success: true } match) return (cell, null);
        var sign = match.Groups["sign"].Value;
        return (match.Groups["number"].Value.Trim(), sign switch
        {
            "€" => "EUR",
            "£" => "GBP",
            "₹" => "INR",
            "$" or "¥" or "Rs" or "Rs." => Unknown,
            _ => sign.ToUpperInvariant(),
        });
    }

    private static bool IsBare(string cell)
    {
        foreach (var letter in cell)
            if (!char.IsDigit(letter) && letter is not ('.' or ',' or ' ' or '-')) return false;
        return true;
    }

    [GeneratedRegex(@"\A(?:(?<sign>[A-Za-z]{3}|Rs\.?|[€£₹$¥])\s*(?<number>[-\d].*)|(?<number>[-\d].*?)\s*(?<sign>[A-Za-z]{3}|Rs\.?|[€£₹$¥]))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Signed();
}
