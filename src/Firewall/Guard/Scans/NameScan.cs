namespace Inspectorate.Firewall.Guard.Scans;

/// <summary>Names and sentences of which the place is known, less what is allowed there. All scans end here.</summary>
public static class NameScan
{
    public static IReadOnlyList<ForbiddenUse> Of(string file, IEnumerable<(string Member, string Name)> names, ForbiddenWords? words = null) =>
        Uses(file, names.Select(name => (name.Member, Found: (words ?? ForbiddenWords.Shipped).InName(name.Name))), words);

    public static IReadOnlyList<ForbiddenUse> OfSentences(string file, IEnumerable<(string Member, string Sentence)> sentences, ForbiddenWords? words = null) =>
        Uses(file, sentences.Select(sentence => (sentence.Member, Found: (words ?? ForbiddenWords.Shipped).InProse(sentence.Sentence))), words);

    /// <summary>The first line of a CSV file.</summary>
    public static IReadOnlyList<ForbiddenUse> OfHeader(string file, string header, ForbiddenWords? words = null) =>
        Of(file, header.Split(';', ',', '\t').Select(name => (name.Trim(), name)), words);

    private static IReadOnlyList<ForbiddenUse> Uses(
        string file, IEnumerable<(string Member, IReadOnlyList<ForbiddenWord> Found)> all, ForbiddenWords? words) =>
    [
        .. all.SelectMany(one => one.Found.Select(found => new ForbiddenUse(file, one.Member, found.Concept, found.Word)))
            .Where(use => !(words ?? ForbiddenWords.Shipped).IsAllowed(use)).Distinct(),
    ];
}
