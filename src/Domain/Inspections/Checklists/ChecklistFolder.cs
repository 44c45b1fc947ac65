using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Inspections.Checklists;

/// <summary>
/// Reads <c>seed/checklists</c> strictly: an unknown or missing member, a code that stands twice or a kind of place without a checklist
/// stops the start, with file and reason. What may not be asked (FW-08) is the firewall's to say.
/// </summary>
public static partial class ChecklistFolder
{
    private const string Schema = "schema.json";

    public static Checklists Read(string folder) => Read(
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]);

    /// <param name="files">Names and texts.</param>
    /// <exception cref="ReferenceDataException">Names everything that is wrong.</exception>
    public static Checklists Read(IReadOnlyList<(string Name, string Text)> files)
    {
        var (lists, errors) = (new List<Checklist>(), new List<string>());
        foreach (var (name, text) in files.Where(file => file.Name != Schema))
        {
            try
            {
                var list = JsonSerializer.Deserialize<ListFile>(text, StrictJson.Options)!.ToChecklist();
                lists.Add(list);
                errors.AddRange(WrongIn(list).Select(wrong => $"{name}: {wrong}"));
            }
            catch (JsonException wrong)
            {
                errors.Add($"{name}, line {wrong.LineNumber + 1}, {wrong.Path}: {wrong.Message}");
            }
        }
        errors.AddRange(WrongTogether(lists));
        return errors.Count == 0 ? new Checklists(lists) : throw new ReferenceDataException(errors);
    }

    private static IEnumerable<string> WrongIn(Checklist list)
    {
        if (list.Version < 1) yield return "a version is 1 or more.";
        if (!list.Questions.Any()) yield return "there is no question.";
        foreach (var section in list.Sections.Where(section => section.Questions.Count == 0)) yield return $"section \"{section.Title}\" has no question.";
        foreach (var twice in list.Questions.GroupBy(question => question.Code).Where(same => same.Count() > 1)) yield return $"{twice.Key} is there twice.";
        foreach (var question in list.Questions)
        {
            if (!Code().IsMatch(question.Code)) yield return $"{question.Code} is no code such as AP1.";
            if (question.Question.Length == 0 || question.Finding.Length == 0 || question.Source.Length == 0) yield return $"{question.Code}: a question, its finding and its source are written out.";
        }
    }

    private static IEnumerable<string> WrongTogether(List<Checklist> lists) =>
    [
        .. lists.GroupBy(list => (list.Name, list.Version)).Where(same => same.Count() > 1).Select(same => $"version {same.Key.Version} of \"{same.Key.Name}\" is there twice."),
        .. lists.GroupBy(list => list.Place).Where(same => same.Select(list => list.Name).Distinct().Count() > 1).Select(same => $"two checklists are for {same.Key}."),
        .. Enum.GetValues<PlaceKind>().Except(lists.Select(list => list.Place)).Select(place => $"there is no checklist for {place}."),
    ];

    [GeneratedRegex("^[A-Z]{2}[0-9]{1,2}$")]
    private static partial Regex Code();

    private sealed record ListFile(
        [property: JsonPropertyName("$schema")] string Schema, string Checklist, int Version, LocalDate InForceFrom, PlaceKind Place, string Title, string Limits,
        IReadOnlyList<SectionFile> Sections)
    {
        public Checklist ToChecklist() => new(
            Checklist, Version, InForceFrom, Place, Title, Limits, [.. Sections.Select(section => new ChecklistSection(section.Section, section.Questions))]);
    }

    private sealed record SectionFile(string Section, IReadOnlyList<ChecklistQuestion> Questions);
}
