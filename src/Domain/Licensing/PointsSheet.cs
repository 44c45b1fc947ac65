using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Domain.Licensing;

public enum StandardWeight { Critical, Major, Minor }

/// <summary>One licensing standard that an officer examines.</summary>
public sealed record LicensingStandard(string Code, string Area, string Title, StandardWeight Weight, string Source);

public enum Mark { Met, Failed, NotApplicable }

/// <param name="Note">What the officer saw; needed where a standard failed.</param>
public sealed record StandardMark(string Code, Mark Mark, string Note);

/// <summary>How many points the marks come to, by the rule of the day on which the sheet is read.</summary>
public static class PointsSheet
{
    public static int Points(IEnumerable<StandardMark> marks, ReferenceData reference, LicenceRule rule) => marks
        .Where(mark => mark.Mark == Mark.Failed)
        .Sum(mark => rule.PointsFor(reference.LicensingStandards.First(standard => standard.Code == mark.Code).Weight));

    /// <summary>What stands in the way of finishing the sheet; null when nothing does.</summary>
    public static string? WhatIsMissing(IReadOnlyCollection<StandardMark> marks, IReadOnlyList<LicensingStandard> standards)
    {
        if (standards.FirstOrDefault(standard => marks.All(mark => mark.Code != standard.Code)) is { } unmarked)
            return $"Standard {unmarked.Code} has no mark yet.";
        return marks.FirstOrDefault(mark => mark.Mark == Mark.Failed && mark.Note.Length == 0) is { } silent
            ? $"Say for standard {silent.Code} what you saw: the agency may answer to it."
            : null;
    }
}
