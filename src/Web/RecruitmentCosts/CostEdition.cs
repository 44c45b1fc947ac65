using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.RecruitmentCosts;

/// <summary>What recruitment cost workers, by corridor and year of placement, from the checks that were decided.</summary>
internal sealed class CostEdition(MainContext db, ReferenceData reference, WorkingCalendar calendar, IClock clock)
{
    private static readonly string[] Decided =
        ["borne", "partly-borne", "not-borne", "unproven", "repayment-open", "repayment-missed", "repaid", "not-recovered", "closed"];

    /// <summary>
    /// A figure that stands changes only when so many workers came to it, or left it, as may be published alone: else two editions side by
    /// side would tell about the few between them.
    /// </summary>
    public async Task<IReadOnlyList<CostSpread>> Now(CancellationToken cancel)
    {
        var smallest = reference.SmallestCellOn(calendar.DateOf(clock.GetCurrentInstant()));
        var before = await db.Publications.OrderByDescending(published => published.At).Select(published => published.RecruitmentCosts).FirstOrDefaultAsync(cancel) ?? [];
        var decided = db.FeeChecks.Where(check => db.Cases.Any(@case => @case.Id == check.Id && Decided.Contains(@case.State)));
        var checks = await decided.Where(check => !decided.Any(newer => newer.NewVersionOf == check.Id))
            .Join(db.Cohorts, check => check.CohortId, cohort => cohort.Id, (check, cohort) => new { cohort.Corridor, cohort.Year, check.CostInMonths }).ToListAsync(cancel);
        return
        [
            .. checks.GroupBy(check => (check.Corridor, check.Year)).OrderBy(cell => cell.Key.Corridor, StringComparer.Ordinal).ThenBy(cell => cell.Key.Year)
                .Select(cell => Standing(before, CostSpread.Of(cell.Key.Corridor, cell.Key.Year, [.. cell.SelectMany(check => check.CostInMonths).Order()], smallest))).OfType<CostSpread>(),
        ];
    }

    private static CostSpread? Standing(IReadOnlyList<CostSpread> before, CostSpread? now) =>
        now is not null && before.FirstOrDefault(old => (old.Corridor, old.Year) == (now.Corridor, now.Year)) is { } stands && Math.Abs(now.Workers - stands.Workers) < now.Smallest ? stands : now;
}
