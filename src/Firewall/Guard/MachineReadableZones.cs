using System.Text;

namespace Inspectorate.Firewall.Guard;

/// <summary>
/// Lines for machines as ICAO 9303 has them (TD1, TD2, TD3, MRV-A, MRV-B) and parts of them, also with spaces and line breaks between the
/// signs, in small letters, with what a camera misreads, and with wrong check digits.
/// </summary>
internal static class MachineReadableZones
{
    private const string LooksLikeDigit = "OQDILZSGBT";
    private const string DigitItLooksLike = "0001125687";
    private const int LeastNameZone = 10;
    private const int LeastFiller = 4;
    private const int LeastWholeLine = 20;

    /// <summary>Both lines of a passport have 88 signs.</summary>
    private const int LongestLine = 100;

    /// <summary>Signs that stand in such lines, in large letters, each with its place in the text, without the spaces between them.</summary>
    private sealed record Stretch(string Signs, IReadOnlyList<int> Places);

    public static IReadOnlyList<Detected> In(string text)
    {
        List<(int From, int To)> spans = [];
        foreach (var stretch in Stretches(text))
        {
            for (var at = 0; at < stretch.Signs.Length; at++)
                if (LengthAt(stretch, at) is > 0 and var length)
                {
                    spans.Add((stretch.Places[at], stretch.Places[at + length - 1] + 1));
                    at += length - 1;
                }
        }
        return [.. Joined(spans).Select(span => new Detected(DetectedClass.MachineReadable, span.From, span.To - span.From, text[span.From..span.To], "", ""))];
    }

    private static int LengthAt(Stretch stretch, int at) => Math.Max(
        Math.Max(NameZone(stretch, at), Dates(stretch.Signs, at)), Math.Max(NumberAndBirth(stretch.Signs, at), CardNumber(stretch, at)));

    /// <summary>"P&lt;UTOERIKSSON&lt;&lt;ANNA&lt;MARIA&lt;&lt;&lt;" or a part with its double filler, or with fillers misread.</summary>
    private static int NameZone(Stretch stretch, int at)
    {
        var signs = stretch.Signs;
        var isWhole = IsFirstLetters(signs, at);
        if (!isWhole && !BeginsName(stretch, at)) return 0;
        var (end, letters, fillers, doubles) = (at, 0, 0, 0);
        for (; end < Math.Min(signs.Length, at + LongestLine) && (IsNameSign(signs[end]) || (fillers > 1 && char.IsAsciiDigit(signs[end]))); end++)
        {
            fillers = signs[end] == '<' ? fillers + 1 : 0;
            if (fillers == 0) letters++;
            if (fillers == 2 && letters >= 2) doubles++;
        }
        if (doubles > 0 && end - at >= LeastNameZone) return end - at;
        return isWhole && end - at >= LeastWholeLine && HasMisreadFillers(signs, at + 5, end) ? end - at : 0;
    }

    /// <summary>A word of its own that runs into a filler.</summary>
    private static bool BeginsName(Stretch stretch, int at)
    {
        if (at > 0 && stretch.Places[at] == stretch.Places[at - 1] + 1) return false;
        for (var i = at; i < Math.Min(stretch.Signs.Length, at + LongestLine) && IsNameSign(stretch.Signs[i]); i++)
        {
            if (stretch.Signs[i] == '<') return true;
            if (i + 1 < stretch.Signs.Length && stretch.Places[i + 1] != stretch.Places[i] + 1 && stretch.Signs[i + 1] != '<') return false;
        }
        return false;
    }

    /// <summary>A camera reads every filler as the same letter: no word has it four times in a row.</summary>
    private static bool HasMisreadFillers(string signs, int from, int end)
    {
        var run = 1;
        for (var i = from + 1; i < end; i++)
        {
            run = signs[i] == signs[i - 1] && signs[i] is '<' or 'K' or 'C' or 'E' or 'L' ? run + 1 : 1;
            if (run >= LeastFiller && signs[i] == signs[i - 1]) return true;
        }
        return false;
    }

    private static bool IsFirstLetters(string signs, int at) =>
        at + 5 <= signs.Length && signs[at] is 'P' or 'V' or 'I' or 'A' or 'C' && IsNameSign(signs[at + 1]) && IsState(signs, at + 2);

    /// <summary>Birth, check, sex, expiry, check: the middle of the second line of every kind.</summary>
    private static int Dates(string signs, int at) =>
        at + 15 <= signs.Length && IsDate(signs, at) && IsDigit(signs[at + 6]) && signs[at + 7] is 'M' or 'F' or 'X' or '<' or 'H' or 'N'
            && IsDate(signs, at + 8) && IsDigit(signs[at + 14]) && TrueDigits(signs, at, 15) >= 10
            ? 15 + Rest(signs, at + 15)
            : 0;

    /// <summary>Nine signs of a number, check, state, birth, check: how the second line of a passport or visa begins.</summary>
    private static int NumberAndBirth(string signs, int at) =>
        at + 20 <= signs.Length && TrueDigits(signs, at, 9) >= 4 && (IsDigit(signs[at + 9]) || signs[at + 9] == '<') && IsState(signs, at + 10)
            && IsDate(signs, at + 13) && IsDigit(signs[at + 19]) && TrueDigits(signs, at + 13, 7) >= 3
            ? 20 + Rest(signs, at + 20)
            : 0;

