using System.Globalization;
using System.Text;

namespace Inspectorate.Domain.Register;

/// <summary>Names as they are compared: without case, marks and the spellings that Arabic writes in several ways.</summary>
public static class SearchWords
{
    private const int LongestWord = 40;

    public static IReadOnlyList<string> Of(string text) =>
        [.. Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > LongestWord ? word[..LongestWord] : word).Distinct()];

    /// <summary>Letters and digits in lower case, with single spaces for all that stands between them.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter) continue;
            if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign)) folded.Append(Plain(char.ToLowerInvariant(sign)));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The first word that does not begin with this one any more: the end, exclusive, of its range in an index.</summary>
    public static string After(string word) => word[..^1] + (char)(word[^1] + 1);

    private static char Plain(char letter) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => letter,
    };
}
