namespace Inspectorate.Firewall.Guard;

/// <summary>
/// Phrases that are looked for at each word of a text. A word of a phrase that ends with * stands for everything that begins so. Between two
/// words a hyphen, dot, slash or apostrophe may stand. What Arabic and Amharic write onto a word (and, in, of, the) does not hide it.
/// </summary>
internal sealed class PhraseBook<T>
{
    private const int LongestStem = 16;
    private const int ShortestStem = 2;
    private static readonly string[] ArabicPrefixes = ["ال", "وال", "بال", "فال", "كال", "لل", "ول", "وب", "و", "ف", "ب", "ل", "ك"];
    private static readonly string[] EthiopicPrefixes = ["የ", "በ", "ለ", "ከ", "ዘ", "እና", "ስለ", "እንደ", "ያለ", "የተ"];

    private readonly Dictionary<string, List<Phrase>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> stems = new(StringComparer.Ordinal);

    private sealed record Phrase(IReadOnlyList<(string Text, bool IsStem)> Words, T Means);

    /// <exception cref="ArgumentException">It has no word in it.</exception>
    public void Add(string phrase, T means)
    {
        List<(string Text, bool IsStem)> words = [];
        foreach (var word in Words.Of(phrase))
            if (word.IsSign("*") && words.Count > 0) words[^1] = (words[^1].Text, true);
            else if (word.Kind != WordKind.Sign) words.Add((word.Text, false));
        if (words.Count == 0) throw new ArgumentException($"\"{phrase}\" is no phrase.", nameof(phrase));
        var index = words[0].IsStem ? stems : whole;
        var key = words[0].Text;
        if (!index.TryGetValue(key, out var starting)) index[key] = starting = [];
        starting.Add(new Phrase(words, means));
    }

    /// <summary>The longest that begins here, and how many words it takes; null for none.</summary>
    public (T Means, int Length)? At(IReadOnlyList<Word> words, int at)
    {
        if (words[at].Kind is WordKind.Sign or WordKind.LineEnd) return null;
        (T Means, int Length)? best = null;
        foreach (var form in FormsOf(words[at].Text))
        {
            if (whole.TryGetValue(form, out var same)) Try(same);
            for (var length = Math.Min(form.Length, LongestStem); length >= ShortestStem; length--)
                if (stems.TryGetValue(form[..length], out var longer))
                    Try(longer);
        }
        return best;

        void Try(List<Phrase> phrases)
        {
            foreach (var phrase in phrases)
                if (LengthOf(phrase, words, at) is { } length && (best is null || length > best.Value.Length))
                    best = (phrase.Means, length);
        }
    }

    private static int? LengthOf(Phrase phrase, IReadOnlyList<Word> words, int at)
    {
        var next = at + 1;
        foreach (var (text, isStem) in phrase.Words.Skip(1))
        {
            while (next < words.Count && words[next].IsSign("-./'_")) next++;
            if (next >= words.Count || !FormsOf(words[next].Text).Any(form => isStem ? form.StartsWith(text, StringComparison.Ordinal) : form == text)) return null;
            next++;
        }
        return next - at;
    }

    private static IEnumerable<string> FormsOf(string word)
    {
        yield return word;
        var prefixes = word[0] switch { >= '\u0600' and <= '\u06ff' => ArabicPrefixes, >= '\u1200' and <= '\u137f' => EthiopicPrefixes, _ => [] };
        var shortest = word[0] < '\u1200' ? 3 : 2;
        foreach (var prefix in prefixes)
            if (word.Length >= prefix.Length + shortest && word.StartsWith(prefix, StringComparison.Ordinal))
                yield return word[prefix.Length..];
    }
}
