namespace Inspectorate.Firewall.Guard;

internal enum Shape { Plain, Date, Time, Sum, Telephone }

/// <param name="First">Of the words that it takes.</param>
/// <param name="Last">The same.</param>
/// <param name="Signs">Its letters and digits, without what stands between them.</param>
internal sealed record Figure(int First, int Last, string Signs, Shape Shape)
{
    public int Digits { get; } = Signs.Count(char.IsAsciiDigit);
    public bool HasLetters { get; } = Signs.Any(char.IsAsciiLetter);

    /// <summary>Written as documents number themselves: letters and digits in a fixed order.</summary>
    public bool IsOfDocument { get; } = Signs.Length is >= 7 and <= 12 && Mask(Signs) is var mask
        && (mask is "00aa00000" or "000000000a" or "a0000000a" || (mask.TrimStart('a') is { Length: >= 6 and <= 9 } rest && mask.Length - rest.Length is >= 1 and <= 3 && rest.TrimEnd('a').Length >= rest.Length - 1));

    /// <summary>Number of a state that tells itself: 784, year, seven digits, check.</summary>
    public bool TellsItself { get; } = Signs.Length == 15 && Signs.StartsWith("784", StringComparison.Ordinal) && Signs[3] is '1' or '2' && Signs.All(char.IsAsciiDigit);

    /// <summary>Round as sums are.</summary>
    public bool IsRound => !HasLetters && (Signs.EndsWith("000", StringComparison.Ordinal) || (Signs.Length <= 6 && Signs.EndsWith("00", StringComparison.Ordinal)));

    /// <summary>Eight digits that can be read as a day.</summary>
    public bool MayBeDay => Signs.Length == 8 && !HasLetters
        && ((Signs[..2] is "19" or "20" && IsIn(Signs[4..6], 12) && IsIn(Signs[6..], 31)) || (Signs[4..6] is "19" or "20" && IsIn(Signs[..2], 31) && IsIn(Signs[2..4], 12)));

    private static bool IsIn(string part, int most) => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) is > 0 and var number && number <= most;

    /// <summary>Cameras and people write O for zero and I for one within a number.</summary>
    private static string Mask(string signs)
    {
        Span<char> mask = stackalloc char[signs.Length];
        for (var i = 0; i < signs.Length; i++)
        {
            var isMisread = signs[i] is 'o' or 'i' or 'l' && i > 0 && i + 1 < signs.Length && char.IsAsciiDigit(signs[i - 1]) && char.IsAsciiDigit(signs[i + 1]);
            mask[i] = char.IsAsciiDigit(signs[i]) || isMisread ? '0' : 'a';
        }
        return mask.ToString();
    }
}

/// <summary>Puts together what is one number for its reader: "784-1990-1234567-1", "A 123 4567", "1234 5678 9012", "1,200.50", "2024-03-01".</summary>
internal static class Figures
{
    private const int MostDigits = 20;
    private const int LongestLoosePart = 6;

    /// <summary>The number that begins at this word; null for none.</summary>
    public static Figure? At(string text, List<Word> words, int at)
    {
        if (!Begins(text, words, at)) return null;
        var first = Tight(words, at);
        if (ShapeOf(text, words, first) is var shape && shape != Shape.Plain) return Made(words, first, shape);
        var all = first;
        while (Next(text, words, all) is { } next)
        {
            if (ShapeOf(text, words, next) != Shape.Plain || !GoTogether(words, all, next)) break;
            all = [.. all, .. next];
        }
        return Made(words, all, AllYears(words, all) ? Shape.Date : IsTelephone(words, all) ? Shape.Telephone : Shape.Plain);
    }

    private static Figure Made(List<Word> words, List<int> parts, Shape shape) =>
        new(parts[0], parts[^1], string.Concat(parts.Select(part => words[part].Text)), shape);

    private static bool Begins(string text, List<Word> words, int at)
    {
        if (words[at].HasDigits) return true;
        // One or two capitals before the digits: "A 1234567", "EP-1234567".
        if (!IsCapitals(text, words[at])) return false;
        var next = at + 1 < words.Count && words[at + 1].IsSign("-") ? at + 2 : at + 1;
        return next < words.Count && words[next].Kind == WordKind.Digits && words[next].Text.Length >= 2 && RunOfDigits(words, next) >= 6;
    }

    private static int RunOfDigits(List<Word> words, int at)
    {
        var sum = 0;
        for (var i = at; i < words.Count && sum < MostDigits && words[i].Kind == WordKind.Digits; i++) sum += words[i].Text.Length;
        return sum;
    }

    private static bool IsCapitals(string text, Word word) =>
        word.Kind == WordKind.Letters && word.Text.Length <= 2 && word.Text.All(char.IsAsciiLetter) && text.AsSpan(word.Start, word.End - word.Start).IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>Parts with one sign and no space between them.</summary>
    private static List<int> Tight(List<Word> words, int at)
    {
        List<int> parts = [at];
        var last = at;
        while (last + 2 < words.Count && words[last + 1].IsAttached && words[last + 1].IsSign("-/.,_:'") && words[last + 2].IsAttached
               && (words[last + 2].HasDigits || (words[last + 2].Kind == WordKind.Letters && words[last + 2].Text.Length <= 2 && char.IsAsciiLetter(words[last + 2].Text[0]))))
            parts.Add(last += 2);
        return parts;
    }

