using System.Text.RegularExpressions;

namespace Inspectorate.Domain.Inspections;

/// <summary>Words in an officer's text to an employer that could point to a complaint or to whoever made it (ILO C81 art 15(c), FW-37).</summary>
public static partial class SourceWords
{
    /// <summary>Null when there is none.</summary>
    public static string? FirstIn(string text) => Pattern().Match(text) is { Success: true } found ? found.Value : null;

    // The last one is a case number, as CaseBook makes them; no two cases stand in one letter.
    [GeneratedRegex(@"\b(claims?|claimants?|claimed|complain\w*|complaints?|whistle\w*|informants?|informers?|tip-?offs?|hotline|reported (to us|by)|told us|accus\w*)\b|\b(?=[A-Z2-9]*[2-9])[2-9A-HJKMNP-TV-Z]{10}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
