using System.Globalization;
using System.Text.Json.Nodes;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Tables;
using NodaTime.Text;

namespace Inspectorate.Web.FeeTables;

/// <summary>Reads an entry from the cells of a form or of a row, and says of each cell why it cannot be.</summary>
internal sealed class RowReading(FeeTable table, ReferenceData law)
{
    private const int LongestText = 300;
    private const int MostCounted = 1_000_000;

    /// <param name="cellOf">What was typed, by the column's name.</param>
    /// <param name="wrong">Is told the column, what stands there and why it cannot be.</param>
    /// <returns>Null when something is wrong.</returns>
    public Dated? Read(Func<string, string?> cellOf, Action<FeeColumn, string, string> wrong)
    {
        var (entry, isWhole) = (new JsonObject(), true);
        foreach (var column in FeeColumn.Of(table))
        {
            var typed = (cellOf(column.Name) ?? "").Trim();
            var (value, whyNot) = typed.Length == 0 ? (null, column.IsOptional ? null : "This is missing.") : Cell(column, typed, (cellOf("currency") ?? "").Trim().ToUpperInvariant());
            if (whyNot is not null)
            {
                wrong(column, typed, whyNot);
                isWhole = false;
            }
            else if (value is not null) entry[column.Member] = value;
        }
        if (!isWhole) return null;
        var read = table.Read(entry);
        if (!(read.To < read.From)) return read;
        wrong(FeeColumn.Of(table).Single(column => column.Name == "to"), LocalDatePattern.Iso.Format(read.To.Value), "The last day is before the first.");
        return null;
    }

    private (JsonNode?, string?) Cell(FeeColumn column, string typed, string currency) => column.Kind switch
    {
        _ when CsvTable.IsBroken(typed) => (null, "There are signs that no text has."),
        CellKind.Corridor => OneOf(law.Fees.Corridors.Select(known => known.Name), typed.ToLowerInvariant(), "This corridor is not known."),
        CellKind.Sector => OneOf(law.Sectors.Select(known => known.Name), typed.ToLowerInvariant(), "This sector is not known. Leave it empty for every sector."),
        CellKind.Item => OneOf(law.FeeItems.Select(known => known.Code), typed.ToUpperInvariant(), "Write the code of a fee item, such as B6."),
        CellKind.Currency => OneOf(law.Currencies.Select(known => known.Code), typed.ToUpperInvariant(), "We do not know this currency."),
        CellKind.Choice => OneOf(column.Choices, typed.ToLowerInvariant().Replace(' ', '-'), $"Write one of {string.Join(", ", column.Choices)}."),
        CellKind.YesNo => typed.ToLowerInvariant() switch { "yes" => (JsonValue.Create(true), null), "no" => (JsonValue.Create(false), null), _ => (null, "Write yes or no.") },
        CellKind.Count => int.TryParse(Digits.ToAscii(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostCounted
            ? (JsonValue.Create(count), null) : (null, "Write a whole number, not below zero."),
        CellKind.Number => decimal.TryParse(Digits.ToAscii(typed).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostCounted
            ? (JsonValue.Create(number), null) : (null, "Write a number, not below zero, with a point before its fraction."),
        CellKind.Day => LocalDatePattern.Iso.Parse(Digits.ToAscii(typed)) is { Success: true, Value: var day } ? (JsonValue.Create(LocalDatePattern.Iso.Format(day)), null)
            : (null, "Write a day of the calendar as year-month-day, such as 2026-03-31."),
        CellKind.Amount => Amount(typed, FeeColumn.Of(table).Any(known => known.Kind == CellKind.Currency) ? currency : FeeColumn.OurCurrency),
        _ => typed.Length <= LongestText ? (JsonValue.Create(typed), null) : (null, $"Write at most {LongestText} signs."),
    };

    private static (JsonNode?, string?) OneOf(IEnumerable<string> known, string typed, string whyNot) => known.Contains(typed) ? (JsonValue.Create(typed), null) : (null, whyNot);

    private (JsonNode?, string?) Amount(string typed, string code)
    {
        var decimals = law.Currencies.FirstOrDefault(known => known.Code == code)?.Decimals ?? 2;
        return Amounts.Read(typed, decimals) switch
        {
            ClearAmount { MinorUnits: > 0 } clear => (JsonValue.Create(clear.MinorUnits), null),
            UnclearAmount unclear => (null, $"This can be read as {Amounts.Written(unclear.AsThousands, decimals)} or as {Amounts.Written(unclear.AsFraction, decimals)}. Write one of these."),
            _ => (null, $"Write an amount above zero, such as {Amounts.Written(63000, decimals)}."),
        };
    }
}
