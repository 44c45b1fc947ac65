namespace Inspectorate.Firewall.Guard;

/// <summary>
/// Numbers that stand beside the word for a document of a person. The nearest word that numbers something decides: "passport fee 120000" is
/// a fee, "fee for passport A1234567" names a passport. Looks a fixed number of words to either side, within the sentence.
/// </summary>
internal sealed class DocumentNumbers(string text, List<Word> words)
{
    private const int LooksBack = 18;
    private const int LooksOn = 9;
    private const int MostUnknown = 8;
    private const string SentenceEnds = ".!?।؟።…";
    private const string Commas = ",،፣;؛፤-()";

    private enum Kind { Paper, Number, Other, Money, Glue, Unknown, Sign, Line, End, Figure }

    private sealed record Item(Kind Kind, int First, int Last, string Language = "", Figure? Figure = null);

    /// <summary>What was met on the way to the nearest document.</summary>
    /// <param name="At">Its place among the items; -1 when there is none.</param>
    /// <param name="IsNear">Nothing but words of ordinary speech stands between.</param>
    /// <param name="IsNumbered">"Number" stands beside the number, and no unknown word makes it the number of something else.</param>
    /// <param name="HasOther">Something else is numbered nearer.</param>
    private sealed record Way(Item? Paper, int At, bool IsNear, bool IsNumbered, int Unknown, bool HasOther, bool HasComma);

    private readonly List<Item> items = [];
    private readonly HashSet<int> hits = [];

