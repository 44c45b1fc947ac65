using Inspectorate.Data;
using Inspectorate.Domain.Publication;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Transparency;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Proof;

/// <summary>Tries, as a reader would, to work out small groups of people from everything that was published, and from what would be published now.</summary>
internal sealed class SmallCellsAreWithheld(MainContext db, PublishedFigures figures, IClock clock) : IProofCheck
{
    private const int Newest = 400;

    public string Name => "small-cells-are-withheld";
    public IReadOnlyList<string> Requirements => ["FW-16"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        var before = await db.Publications.AsNoTracking().OrderByDescending(published => published.At).Take(Newest)
            .Select(published => new { published.At, published.Tables }).ToListAsync(cancel);
        var now = clock.GetCurrentInstant();
        var tables = before.SelectMany(published => published.Tables.Select(table => (published.At, Table: table)))
            .Concat((await figures.Now(cancel)).Select(table => (At: now, Table: table)))
            .Where(one => one.Table.IsOfPeople).ToList();
        return Checked.Of(
            "{0} published tables of people", tables.Select(one => $"{one.At} {one.Table.Name}"),
            tables.SelectMany(one => SmallCells.GivenAway([.. one.Table.Figures.Select(figure => figure.Count)], one.Table.Total, one.Table.Smallest)
                .Select(place => $"The table {one.Table.Name} of {one.At} shows {one.Table.Figures[place].Name}.")));
    }
}
