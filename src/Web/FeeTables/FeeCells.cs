using System.Text.Json.Nodes;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.FeeChecks;
using Inspectorate.Web.Languages;

namespace Inspectorate.Web.FeeTables;

/// <summary>What an entry says: cell by cell as <see cref="RowReading"/> reads it again, and in words.</summary>
internal sealed class FeeCells(FeeTable table, ReferenceData law)
{
    public IReadOnlyDictionary<string, string> Of(Dated entry)
    {
        var written = table.Write(entry);
        return FeeColumn.Of(table).ToDictionary(column => column.Name, column => written[column.Member] is { } value ? Cell(column, value, written) : "");
    }

    /// <summary>"B6, Southern Isles to Demonstra, every sector"</summary>
    public string About(Dated entry) => entry switch
    {
        ExpectedCost cost => $"{cost.Item}, {Corridor(cost.Corridor)}, {Sector(cost.Sector)}",
        ExchangeRate rate => rate.Currency,
        FeeOverlay rule => $"{rule.Item}, {Corridor(rule.Corridor)}, {Sector(rule.Sector)}",
        _ => "Thresholds of fee checks",
    };

    /// <summary>Of thresholds only what differs from the version or the entry before, where there is one.</summary>
    public string Says(Dated entry, Dated? before = null) => entry switch
    {
        ExpectedCost cost => $"{Money(cost.MinorUnits, cost.Currency)}, {(cost.Kind is { } kind ? FeeWords.Say(kind) : "")}{(cost.IsFloor ? "; nobody can have paid less" : "")}",
        ExchangeRate rate => FormattableString.Invariant($"{rate.Rate} {FeeReference.Currency} for 1 {rate.Currency}"),
        FeeOverlay { Rule: OverlayRule.Exception } rule => $"Exception: a worker may pay up to {Money(rule.CapMinorUnits!.Value, FeeReference.Currency)}. {rule.Law}",
        FeeOverlay rule => $"Prohibited. {rule.Law}",
        _ => Thresholds(Of(entry), before is null ? null : Of(before)),
    };

    private string Thresholds(IReadOnlyDictionary<string, string> now, IReadOnlyDictionary<string, string>? before) => string.Join("; ", FeeColumn.Of(table)
        .Where(column => column.Kind is CellKind.Count or CellKind.Number or CellKind.YesNo && (before is null || before[column.Name] != now[column.Name]))
        .Select(column => $"{column.Label}: {now[column.Name]}{(before is null ? "" : $" (was {before[column.Name]})")}"));

    private string Cell(FeeColumn column, JsonNode value, JsonObject entry) => column.Kind switch
    {
        CellKind.Amount => Amounts.Written(value.GetValue<long>(), law.Currency((string?)entry["currency"] ?? FeeColumn.OurCurrency).Decimals),
        CellKind.YesNo => value.GetValue<bool>() ? "yes" : "no",
        _ => value.ToString(),
    };

    private string Money(long minorUnits, string currency) => law.Format(new Money(minorUnits, currency));

    private string Corridor(string? name) => name is null ? "every corridor" : law.Fees.Corridors.FirstOrDefault(known => known.Name == name)?.Title ?? name;

    private string Sector(string? name) => name is null ? "every sector" : law.Sectors.FirstOrDefault(known => known.Name == name)?.Title ?? name;

    public static string TitleOf(FeeTable table) => table.Name switch
    {
        "expected-costs" => "Expected costs and tariffs",
        "exchange-rates" => "Exchange rates",
        "fee-overlay" => "National law on each item",
        _ => "Thresholds",
    };
}
