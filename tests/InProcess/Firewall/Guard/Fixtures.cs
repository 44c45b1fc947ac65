namespace Inspectorate.InProcess.Firewall.Guard;

/// <summary>A line of a fixture file: what a person might write, and what stands in it.</summary>
internal sealed record Labelled(string Language, string Class, string Text, int Line)
{
    public const string Zone = "zone";
    public const string Number = "number";
    public const string Status = "status";
    public const string Nothing = "none";

    public static IReadOnlyList<Labelled> All { get; } =
    [
        .. Directory.GetFiles(Repository.Path("tests/InProcess/Firewall/Guard/Lines"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    /// <summary>Language, class and text between tabs; a line break within the text is written \n.</summary>
    private static IEnumerable<Labelled> Read(string path) => File.ReadLines(path).Index()
        .Where(line => line.Item.Length > 0)
        .Select(line => line.Item.Split('\t') is [var language, var kind, var text]
            ? new Labelled(language, kind, text.Replace("\\n", "\n"), line.Index + 1)
            : throw new InvalidDataException($"{path}, line {line.Index + 1}: three parts, please."));
}