    /// <summary>
    /// "I&lt;UTOD231458907": how the first line of a card begins. Without a filler it has to stand as one word and go on: "ID no" is spoken.
    /// </summary>
    private static int CardNumber(Stretch stretch, int at)
    {
        var (signs, places) = (stretch.Signs, stretch.Places);
        if (at + 15 > signs.Length || !IsFirstLetters(signs, at) || TrueDigits(signs, at + 5, 9) < 5 || !(IsDigit(signs[at + 14]) || signs[at + 14] == '<')) return 0;
        if (at > 0 && places[at] == places[at - 1] + 1) return 0;
        var ahead = Math.Min(signs.Length - at - 5, 25);
        var isOneWord = places[at + 14] - places[at] == 14 && TrueDigits(signs, at + 5, ahead) >= 12;
        return isOneWord || signs[at + 1] == '<' || signs.AsSpan(at + 5, 10).Contains('<') ? 15 + Rest(signs, at + 15) : 0;
    }

    /// <summary>How many more signs can belong to the line: digits and fillers, not the words of a sentence.</summary>
    private static int Rest(string signs, int at)
    {
        var (end, last) = (at, at);
        while (end < signs.Length && end - at < 30 && (char.IsAsciiLetterOrDigit(signs[end]) || signs[end] == '<'))
        {
            end++;
            if (!char.IsAsciiLetter(signs[end - 1])) last = end;
        }
        return last - at;
    }

    private static bool IsNameSign(char sign) => char.IsAsciiLetter(sign) || sign == '<';

    private static bool IsState(string signs, int at)
    {
        if (at + 3 > signs.Length) return false;
        Span<char> state = [Letter(signs[at]), Letter(signs[at + 1]), Letter(signs[at + 2])];
        return Papers.States.Contains(state.ToString()) || (signs[at] == 'D' && signs[at + 1] == '<' && signs[at + 2] == '<');
    }

    private static char Letter(char sign) => sign switch { '0' => 'O', '1' => 'I', '5' => 'S', '8' => 'B', '2' => 'Z', '6' => 'G', _ => sign };

    private static bool IsDigit(char sign) => char.IsAsciiDigit(sign) || LooksLikeDigit.Contains(sign, StringComparison.Ordinal);

    private static int Digit(char sign) => char.IsAsciiDigit(sign) ? sign - '0' : DigitItLooksLike[LooksLikeDigit.IndexOf(sign, StringComparison.Ordinal)] - '0';

    /// <summary>Two signs each of year, month and day; a month or day that is not known is filled.</summary>
    private static bool IsDate(string signs, int at)
    {
        if (!IsDigit(signs[at]) || !IsDigit(signs[at + 1])) return false;
        return InRange(signs, at + 2, 12) && InRange(signs, at + 4, 31);
    }

    private static bool InRange(string signs, int at, int most)
    {
        if (signs[at] == '<' && signs[at + 1] == '<') return true;
        return IsDigit(signs[at]) && IsDigit(signs[at + 1]) && (10 * Digit(signs[at])) + Digit(signs[at + 1]) is > 0 and var number && number <= most;
    }

    private static int TrueDigits(string signs, int at, int length)
    {
        var count = 0;
        for (var i = at; i < at + length; i++)
            if (char.IsAsciiDigit(signs[i]))
                count++;
        return count;
    }

    private static IEnumerable<Stretch> Stretches(string text)
    {
        var (signs, places) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '&' && string.CompareOrdinal(text, i, "&lt;", 0, 4) == 0)
            {
                Take('<', i);
                i += 3;
                continue;
            }
            var folded = Folding.Of(text[i]);
            var sign = folded.Length == 1 ? char.ToUpperInvariant(folded[0]) : ' ';
            if (text[i] == '«' && IsGlued(text, i))
            {
                Take('<', i);
                Take('<', i);
            }
            else if (text[i] != '«' && (char.IsAsciiLetterOrDigit(sign) || sign == '<')) Take(sign, i);
            else if (!char.IsWhiteSpace(text[i]) && folded.Length > 0 && text[i] is not ('|' or '·'))
            {
                // What a > ends was a quotation or markup.
                if (signs.Length >= LeastNameZone && text[i] is not ('>' or '»' or '›')) yield return new Stretch(signs.ToString(), [.. places]);
                signs.Clear();
                places.Clear();
            }
        }
        if (signs.Length >= LeastNameZone) yield return new Stretch(signs.ToString(), [.. places]);

        void Take(char sign, int place)
        {
            signs.Append(sign);
            places.Add(place);
        }
    }

    /// <summary>A quotation mark has a space on one side; a misread double filler has none.</summary>
    private static bool IsGlued(string text, int at) =>
        at > 0 && !char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    /// <summary>Two lines of one document are one find.</summary>
    private static IEnumerable<(int From, int To)> Joined(List<(int From, int To)> spans)
    {
        (int From, int To)? open = null;
        foreach (var span in spans)
        {
            if (open is { } before && span.From - before.To <= 2) open = (before.From, Math.Max(before.To, span.To));
            else
            {
                if (open is { } done) yield return done;
                open = span;
            }
        }
        if (open is { } last) yield return last;
    }
}
