namespace Inspectorate.Firewall.Guard;

public enum DetectedClass
{
    /// <summary>Lines of a passport, visa or identity card that machines read, or a part of one.</summary>
    MachineReadable,

    /// <summary>A number beside the word for the document that it belongs to.</summary>
    PaperNumber,

    /// <summary>Words that say of somebody that she is here without permission or ran away. No threshold holds for these (decision 22).</summary>
    StatusWord,
}

/// <param name="Start">In the text that was looked through.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Language">Of the word by which it was known; empty for a machine-readable zone.</param>
/// <param name="Keyword">That word as it stands there; empty for a machine-readable zone.</param>
public sealed record Detected(DetectedClass Class, int Start, int Length, string Text, string Language, string Keyword);

/// <summary>
/// Finds in free text what must not be stored (FW-04). Time grows with the length of the text and nothing else: there is no pattern that
/// could go back. <c>papers.json</c> and <c>forbidden.json</c> hold the words; what it is known not to find stands beside its tests.
/// </summary>
public static class FreeTextDetector
{
    /// <summary>In the order of their places.</summary>
    public static IReadOnlyList<Detected> Look(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var zones = MachineReadableZones.In(text);
        var words = Words.Of(text);
        var numbers = new DocumentNumbers(text, words).Find().Where(number => zones.All(zone => !Overlap(zone, number)));
        return [.. zones.Concat(numbers).Concat(Statuses(text, words)).OrderBy(found => found.Start).ThenByDescending(found => found.Length)];
    }

    private static IEnumerable<Detected> Statuses(string text, List<Word> words)
    {
        var forbidden = ForbiddenWords.Shipped.InProse(text).Where(word => word.IsStatus)
            .Select(word => new Detected(DetectedClass.StatusWord, word.Start, word.Length, word.Word, word.Language, word.Word));
        var until = -1;
        List<Detected> spoken = [];
        for (var at = 0; at < words.Count; at++)
        {
            if (Papers.Status.At(words, at) is not { } hit) continue;
            var (start, end) = (words[at].Start, words[at + hit.Length - 1].End);
            if (start < until) continue;
            until = end;
            spoken.Add(new Detected(DetectedClass.StatusWord, start, end - start, text[start..end], hit.Means, text[start..end]));
        }
        List<Detected> found = [];
        foreach (var next in forbidden.Concat(spoken).OrderBy(next => next.Start).ThenByDescending(next => next.Length))
            if (found.Count == 0 || next.Start >= found[^1].Start + found[^1].Length)
                found.Add(next);
        return found;
    }

    private static bool Overlap(Detected one, Detected other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
