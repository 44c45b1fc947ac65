using System.Text;
using System.Text.Json;
using NodaTime;

namespace Inspectorate.Firewall.Guard;

/// <summary>Something that must not be asked, kept or named (FW-01), with the words that people have for it.</summary>
/// <param name="IsStatus">It says of a person that she is in the country without permission, or that she ran away.</param>
/// <param name="Identifiers">As parts of a name in code: "visa number" is found in <c>VisaNumber</c>, <c>visa_number</c> and <c>visa-number</c>.</param>
/// <param name="Words">By language. A word that ends with * stands for everything that begins so.</param>
public sealed record ForbiddenConcept(
    string Concept, string Means, IReadOnlyList<string> Identifiers, IReadOnlyDictionary<string, IReadOnlyList<string>> Words, bool IsStatus = false);

/// <summary>One use that is allowed all the same, by exact file and member, never about a person (decision 19).</summary>
/// <param name="Concept">What may be named there.</param>
public sealed record AllowedUse(string File, string Member, string Concept, string Reason);

/// <param name="Start">In the text that was looked through.</param>
/// <param name="Language">Empty for an identifier.</param>
public sealed record ForbiddenWord(string Concept, string Language, string Word, int Start, int Length, bool IsStatus);

/// <param name="File">A file, an assembly, a context or the address of a page.</param>
/// <param name="Member">Within it: a table and column, a type and member, the path to a JSON value, the name of a field.</param>
public sealed record ForbiddenUse(string File, string Member, string Concept, string Word)
{
    public override string ToString() => $"{File}, {Member}: \"{Word}\" ({Concept})";
}

/// <summary>The forbidden concepts of <c>forbidden.json</c>, readable by everybody, and where they are found.</summary>
public sealed class ForbiddenWords
{
    private readonly PhraseBook<(ForbiddenConcept Concept, string Language)> names = new();
    private readonly PhraseBook<(ForbiddenConcept Concept, string Language)> prose = new();

    private ForbiddenWords(ForbiddenFile file, string source)
    {
        (Version, InForceFrom, Concepts, Allowed, Source) = (file.Version, LocalDate.FromDateOnly(file.InForceFrom), file.Concepts, file.Allowed, source);
        foreach (var concept in file.Concepts)
        {
            foreach (var identifier in concept.Identifiers) names.Add(identifier, (concept, ""));
            foreach (var (language, words) in concept.Words)
                foreach (var word in words)
                {
                    names.Add(word, (concept, language));
                    prose.Add(word, (concept, language));
                }
        }
    }

    /// <summary>What this build ships.</summary>
    public static ForbiddenWords Shipped { get; } = Read(GuardData.Text("forbidden.json"));

    public int Version { get; }
    public LocalDate InForceFrom { get; }
    public IReadOnlyList<ForbiddenConcept> Concepts { get; }
    public IReadOnlyList<AllowedUse> Allowed { get; }

    /// <summary>The file as it stands, for who wants to read or hash it.</summary>
    public string Source { get; }

    /// <exception cref="JsonException">The file is not as it has to be.</exception>
    public static ForbiddenWords Read(string json) => new(GuardData.Read<ForbiddenFile>(json), json);

    /// <summary>In the name of a table, column, property, field or route.</summary>
    public IReadOnlyList<ForbiddenWord> InName(string name) => Find(names, Parted(name));

    /// <summary>In a sentence, a label, a hint or what somebody typed.</summary>
    public IReadOnlyList<ForbiddenWord> InProse(string text) => Find(prose, text);

    public bool IsAllowed(ForbiddenUse use) =>
        Allowed.Any(allowed => allowed.File == use.File && allowed.Member == use.Member && allowed.Concept == use.Concept);

    private static IReadOnlyList<ForbiddenWord> Find(PhraseBook<(ForbiddenConcept Concept, string Language)> book, string text)
    {
        var words = Words.Of(text);
        List<ForbiddenWord> found = [];
        for (var at = 0; at < words.Count; at++)
        {
            if (book.At(words, at) is not { } hit) continue;
            var (start, end) = (words[at].Start, words[at + hit.Length - 1].End);
            found.Add(new ForbiddenWord(hit.Means.Concept.Concept, hit.Means.Language, text[start..end], start, end - start, hit.Means.Concept.IsStatus));
            at += hit.Length - 1;
        }
        return found;
    }

    /// <summary>PascalCase, snake_case and kebab-case with a space between their parts.</summary>
    private static string Parted(string name)
    {
        var parted = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var isStart = i > 0 && char.IsUpper(name[i])
                && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (i + 1 < name.Length && char.IsUpper(name[i - 1]) && char.IsLower(name[i + 1])));
            if (isStart) parted.Append(' ');
            parted.Append(name[i] == '_' ? ' ' : name[i]);
        }
        return parted.ToString();
    }

    private sealed record ForbiddenFile(int Version, DateOnly InForceFrom, IReadOnlyList<ForbiddenConcept> Concepts, IReadOnlyList<AllowedUse> Allowed);
}