    public IEnumerable<Detected> Find()
    {
        Itemise();
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at].Figure is not { } figure) continue;
            if (figure.TellsItself || figure is { Shape: Shape.Plain or Shape.Telephone, Digits: >= 5 and <= 20 })
                if (PaperOf(at, figure) is var paper && (paper is not null || figure.TellsItself))
                {
                    hits.Add(at);
                    var (start, end) = (words[figure.First].Start, words[figure.Last].End);
                    yield return new Detected(DetectedClass.PaperNumber, start, end - start, text[start..end], paper?.Language ?? "", paper is null ? "" : text[words[paper.First].Start..words[paper.Last].End]);
                }
        }
    }

    private Item? PaperOf(int at, Figure figure)
    {
        var left = Left(at, figure);
        if (left.Paper is { } before && Holds(left, figure, at) && !IsSum(at, figure)) return before;
        if (left is { HasOther: true, HasComma: false } && !figure.IsOfDocument) return null;
        var right = Right(at);
        if (right.Paper is null || right.HasOther) return null;
        // "Number 7788990011 of the visa": it is said on either side.
        var isNumbered = right.IsNumbered || left is { IsNumbered: true, IsNear: true };
        var isEnough = right.IsNear
            ? figure.IsOfDocument || (isNumbered && figure.Digits >= 6) || (figure.Digits >= 7 && !right.HasComma && !IsDoubtful(figure))
            : figure.IsOfDocument && right.Unknown <= 3;
        return isEnough && !IsSum(at, figure) ? right.Paper : null;
    }

    private bool Holds(Way way, Figure figure, int at)
    {
        if (way.HasOther) return figure.IsOfDocument && way.Unknown > 0;
        if (way.IsNear && way.IsNumbered) return figure.Shape != Shape.Telephone || !way.HasComma;
        if (figure.IsOfDocument) return true;
        if (way.IsNear) return figure.Digits >= 6 && !IsDoubtful(figure) && !IsOtherNext(at) && !(figure.Digits <= 7 && IsOtherBefore(way.At));
        if (way.IsNumbered) return figure.Digits >= 6 && figure.Shape == Shape.Plain;
        return way.Unknown <= 2 && figure.Digits >= 7 && !IsDoubtful(figure) && !IsOtherNext(at);
    }

    private static bool IsDoubtful(Figure figure) => figure.IsRound || figure.MayBeDay || figure.Shape == Shape.Telephone;

    private Way Left(int at, Figure figure)
    {
        var (isNear, isNumbered, unknown, lines) = (true, false, 0, 0);
        var (isOfSomething, hasOther, hasComma) = (false, false, false);
        for (var i = at - 1; i >= Math.Max(0, at - LooksBack); i--)
        {
            switch (items[i].Kind)
            {
                case Kind.End:
                    return Nothing();
                case Kind.Line when unknown > 0 || ++lines > 2:
                    return Nothing();
                case Kind.Sign when !hasOther && IsComma(items[i]):
                    hasComma = true;
                    break;
                case Kind.Number when isNear:
                    isNumbered = true;
                    break;
                case Kind.Figure when !hits.Contains(i):
                case Kind.Money:
                    isNear = false;
                    break;
                case Kind.Unknown:
                    isOfSomething |= isNear && isNumbered && items[i + 1].Kind == Kind.Number;
                    isNear = false;
                    if (++unknown > MostUnknown) return Nothing();
                    break;
                case Kind.Other when isNear || !figure.IsOfDocument:
                    return new Way(null, -1, isNear, isNumbered, unknown, HasOther: true, hasComma);
                case Kind.Other:
                    hasOther = true;
                    isNear = false;
                    break;
                case Kind.Paper:
                    return new Way(items[i], i, isNear, (isNumbered && !isOfSomething) || (isNear && HasNumber(items[i])), unknown, hasOther, hasComma);
            }
        }
        return Nothing();

        Way Nothing() => new(null, -1, isNear, isNumbered, unknown, hasOther, hasComma);
    }

    private Way Right(int at)
    {
        var (isNear, isNumbered, unknown, hasComma) = (true, false, 0, false);
        for (var i = at + 1; i < Math.Min(items.Count, at + LooksOn); i++)
        {
            switch (items[i].Kind)
            {
                case Kind.End or Kind.Line:
                    return new Way(null, -1, isNear, isNumbered, unknown, false, hasComma);
                case Kind.Sign when IsComma(items[i]):
                    hasComma = true;
                    break;
                case Kind.Number:
                    isNumbered |= isNear;
                    break;
                case Kind.Unknown:
                    isNear = false;
                    unknown++;
                    break;
                case Kind.Other or Kind.Money or Kind.Figure:
                    return new Way(null, -1, isNear, isNumbered, unknown, true, hasComma);
                case Kind.Paper:
                    // "A1234567, passport fee": the word behind it says what it really is.
                    return new Way(items[i], i, isNear, isNumbered, unknown, IsOtherNext(i), hasComma);
            }
        }
        return new Way(null, -1, isNear, isNumbered, unknown, false, hasComma);
    }

    /// <summary>"National number": the document's word says itself that a number follows.</summary>
    private bool HasNumber(Item paper) =>
        Enumerable.Range(paper.First, paper.Last - paper.First + 1).Any(i => Papers.Book.At([words[i]], 0) is { Means.Role: Role.Number });

    /// <summary>Money stands right beside it.</summary>
    private bool IsSum(int at, Figure figure) => !figure.HasLetters && (KindBeside(at, -1) == Kind.Money || KindBeside(at, 1) == Kind.Money);

    private Kind? KindBeside(int at, int step)
    {
        var i = at + step;
        while (i >= 0 && i < items.Count && items[i].Kind == Kind.Sign && !IsComma(items[i])) i += step;
        return i >= 0 && i < items.Count ? items[i].Kind : null;
    }

    private bool IsOtherNext(int at)
    {
        for (var i = at + 1; i < Math.Min(items.Count, at + 5); i++)
        {
            if (items[i].Kind is Kind.Other or Kind.Money) return true;
            if (items[i].Kind is not (Kind.Glue or Kind.Number or Kind.Sign) || (items[i].Kind == Kind.Sign && IsComma(items[i]))) return false;
        }
        return false;
    }

    private bool IsOtherBefore(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 8) && items[i].Kind is not (Kind.End or Kind.Line); i--)
            if (items[i].Kind == Kind.Other) return true;
        return false;
    }

    private bool IsComma(Item item) => words[item.First].IsSign(Commas);

    private void Itemise()
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Kind == WordKind.LineEnd) items.Add(new Item(Kind.Line, at, at));
            else if (word.Kind == WordKind.Sign) items.Add(new Item(SignAt(at), at, at));
            else if (word.Kind == WordKind.Letters && Papers.Book.At(words, at) is var hit && !(Figures.At(text, words, at) is not null && hit is null or { Means.Role: Role.Glue }))
            {
                items.Add(hit is { } known ? new Item(KindOf(known.Means.Role), at, at + known.Length - 1, known.Means.Language) : new Item(IsPrefix(at) ? Kind.Glue : Kind.Unknown, at, at));
                at = items[^1].Last;
            }
            else at = AddFigure(at);
        }
    }

    private int AddFigure(int at)
    {
        var figure = Figures.At(text, words, at)!;
        var letters = words[at].Text.TakeWhile(char.IsAsciiLetter).Count();
        // "ID784…", "No1234567", "INV20240015": what stands before the digits says what they number.
        if (words[at].Kind == WordKind.Mixed && letters >= 2 && Papers.RoleOf(words[at].Text[..letters]) is { } role and not Role.Glue
            && !(role == Role.Money && figure is { Digits: >= 7, IsRound: false }))
        {
            items.Add(new Item(KindOf(role), at, at));
            figure = new Figure(figure.First, figure.Last, figure.Signs[letters..], figure.Shape);
        }
        items.Add(new Item(Kind.Figure, figure.First, figure.Last, Figure: figure));
        return figure.Last;
    }

    /// <summary>One to three letters written onto digits, in a script in which the two are two words.</summary>
    private bool IsPrefix(int at) =>
        words[at].Text.Length <= 3 && at + 1 < words.Count && words[at + 1] is { IsAttached: true, Kind: WordKind.Digits, Text.Length: >= 5 };

    private Kind SignAt(int at)
    {
        var word = words[at];
        if (word.IsSign("#№")) return Kind.Number;
        if (!word.IsSign(SentenceEnds)) return Kind.Sign;
        if (word.Text != ".") return Kind.End;
        var isFollowed = at + 1 < words.Count && words[at + 1].IsAttached;
        var isAbbreviation = items.Count > 0 && (items[^1].Kind == Kind.Number || (items[^1].Kind is Kind.Paper or Kind.Unknown or Kind.Glue && words[at - 1].Text.Length <= 2));
        return isFollowed || isAbbreviation ? Kind.Sign : Kind.End;
    }

    private static Kind KindOf(Role role) => role switch
    {
        Role.Paper => Kind.Paper, Role.Number => Kind.Number, Role.Other => Kind.Other, Role.Money => Kind.Money, _ => Kind.Glue,
    };
}
