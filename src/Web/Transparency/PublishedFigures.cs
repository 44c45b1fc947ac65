using System.Text.Json;
using Inspectorate.Data;
using Inspectorate.Data.Proofs;
using Inspectorate.Data.Transparency;
using Inspectorate.Domain.Publication;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.OutsideRequests;
using Inspectorate.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Transparency;

/// <summary>
/// The numbers that the authority publishes. What is counted of people is of quarters that are over, so that nobody can compare two days,
/// by one property alone, and small cells are withheld.
/// </summary>
internal sealed class PublishedFigures(MainContext db, PublicRequestCounts requests, ReferenceData reference, WorkingCalendar calendar, IClock clock)
{
    public async Task<IReadOnlyList<FigureTable>> Now(CancellationToken cancel) => [await ClaimsOfTheLastQuarter(cancel), .. await RequestsOfThisYear(cancel), .. await VisitsOfThisYear(cancel)];

    private async Task<FigureTable> ClaimsOfTheLastQuarter(CancellationToken cancel)
    {
        var (from, until) = LastQuarter;
        var smallest = reference.SmallestCellOn(calendar.DateOf(clock.GetCurrentInstant()));
        var counted = await db.WageClaims.Where(claim => claim.FiledOn >= from && claim.FiledOn <= until)
            .GroupBy(claim => claim.Region).Select(claims => new { Region = claims.Key, Count = claims.Count() }).ToDictionaryAsync(group => group.Region, group => group.Count, cancel);
        List<string> regions = [.. reference.Regions.Select(region => region.Name), ""];
        var (cells, total) = SmallCells.Withhold([.. regions.Select(region => counted.GetValueOrDefault(region))], smallest);
        return new FigureTable(
            "claims-by-region", "region", from, until, IsOfPeople: true, smallest,
            [.. regions.Zip(cells, (region, count) => new Figure(region, count))], total);
    }

    /// <summary>What outside bodies asked and got: counted of authorities, not of people, so that every zero is shown (FW-35).</summary>
    private async Task<IReadOnlyList<FigureTable>> RequestsOfThisYear(CancellationToken cancel)
    {
        var today = calendar.DateOf(clock.GetCurrentInstant());
        var from = new LocalDate(today.Year, 1, 1);
        var counts = await requests.Between(from, today, cancel);
        return
        [
            Table("requests-by-asker", "asker", [.. Figures(counts.ByAsker), new Figure("not-registered", counts.NotRegistered)]),
            Table("requests-by-basis", "basis", Figures(counts.ByBasis)),
            Table("requests-by-outcome", "outcome", Figures(counts.ByOutcome)),
            Table("records-released", "released",
            [
                new Figure("records", counts.RecordsDisclosed),
                // Where nobody had to be told there is no middle.
                .. counts.MedianDaysToNotice is { } days ? [new Figure("days-to-notice", (int)Math.Ceiling(days))] : Array.Empty<Figure>(),
            ], hasTotal: false),
        ];

        FigureTable Table(string name, string names, IReadOnlyList<Figure> figures, bool hasTotal = true) =>
            new(name, names, from, today, IsOfPeople: false, Smallest: 0, figures, hasTotal ? figures.Sum(figure => figure.Count ?? 0) : null);
    }

    /// <summary>Who was at visits, incidents, emergency readings and erasures (FW-23, FW-27, FW-30, FW-32). Erasures are counted of people.</summary>
    private async Task<IReadOnlyList<FigureTable>> VisitsOfThisYear(CancellationToken cancel)
    {
        var today = calendar.DateOf(clock.GetCurrentInstant());
        var (from, smallest) = (new LocalDate(today.Year, 1, 1), reference.SmallestCellOn(today));
        var counts = await FirewallFigures.Between(db, from, today, calendar.Zone, cancel);
        var quarter = LastQuarter;
        var erased = await FirewallFigures.Between(db, quarter.From, quarter.Until, calendar.Zone, cancel);
        return
        [
            Table("came-along", "company", [.. Figures(counts.CameAlong), new Figure("escort-broke-rules", counts.EscortsThatBrokeRules)]),
            Table("others-there", "other-body", Figures(counts.OthersThere)),
            Table("withdrawals", "withdrawal", Figures(counts.Withdrawals)),
            Table("emergency-reads", "emergency-read", [.. counts.EmergencyReads.Select(found => new Figure(found.Key, found.Value))]),
            new FigureTable(
                "erasures", "erasure", quarter.From, quarter.Until, IsOfPeople: true, smallest,
                [OfPeople("identity", erased.IdentitiesErased), OfPeople("contact", erased.ContactsErased)], Total: null),
        ];

        FigureTable Table(string name, string names, IReadOnlyList<Figure> figures) => new(name, names, from, today, IsOfPeople: false, Smallest: 0, figures, Total: null);
        Figure OfPeople(string name, int count) => new(name, count < smallest ? null : count);
    }

    /// <summary>The last one that is over: first and last day.</summary>
    private (LocalDate From, LocalDate Until) LastQuarter
    {
        get
        {
            var today = calendar.DateOf(clock.GetCurrentInstant());
            var thisQuarter = new LocalDate(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
            return (thisQuarter.PlusMonths(-3), thisQuarter.PlusDays(-1));
        }
    }

    private static IReadOnlyList<Figure> Figures<T>(IReadOnlyDictionary<T, int> counts) where T : struct, Enum =>
        [.. counts.Select(count => new Figure(JsonNamingPolicy.KebabCaseLower.ConvertName($"{count.Key}"), count.Value))];
}
