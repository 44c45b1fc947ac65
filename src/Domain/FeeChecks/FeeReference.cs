using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

public sealed record Corridor(string Name, string Title, string Source);

/// <summary>What a published cost is. All but what is usual are set by somebody: an authority, a carrier's cheapest fare, a tariff.</summary>
public enum CostKind { Usual, OfficialFee, OfficialTariff, MedicalTariff, CheapestTicket }

/// <summary>What an item normally costs for one worker of a corridor.</summary>
public sealed record ExpectedCost : Dated
{
    public required string Corridor { get; init; }

    /// <summary>Null for every sector; a cost of one sector goes before it.</summary>
    public string? Sector { get; init; }

    public required string Item { get; init; }
    public required string Currency { get; init; }
    public required long MinorUnits { get; init; }

    /// <summary>An official fee, the cheapest ticket or a medical tariff: nobody can have paid less.</summary>
    public required bool IsFloor { get; init; }

    /// <summary>Null only in evidence packs from before kinds were kept.</summary>
    public CostKind? Kind { get; init; }

    internal override string Subject => Sector is null ? $"{Corridor}, {Item}" : $"{Corridor}, {Item}, {Sector}";
}

/// <summary>The published rate of a currency against the one in which checks are computed.</summary>
public sealed record ExchangeRate : Dated
{
    public required string Currency { get; init; }

    /// <summary>Units of our currency for one unit of it.</summary>
    public required decimal Rate { get; init; }

    internal override string Subject => Currency;
}

/// <summary>The thresholds of a fee check.</summary>
public sealed record FeeRules : Dated
{
    /// <summary>So many workers with like amounts are consistent (W2).</summary>
    public required int ConsistentWorkers { get; init; }

    public required decimal ConsistentWithinPercent { get; init; }

    /// <summary>Statements of so many workers about a never-lawful item are a finding.</summary>
    public required int IllicitStatements { get; init; }

    /// <summary>Evidence for an item has to reach so many workers.</summary>
    public required decimal CoveredPercent { get; init; }

    public required decimal NotBorneFromPercent { get; init; }
    public required decimal UnprovenFromPercent { get; init; }
    public required int SampleAtLeast { get; init; }
    public required decimal SamplePercent { get; init; }
    public required int PercentThatConfirms { get; init; }

    /// <summary>With fewer reports the published cost is the least that is repaid.</summary>
    public required int BenchmarkBelowReports { get; init; }

    public required decimal GapPercent { get; init; }

    /// <summary>An invoice of more than this share of the published cost is looked at.</summary>
    public required decimal OverTariffPercent { get; init; }

    public required decimal RoundNumbersPercent { get; init; }

    /// <summary>An invoice of which no more than this share is missing counts as paid: charges of banks, rounding.</summary>
    public required decimal MatchTolerancePercent { get; init; }

    /// <summary>Whether a payment that quotes no number may belong to an invoice by its batch, its worker, or its item and payee.</summary>
    public required bool MatchesWithoutNumber { get; init; }

    /// <summary>A payment without a number belongs to no invoice from which it lies further, in days.</summary>
    public required int MatchDays { get; init; }

    /// <summary>So much of the agency's costs may stay unexplained by its income.</summary>
    public required decimal UnexplainedCostsPercent { get; init; }

    /// <summary>Cash that reaches the agency's account so many days after workers paid or signed is looked at; 0 is the same day.</summary>
    public required int CashWithinDays { get; init; }

    /// <summary>So many declarations of one day are signed in bulk, when they are also this share of all.</summary>
    public required int BulkDeclarations { get; init; }

    public required decimal BulkDeclarationsPercent { get; init; }

    /// <summary>So many workers do not find the same words by chance.</summary>
    public required int SameWordsWorkers { get; init; }

    internal override string Subject => "fee check";

    /// <summary>All of them where there are not more than the least.</summary>
    public int SampleOf(int workers) => Math.Min(workers, Math.Max(SampleAtLeast, (int)Math.Ceiling(workers * SamplePercent / 100)));
}

/// <summary>The reference data of fee checks: out of <c>seed/reference/</c>, with what two people changed since (<see cref="Tables.FeeTable"/>).</summary>
public sealed record FeeReference(
    IReadOnlyList<Corridor> Corridors, IReadOnlyList<ExpectedCost> ExpectedCosts, IReadOnlyList<ExchangeRate> ExchangeRates,
    IReadOnlyList<FeeRules> Rules, IReadOnlyList<VerdictRow> VerdictRows)
{
    public IReadOnlyList<FeeOverlay> Overlay { get; init; } = [];

    /// <summary>The currency in which checks are computed and repayments ordered.</summary>
    public const string Currency = "DMD";

    /// <exception cref="InvalidOperationException">Nothing is published for this day.</exception>
    public FeeRules RulesOn(LocalDate date) => Rules.FirstOrDefault(rules => rules.IsInForceOn(date))
        ?? throw new InvalidOperationException($"fee-rules.json says nothing for {date:yyyy-MM-dd}.");

    public VerdictTable VerdictsOn(LocalDate date) => new([.. VerdictRows.Where(row => row.IsInForceOn(date))]);

    /// <summary>What is published for the first day of the cohort's year, by item.</summary>
    /// <param name="sector">Null where it is not known: then only what holds for every sector.</param>
    public IReadOnlyList<ExpectedCost> ExpectedFor(string corridor, int year, string? sector = null)
    {
        var start = new LocalDate(year, 1, 1);
        return
        [
            .. ExpectedCosts.Where(cost => cost.Corridor == corridor && (cost.Sector is null || cost.Sector == sector) && cost.IsInForceOn(start))
                .GroupBy(cost => cost.Item).Select(same => same.FirstOrDefault(cost => cost.Sector is not null) ?? same.First())
                .OrderBy(cost => cost.Item, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<ExpectedCost> ExpectedFor(Cohort cohort, string? sector = null) => ExpectedFor(cohort.Corridor, cohort.Year, sector);

    public IReadOnlyList<FeeOverlay> OverlayFor(string corridor, string? sector) => [.. Overlay.Where(rule => rule.Covers(corridor, sector))];

    private RateTable? _rates;

    /// <summary>Null when no rate is published for this day.</summary>
    public decimal? RateOn(LocalDate date, string currency) => currency == Currency ? 1 : PublishedOn(date, currency)?.Rate;

    public ExchangeRate? PublishedOn(LocalDate date, string currency) =>
        (_rates is { } table && ReferenceEquals(table.Rates, ExchangeRates) ? table : _rates = new RateTable(ExchangeRates)).On(date, currency);
}
