using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeTables.LookUp;

/// <param name="Waiting">Changes that wait for a second person.</param>
internal sealed record FeeTablesPage(LawInForce Law, LocalDate Today, int Waiting);

/// <summary>As asked for; empty for all.</summary>
/// <param name="Year">Entries that hold on a day of it.</param>
internal sealed record FeeTableFilter(string? Corridor, string? Item, string? Currency, string? Year)
{
    public bool Takes(Dated entry) => entry switch
    {
        ExpectedCost cost => Is(Corridor, cost.Corridor) && Is(Item, cost.Item),
        ExchangeRate rate => Is(Currency, rate.Currency),
        FeeOverlay rule => (rule.Corridor is null || Is(Corridor, rule.Corridor)) && Is(Item, rule.Item),
        _ => true,
    } && (!int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || (entry.From.Year <= year && (entry.To is not { } to || to.Year >= year)));

    private static bool Is(string? asked, string value) => string.IsNullOrEmpty(asked) || asked == value;
}

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record FeeTablePage(FeeTable Table, ReferenceData Law, FeeTableFilter Filter, IReadOnlyList<Dated> Entries, string? Next);

/// <param name="Number">Of the accepted change; null for what came with the installation.</param>
internal sealed record FeeVersion(Dated Entry, Dated? Before, int? Number, FeeChange? Change, FeeChangeDecision? Decision, string ProposedBy, string DecidedBy);

internal sealed record HistoryPage(FeeTable Table, ReferenceData Law, string Key, IReadOnlyList<FeeVersion> Versions);

/// <summary>What is published about fees, table by table, with every version that an entry had.</summary>
[For(Roles.FeeAnalyst, Roles.FeeDecider)]
internal sealed class FeeTablesController(ReferenceInForce inForce, ReferenceData installed, MainContext db, StepDesk desk) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/fee-tables")]
    public async Task<IActionResult> Overview(CancellationToken cancel) => View("FeeTables", new FeeTablesPage(
        await inForce.WithNumber(cancel), desk.Today,
        await db.FeeChanges.CountAsync(change => !db.FeeChangeDecisions.Any(decision => decision.ChangeId == change.Id), cancel)));

    /// <param name="after">Key of the last entry before.</param>
    [HttpGet("/fee-tables/{name}")]
    public async Task<IActionResult> List(string name, FeeTableFilter filter, string? after, CancellationToken cancel)
    {
        if (FeeTable.Named(name) is not { } table) return NotFound();
        var law = await inForce.Now(cancel);
        var found = table.Of(law.Fees).Where(filter.Takes).OrderBy(FeeTable.KeyOf, StringComparer.Ordinal)
            .Where(entry => after is null || string.CompareOrdinal(FeeTable.KeyOf(entry), after) > 0).Take(PageSize + 1).ToList();
        return View("FeeTable", new FeeTablePage(table, law, filter, [.. found.Take(PageSize)], found.Count > PageSize ? FeeTable.KeyOf(found[PageSize - 1]) : null));
    }

    /// <summary>As it can be imported again: nothing changes then.</summary>
    [HttpGet("/fee-tables/{name}.csv")]
    public async Task<IActionResult> Download(string name, CancellationToken cancel)
    {
        if (FeeTable.Named(name) is not { } table) return NotFound();
        var law = await inForce.Now(cancel);
        var (columns, cells, file) = (FeeColumn.Of(table), new FeeCells(table, law), new MemoryStream());
        await using (var lines = new CsvLines(file, ";"))
        {
            await lines.Write(columns.Select(column => column.Name));
            foreach (var entry in table.Of(law.Fees).OrderBy(FeeTable.KeyOf, StringComparer.Ordinal))
                await lines.Write(cells.Of(entry) is var row ? columns.Select(column => row[column.Name]) : []);
        }
        return File(file.ToArray(), "text/csv", $"{table.Name}.csv");
    }

    [HttpGet("/fee-tables/{name}/history")]
    public async Task<IActionResult> History(string name, string? entry, CancellationToken cancel)
    {
        if (FeeTable.Named(name) is not { } table || entry is null) return NotFound();
        var law = await inForce.Now(cancel);
        List<FeeVersion> versions = [.. table.Of(installed.Fees).Where(known => FeeTable.KeyOf(known) == entry).Select(known => new FeeVersion(known, null, null, null, null, "", ""))];
        // The key ends with the first day: most changes of other entries need not be read.
        var from = entry.Length > 10 && LocalDatePattern.Iso.Parse(entry[^10..]).Success ? $"\"from\":\"{entry[^10..]}\"" : null;
        if (from is null) return NotFound();
        var accepted = await ReferenceInForce.Accepted(db, after: 0).Where(change => change.Change.Table == table.Name && change.Change.Entries.Contains(from)).ToListAsync(cancel);
        var people = await Names(accepted.SelectMany(change => new[] { change.Change.ProposedBy, change.Decision.DecidedBy }), cancel);
        foreach (var change in accepted)
            if (change.Change.Versions.FirstOrDefault(version => FeeTable.KeyOf(version) == entry) is { } version)
                versions.Add(new FeeVersion(version, versions.LastOrDefault()?.Entry, change.Number, change.Change, change.Decision, people[change.Change.ProposedBy], people[change.Decision.DecidedBy]));
        return versions.Count == 0 ? NotFound() : View("History", new HistoryPage(table, law, entry, versions));
    }

    private async Task<Dictionary<Guid, string>> Names(IEnumerable<Guid> people, CancellationToken cancel)
    {
        var asked = people.Distinct().ToList();
        return await db.Users.Where(account => asked.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
    }
}
