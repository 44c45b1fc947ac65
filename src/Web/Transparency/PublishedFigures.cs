using Inspectorate.Data;
using Inspectorate.Data.Proofs;
using Inspectorate.Domain.Publication;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Transparency;

/// <summary>
/// The numbers that the authority publishes. What is counted of people is of quarters that are over, so that nobody can compare two days,
/// by one property alone, and small cells are withheld.
/// </summary>
internal sealed class PublishedFigures(MainContext db, ReferenceData reference, WorkingCalendar calendar, IClock clock)
{
    public async Task<IReadOnlyList<FigureTable>> Now(CancellationToken cancel) => [await ClaimsOfTheLastQuarter(cancel)];

    private async Task<FigureTable> ClaimsOfTheLastQuarter(CancellationToken cancel)
    {
        var today = calendar.DateOf(clock.GetCurrentInstant());
        var thisQuarter = new LocalDate(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        var from = thisQuarter.PlusMonths(-3);
        var smallest = reference.SmallestCellOn(today);
        var counted = await db.WageClaims.Where(claim => claim.FiledOn >= from && claim.FiledOn < thisQuarter)
            .GroupBy(claim => claim.Region).Select(claims => new { Region = claims.Key, Count = claims.Count() }).ToDictionaryAsync(group => group.Region, group => group.Count, cancel);
        List<string> regions = [.. reference.Regions.Select(region => region.Name), ""];
        var (cells, total) = SmallCells.Withhold([.. regions.Select(region => counted.GetValueOrDefault(region))], smallest);
        return new FigureTable(
            "claims-by-region", "region", from, thisQuarter.PlusDays(-1), IsOfPeople: true, smallest,
            [.. regions.Zip(cells, (region, count) => new Figure(region, count))], total);
    }
}
