using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Licensing;

/// <summary>Points for a breach, as a dated fact on the licence. They end by themselves, and when an appeal takes away what they rest on.</summary>
/// <param name="EndsOn">Last day on which they count, inclusive.</param>
/// <param name="Source">Of the rule by which they were given.</param>
/// <param name="CaseId">The case that found the breach; one case gives points once.</param>
/// <param name="CancelledOn">Null while they stand.</param>
public sealed record DemeritPoint(LocalDate On, LocalDate EndsOn, int Points, string Why, string Source, Guid CaseId, LocalDate? CancelledOn = null)
{
    public bool CountsOn(LocalDate day) => CancelledOn is null && On <= day && day <= EndsOn;

    /// <summary>By the rule of the day; a breach within so many months of an earlier one counts more.</summary>
    /// <param name="earlier">Of all terms of the agency.</param>
    public static DemeritPoint For(Guid caseId, StandardWeight weight, IEnumerable<DemeritPoint> earlier, LicenceRule rule, LocalDate on, string why)
    {
        var isRepeat = earlier.Any(before => before.CancelledOn is null && before.CaseId != caseId && before.On > on.PlusMonths(-rule.RepeatWithinMonths));
        return new(on, on.PlusMonths(rule.PointsEndAfterMonths), rule.PointsFor(weight) * (isRepeat ? rule.RepeatTimes : 1),
            isRepeat ? $"{why} Again within {rule.RepeatWithinMonths} months, so the points count {rule.RepeatTimes} times." : why, rule.Source, caseId);
    }

    /// <summary>What the points that count together ask for, in words; a person decides. Null when they ask for nothing.</summary>
    public static string? AskFor(int points, LicenceRule rule) =>
        points >= rule.RefuseFrom ? $"From {rule.RefuseFrom} points on a hearing before revocation is opened."
        : points >= rule.SuspendFrom ? $"From {rule.SuspendFrom} points on a hearing before suspension is opened."
        : points >= rule.SurveillanceFrom ? $"From {rule.SurveillanceFrom} points on the agency is under surveillance and its deposit is raised."
        : points >= rule.ConditionsFrom ? $"From {rule.ConditionsFrom} points on the agency is warned and gets conditions."
        : null;
}
