namespace Inspectorate.Firewall.Guard;

/// <summary>What a word says about a number that stands near it.</summary>
internal enum Role
{
    /// <summary>It numbers something that is no document of a person: a telephone, a receipt, a sum. First, since the first of two equals counts.</summary>
    Other,

    /// <summary>A document by which a state knows somebody.</summary>
    Paper,

    /// <summary>"Number", "no.".</summary>
    Number,

    /// <summary>A unit of money.</summary>
    Money,

    /// <summary>Stands between a document and its number in ordinary speech.</summary>
    Glue,
}

/// <summary>The words of <c>papers.json</c>: what documents, their numbers and other numbers are called in each language.</summary>
internal static class Papers
{
    private static readonly PapersFile File = GuardData.Read<PapersFile>(GuardData.Text("papers.json"));

    public static PhraseBook<(Role Role, string Language)> Book { get; } = Make();
    public static PhraseBook<string> Status { get; } = MakeStatus();
    public static IReadOnlySet<string> States { get; } = File.States.Split(' ').ToHashSet(StringComparer.Ordinal);
    public static string SignsOfMoney => File.SignsOfMoney;

    /// <summary>Of one word by itself; null for a word that says nothing.</summary>
    public static Role? RoleOf(string word) => Book.At([new Word(word, WordKind.Letters, 0, word.Length, false)], 0)?.Means.Role;

    private static PhraseBook<(Role, string)> Make()
    {
        var book = new PhraseBook<(Role, string)>();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Money))
            foreach (var (language, words) in File.Languages)
                foreach (var word in role switch { Role.Other => words.Others, Role.Paper => words.Papers, Role.Number => words.Numbers, _ => words.Glue })
                    book.Add(word, (role, language));
        foreach (var word in File.Money) book.Add(word, (Role.Money, ""));
        return book;
    }

    private static PhraseBook<string> MakeStatus()
    {
        var book = new PhraseBook<string>();
        foreach (var (language, words) in File.Languages)
            foreach (var word in words.Status) book.Add(word, language);
        return book;
    }

    private sealed record PapersFile(IReadOnlyDictionary<string, PaperWords> Languages, IReadOnlyList<string> Money, string SignsOfMoney, string States);

    private sealed record PaperWords(
        IReadOnlyList<string> Papers, IReadOnlyList<string> Numbers, IReadOnlyList<string> Glue, IReadOnlyList<string> Others, IReadOnlyList<string> Status);
}
