using NodaTime;

namespace Inspectorate.Domain.Inspections.Checklists;

public enum FindingClass { Critical, Major, Minor }

/// <param name="Question">Yes means: in order.</param>
/// <param name="Evidence">Where to look.</param>
/// <param name="Finding">The letter's sentence when it is not in order; it points to no person and to no source.</param>
/// <param name="Source">The law or standard behind it.</param>
public sealed record ChecklistQuestion(string Code, string Question, string Evidence, FindingClass Class, string Finding, string Source);

public sealed record ChecklistSection(string Title, IReadOnlyList<ChecklistQuestion> Questions);

/// <summary>The questions for one kind of place, in one version. Answers keep the version with which they were given.</summary>
/// <param name="Limits">What an inspector does not do there.</param>
public sealed record Checklist(
    string Name, int Version, LocalDate InForceFrom, PlaceKind Place, string Title, string Limits, IReadOnlyList<ChecklistSection> Sections)
{
    /// <summary>Read aloud before the first question, in a language that is understood (FW-09).</summary>
    public const string Opening =
        "We look at conditions of work. We do not ask about papers. We do not tell immigration. You may stop at any time, and nothing happens to you if you do.";

    public IEnumerable<ChecklistQuestion> Questions => Sections.SelectMany(section => section.Questions);
}

/// <summary>Every version of every checklist.</summary>
public sealed class Checklists(IReadOnlyList<Checklist> all)
{
    public IReadOnlyList<Checklist> All { get; } = all;

    /// <summary>The one with which a visit that begins on this day is made.</summary>
    /// <exception cref="InvalidOperationException">There is none yet.</exception>
    public Checklist InForceOn(PlaceKind place, LocalDate date) =>
        All.Where(list => list.Place == place && list.InForceFrom <= date).MaxBy(list => list.Version)
        ?? throw new InvalidOperationException($"No checklist for {place} is in force on {date:uuuu-MM-dd}.");

    /// <exception cref="InvalidOperationException">The file of a version with which answers were given was taken away.</exception>
    public Checklist Of(string name, int version) => All.FirstOrDefault(list => list.Name == name && list.Version == version)
        ?? throw new InvalidOperationException($"Version {version} of the checklist \"{name}\" is gone, and answers were given with it.");
}
