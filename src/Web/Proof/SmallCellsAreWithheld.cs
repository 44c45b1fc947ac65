using Inspectorate.Data;
using Inspectorate.Data.Proofs;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Publication;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.RecruitmentCosts;
using Inspectorate.Web.Transparency;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Proof;

/// <summary>Tries, as a reader would, to work out small groups of people from everything that was published, and from what would be published now.</summary>
internal sealed class SmallCellsAreWithheld(MainContext db, PublishedFigures figures, CostEdition costs, IClock clock) : IProofCheck
{
    private const int Newest = 400;

    public string Name => "small-cells-are-withheld";
    public IReadOnlyList<string> Requirements => ["FW-16"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        var before = await db.Publications.AsNoTracking().OrderByDescending(published => published.At).Take(Newest)
            .Select(published => new { published.At, published.Tables, published.RecruitmentCosts }).ToListAsync(cancel);
        var now = clock.GetCurrentInstant();
        var tables = before.SelectMany(published => published.Tables.Concat(published.RecruitmentCosts.Select(AsTable)).Select(table => (published.At, Table: table)))
            .Concat((await figures.Now(cancel)).Concat((await costs.Now(cancel)).Select(AsTable)).Select(table => (At: now, Table: table)))
            .Where(one => one.Table.IsOfPeople).ToList();
        return Checked.Of(
            "{0} published tables of people", tables.Select(one => $"{one.At} {one.Table.Name}"),
            tables.SelectMany(one => SmallCells.GivenAway([.. one.Table.Figures.Select(figure => figure.Count)], one.Table.Total, one.Table.Smallest)
                .Select(place => $"The table {one.Table.Name} of {one.At} shows {one.Table.Figures[place].Name}.")));
    }

    private static FigureTable AsTable(CostSpread spread) => new(
        $"{spread.Corridor} {spread.Year}", "months", new LocalDate(spread.Year, 1, 1), new LocalDate(spread.Year, 12, 31), IsOfPeople: true, spread.Smallest,
        [.. spread.Bands.Select((band, i) => new Figure($"band {i}", band))], spread.Workers);
}
