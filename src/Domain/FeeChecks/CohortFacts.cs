using Inspectorate.Domain.FeeChecks.Matching;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>How many places, contracts, arrivals and first pays a party counts. Each is at most the one before it.</summary>
/// <param name="Explanation">Why fewer came than were asked for; empty when nothing is to be explained.</param>
public sealed record Headcount(int Places, int Contracts, int Arrivals, int PayrollStarts, string Explanation);

/// <summary>What a computation knows of a cohort beside its lines.</summary>
/// <param name="OrderedOn">Day of the job order; null where the cohort has no link to one.</param>
public sealed record CohortFacts(int Workers, int Year, string Corridor, int InterviewsNeeded, LocalDate? OrderedOn = null, Headcount? Headcount = null)
{
    /// <summary>Numbers of invoices that were handed in for another cohort of the agency too.</summary>
    public IReadOnlySet<string> UsedElsewhere { get; init; } = new HashSet<string>();

    /// <summary>Pairs of invoice and payment that an analyst said do not belong together.</summary>
    public IReadOnlyList<UndoneMatch> Undone { get; init; } = [];

    /// <summary>Of the job order; picks costs and exceptions, which then stand in the evidence pack themselves. Null where nothing leads to an order.</summary>
    public string? Sector { get; init; }

    public static CohortFacts Of(FeeCheck check, Cohort cohort, LocalDate? orderedOn, IEnumerable<string> usedElsewhere, string? sector = null) =>
        new(cohort.Workers, cohort.Year, cohort.Corridor, check.InterviewsNeeded, orderedOn, check.Headcount)
        {
            Sector = sector,
            UsedElsewhere = usedElsewhere.ToHashSet(StringComparer.Ordinal),
            Undone = [.. check.UndoneMatches.Where(pair => pair.TakenBackAt is null)],
        };
}
