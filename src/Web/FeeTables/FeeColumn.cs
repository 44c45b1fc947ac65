using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Web.FeeChecks;

namespace Inspectorate.Web.FeeTables;

internal enum CellKind { Corridor, Sector, Item, Currency, Choice, Amount, Number, Count, YesNo, Day, Text }

/// <summary>A column of a fee table: in forms, in files and on the way out. Its name is that of the member in <c>seed/reference/</c>.</summary>
internal sealed record FeeColumn(string Name, string Label, CellKind Kind)
{
    /// <summary>The name in the file where it is another.</summary>
    public string Member { get; init; } = Name;

    /// <summary>Part of what the entry is about: its versions share it.</summary>
    public bool IsKey { get; init; }

    public bool IsOptional { get; init; }
    public string? Hint { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The currency of an amount, where no column names it.</summary>
    public const string OurCurrency = FeeReference.Currency;

    public static IReadOnlyList<FeeColumn> Of(FeeTable table) => All[table.Name];

    private static readonly FeeColumn
        From = new("from", "First day", CellKind.Day) { IsKey = true },
        To = new("to", "Last day", CellKind.Day) { IsOptional = true, Hint = "Leave it empty while it is in force. The entry before ends by itself." },
        Source = new("source", "Source", CellKind.Text) { Hint = "Where this is published. Keep marks such as (GK), (PROPOSAL) and (fictional)." },
        Item = new("item", "Fee item", CellKind.Item) { IsKey = true },
        Sector = new("sector", "Sector", CellKind.Sector) { IsKey = true, IsOptional = true };

    private static readonly Dictionary<string, IReadOnlyList<FeeColumn>> All = new()
    {
        [FeeTable.Costs.Name] =
        [
            new("corridor", "Corridor", CellKind.Corridor) { IsKey = true }, Sector, Item, From, To,
            new("kind", "Kind of cost", CellKind.Choice) { Choices = [.. Enum.GetValues<CostKind>().Select(FeeWords.Name)] },
            new("currency", "Currency", CellKind.Currency),
            new("amount", "Amount for one worker", CellKind.Amount) { Member = "minor-units" },
            new("is-floor", "Nobody can have paid less", CellKind.YesNo), Source,
        ],
        [FeeTable.Rates.Name] = [new("currency", "Currency", CellKind.Currency) { IsKey = true }, From, To, new("rate", $"{OurCurrency} for one unit", CellKind.Number), Source],
        [FeeTable.Overlay.Name] =
        [
            Item, new("corridor", "Corridor", CellKind.Corridor) { IsKey = true, IsOptional = true }, Sector, From, To,
            new("rule", "What the law says", CellKind.Choice) { Choices = [.. Enum.GetValues<OverlayRule>().Select(FeeWords.Name)] },
            new("cap", $"The most that a worker may pay, in {OurCurrency}", CellKind.Amount) { Member = "cap-minor-units", IsOptional = true, Hint = "For an exception." },
            new("law", "Section of the law", CellKind.Text), Source,
        ],
        [FeeTable.Rules.Name] =
        [
            From, To,
            new("consistent-workers", "So many like statements are consistent", CellKind.Count), new("consistent-within-percent", "Like amounts lie within percent", CellKind.Number),
            new("illicit-statements", "Statements that make a never-lawful item a finding", CellKind.Count), new("covered-percent", "Evidence reaches percent of the workers", CellKind.Number),
            new("not-borne-from-percent", "Not borne from percent", CellKind.Number), new("unproven-from-percent", "Unproven from percent", CellKind.Number),
            new("sample-at-least", "Interviews at least", CellKind.Count), new("sample-percent", "Interviews in percent of the workers", CellKind.Number),
            new("percent-that-confirms", "Percent of workers that confirm a repayment", CellKind.Count), new("benchmark-below-reports", "Published cost counts below so many reports", CellKind.Count),
            new("gap-percent", "Gap in percent", CellKind.Number), new("over-tariff-percent", "Over tariff from percent", CellKind.Number),
            new("round-numbers-percent", "Round numbers up to percent", CellKind.Number), new("match-tolerance-percent", "Part of an invoice that may be missing, percent", CellKind.Number),
            new("matches-without-number", "Payments without a number are matched", CellKind.YesNo), new("match-days", "Days between payment and invoice", CellKind.Count),
            new("unexplained-costs-percent", "Unexplained costs of the agency up to percent", CellKind.Number), new("cash-within-days", "Days after which cash is looked at", CellKind.Count),
            new("bulk-declarations", "Declarations of one day that are bulk", CellKind.Count), new("bulk-declarations-percent", "Bulk declarations from percent of all", CellKind.Number),
            new("same-words-workers", "Workers with the same words", CellKind.Count), Source,
        ],
    };
}
