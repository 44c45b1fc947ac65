using System.Text.Json;

namespace Inspectorate.Firewall.Guard.Scans;

/// <summary>JSON as people write it: workflows, checklists, reference data, translations, and what programs publish (OpenAPI).</summary>
public static class FolderScan
{
    /// <summary>What tells one entry of a list from the next, in this order.</summary>
    private static readonly string[] Keys = ["code", "step", "state", "deadline", "name", "question", "concept", "item", "pattern"];

    /// <summary>Every JSON file in it and below; each is named by its path from the folder, under <paramref name="name"/>.</summary>
    public static IReadOnlyList<ForbiddenUse> Of(string folder, string name, ForbiddenWords? words = null) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => OfJson($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", File.ReadAllText(path), words)),
    ];

    /// <summary>Names of members as names, all texts as sentences.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<ForbiddenUse> OfJson(string file, string json, ForbiddenWords? words = null)
    {
        using var document = JsonDocument.Parse(json);
        List<(string Member, string Text)> names = [], texts = [];
        Walk(document.RootElement, "", names, texts);
        return [.. NameScan.Of(file, names, words), .. NameScan.OfSentences(file, texts, words)];
    }

    private static void Walk(JsonElement value, string path, List<(string, string)> names, List<(string, string)> texts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    var below = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                    names.Add((below, member.Name));
                    Walk(member.Value, below, names, texts);
                }
                break;
            case JsonValueKind.Array:
                foreach (var (i, entry) in value.EnumerateArray().Index())
                    Walk(entry, $"{path}[{KeyOf(entry) ?? $"{i}"}]", names, texts);
                break;
            case JsonValueKind.String:
                texts.Add((path, value.GetString()!));
                break;
        }
    }

    private static string? KeyOf(JsonElement entry) => entry.ValueKind != JsonValueKind.Object ? null : Keys
        .Select(key => entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        .FirstOrDefault(key => key is not null);
}