    private static List<int>? Next(string text, List<Word> words, List<int> parts)
    {
        var next = parts[^1] + 1;
        if (next >= words.Count) return null;
        if (words[next].HasDigits) return Tight(words, next);
        if (IsCapitals(text, words[next]) && next + 1 < words.Count && words[next + 1] is { Kind: WordKind.Digits, Text.Length: >= 4 } && Papers.RoleOf(words[next].Text) is null or Role.Glue)
            return [next, .. Tight(words, next + 1)];
        // With a dash and spaces: "784 - 1990 - 1234567 - 1".
        return words[next].IsSign("-") && next + 1 < words.Count && words[next + 1].Kind == WordKind.Digits && parts.Count + 1 < 8 ? Tight(words, next + 1) : null;
    }

    private static bool GoTogether(List<Word> words, List<int> all, List<int> next)
    {
        int Length(IEnumerable<int> parts) => parts.Sum(part => words[part].Text.Length);
        if (Length(all) + Length(next) > MostDigits) return false;
        return (words[all[^1]].Text.Length <= LongestLoosePart && words[next[0]].Text.Length <= LongestLoosePart + 1) || words[all[^1]].Kind == WordKind.Letters || Length(next) <= 2;
    }

    private static bool AllYears(List<Word> words, List<int> parts) =>
        parts.Count > 1 && parts.All(part => words[part].Text is { Length: 4 } year && year.All(char.IsAsciiDigit) && year[..2] is "19" or "20");

    private static bool IsTelephone(List<Word> words, List<int> parts)
    {
        if (parts[0] > 0 && words[parts[0] - 1].IsSign("+")) return true;
        var signs = string.Concat(parts.Select(part => words[part].Text));
        return signs.All(char.IsAsciiDigit) && signs[0] == '0' && (signs.Length is >= 9 and <= 11 || (signs.Length >= 10 && signs[1] == '0'));
    }

    private static Shape ShapeOf(string text, List<Word> words, List<int> parts)
    {
        var (first, last) = (parts[0], parts[^1]);
        if (first > 0 && words[first - 1].Kind == WordKind.Sign && Papers.SignsOfMoney.Contains(words[first - 1].Text[0], StringComparison.Ordinal)) return Shape.Sum;
        if (last + 1 < words.Count && words[last + 1].Kind == WordKind.Sign && (words[last + 1].Text == "%" || Papers.SignsOfMoney.Contains(words[last + 1].Text[0], StringComparison.Ordinal))) return Shape.Sum;
        if (last + 2 < words.Count && words[last + 1].IsSign("/") && words[last + 2].IsSign("-") && words[last + 2].IsAttached) return Shape.Sum;
        if (EndsInMoney(words[last])) return Shape.Sum;
        if (parts.Count == 1 || parts.Any(part => words[part].Kind != WordKind.Digits)) return Shape.Plain;
        var numbers = parts.Select(part => words[part].Text).ToList();
        var signs = parts.Skip(1).Select(part => words[part - 1].Text[0]).ToList();
        if (signs.Contains(':')) return Shape.Time;
        if (IsSum(numbers, signs)) return Shape.Sum;
        return signs.Distinct().Count() == 1 && signs[0] is '-' or '/' or '.' && IsDate(numbers) ? Shape.Date : Shape.Plain;
    }

    private static bool EndsInMoney(Word word)
    {
        if (word.Kind != WordKind.Mixed || !char.IsAsciiDigit(word.Text[0])) return false;
        var unit = word.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return unit == "k" || (unit.Length >= 2 && Papers.RoleOf(unit) == Role.Money);
    }

    /// <summary>Thousands in threes (or as India writes them), or a fraction of one or two digits.</summary>
    private static bool IsSum(List<string> numbers, List<char> signs)
    {
        var hasFraction = signs[^1] is '.' or ',' && numbers[^1].Length <= 2 && (numbers.Count == 2 || signs[^1] != signs[0]);
        var whole = hasFraction ? numbers.Count - 1 : numbers.Count;
        if (whole == 1) return hasFraction;
        var thousands = signs.Take(whole - 1).ToList();
        return thousands.TrueForAll(sign => sign == thousands[0] && sign is ',' or '.' or '\'')
            && numbers[0].Length <= 3 && numbers[whole - 1].Length == 3 && numbers.Take(whole - 1).Skip(1).All(part => part.Length is 2 or 3);
    }

    /// <summary>Of any calendar that people use here; also a month of a year, and a span of years.</summary>
    private static bool IsDate(List<string> numbers)
    {
        bool Year(string part) => part.Length == 4 && part[..2] is "13" or "14" or "19" or "20" or "25";
        bool Small(string part) => part.Length <= 2 && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 32;
        return numbers switch
        {
            [var one, var two, var three] => (Year(one) && Small(two) && Small(three)) || (Small(one) && Small(two) && (Year(three) || three.Length == 2)),
            [var one, var two] => (Year(one) && (Year(two) || two.Length <= 2)) || (Small(one) && Year(two)) || (Small(one) && Small(two)),
            _ => false,
        };
    }
}
