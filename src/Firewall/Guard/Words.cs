using System.Globalization;
using System.Text;

namespace Inspectorate.Firewall.Guard;

/// <summary>What stands between two breaks of a text. Letters of the Latin alphabet and digits may stand in one; other letters and digits are two.</summary>
internal enum WordKind { Letters, Digits, Mixed, Sign, LineEnd }

/// <param name="Text">As it is compared: see <see cref="Folding"/>.</param>
/// <param name="Start">In the text as it was typed.</param>
/// <param name="IsAttached">Nothing stands between this and what came before.</param>
internal readonly record struct Word(string Text, WordKind Kind, int Start, int End, bool IsAttached)
{
    public bool HasDigits => Kind is WordKind.Digits or WordKind.Mixed;
    public bool IsSign(string signs) => Kind == WordKind.Sign && signs.Contains(Text[0], StringComparison.Ordinal);
}

/// <summary>Cuts a text into words that can be compared, in one pass.</summary>
internal static class Words
{
    private enum Class { None, Latin, Other, Digit, Sign, Line, Nothing }

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var current = new StringBuilder();
        var (started, ended, last) = (0, -1, Class.None);
        var hasLetter = false;
        var hasDigit = false;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Folding.Of(text[i]);
            var kind = ClassOf(text[i], folded);
            if (kind == Class.Nothing)
            {
                if (current.Length > 0) ended = i + 1;
                continue;
            }
            if (kind is Class.Latin or Class.Other or Class.Digit)
            {
                if (current.Length > 0 && Breaks(last, kind)) Close();
                if (current.Length == 0) started = i;
                current.Append(folded);
                (hasLetter, hasDigit) = (hasLetter || kind != Class.Digit, hasDigit || kind == Class.Digit);
                (last, ended) = (kind, i + 1);
                continue;
            }
            Close();
            if (kind == Class.Sign) Add(folded, WordKind.Sign, i, i + 1);
            if (kind == Class.Line) Add("\n", WordKind.LineEnd, i, i + 1);
            last = kind;
        }
        Close();
        return words;

        void Close()
        {
            if (current.Length == 0) return;
            Add(current.ToString(), hasDigit ? hasLetter ? WordKind.Mixed : WordKind.Digits : WordKind.Letters, started, ended);
            current.Clear();
            (hasLetter, hasDigit) = (false, false);
        }

        void Add(string word, WordKind kind, int start, int end) =>
            words.Add(new Word(word, kind, start, end, words.Count > 0 && words[^1].End == start));
    }

    private static bool Breaks(Class before, Class now) => before != now && (before == Class.Other || now == Class.Other);

    private static Class ClassOf(char raw, string folded)
    {
        if (raw is '\n' or '\r' or '\u2028' or '\u2029') return Class.Line;
        if (char.IsWhiteSpace(raw)) return Class.None;
        if (folded.Length == 0) return Class.Nothing;
        var first = folded[0];
        if (char.IsAsciiDigit(first)) return Class.Digit;
        if (char.IsAsciiLetter(first)) return Class.Latin;
        if (char.IsLetter(first) || char.IsSurrogate(first)) return Class.Other;
        return char.GetUnicodeCategory(first) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? Class.Other : Class.Sign;
    }
}
