using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Inspectorate.Firewall.Guard;

/// <summary>
/// What people write in several ways becomes one: accents, harakat and tatweel are left out, the forms of an Arabic letter, the like-sounding
/// letters of Ethiopic and the digits of every script become one, nukta is dropped. Invisible signs become nothing.
/// </summary>
internal static class Folding
{
    private static readonly ConcurrentDictionary<char, string> Known = new();

    private static readonly Dictionary<char, char> Same = new()
    {
        ['ٱ'] = 'ا', ['ى'] = 'ي', ['ی'] = 'ي', ['ې'] = 'ي', ['ے'] = 'ي', ['ک'] = 'ك', ['ہ'] = 'ه', ['ھ'] = 'ه', ['ة'] = 'ه', ['ۃ'] = 'ه', ['ە'] = 'ه', ['ں'] = 'ن',
        ['ँ'] = 'ं', ['ঁ'] = 'ং', ['‘'] = '\'', ['’'] = '\'', ['ʼ'] = '\'', ['`'] = '\'', ['‐'] = '-', ['‑'] = '-', ['‒'] = '-', ['–'] = '-', ['—'] = '-', ['−'] = '-', ['‹'] = '<', ['«'] = '<',
        ['ø'] = 'o', ['ł'] = 'l', ['đ'] = 'd', ['ı'] = 'i', ['ß'] = 's', ['æ'] = 'a',
    };

    /// <summary>Rows of eight in the Ethiopic block that are spoken alike: each with the row that stands for it.</summary>
    private static readonly (char From, char To)[] EthiopicRows = [('ሐ', 'ሀ'), ('ኀ', 'ሀ'), ('ሠ', 'ሰ'), ('ዐ', 'አ'), ('ፀ', 'ጸ')];

    public static string Of(char raw) => raw < 128
        ? char.ToLowerInvariant(raw).ToString()
        : Known.GetOrAdd(raw, Make);

    private static string Make(char raw)
    {
        // What is no letter at all cannot be taken apart.
        if (char.IsSurrogate(raw) || raw is >= '\ufdd0' and <= '\ufdef' or '\ufffe' or '\uffff') return raw.ToString();
        var parts = raw is >= '\u3000' and <= '\ud7ff' ? raw.ToString() : raw.ToString().Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder();
        foreach (var part in parts)
            if (One(part) is { } kept)
                folded.Append(kept);
        return folded.ToString();
    }

    private static char? One(char part)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(part);
        if (CharUnicodeInfo.GetDecimalDigitValue(part) is >= 0 and var digit) return (char)('0' + digit);
        if (Same.TryGetValue(part, out var other)) return other;
        if (category == UnicodeCategory.Format || part is 'ـ' or '\u093c' or '\u09bc') return null;
        // The vowel signs of India, Nepal, Bangladesh and Sri Lanka are letters to their readers; elsewhere a mark only adorns.
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && part is not (>= '\u0900' and <= '\u0dff')) return null;
        foreach (var (from, to) in EthiopicRows)
            if (part >= from && part < from + 8)
                part = (char)(to + (part - from));
        return char.ToLowerInvariant(part is 'ሃ' ? 'ሀ' : part is 'ኣ' ? 'አ' : part);
    }
}
