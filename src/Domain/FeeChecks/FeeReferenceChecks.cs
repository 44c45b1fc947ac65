using Inspectorate.Domain.Shared.Reference;
using NodaTime.Text;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>What can be wrong with the reference data of fee checks beyond its form.</summary>
internal static class FeeReferenceChecks
{
    public static IEnumerable<string> Errors(ReferenceData data) =>
    [
        .. data.Fees.VerdictRows.SelectMany(row => row.To is { } to ? new[] { row.From, to.PlusDays(1) } : [row.From]).Distinct().Order()
            .SelectMany(day => data.Fees.VerdictsOn(day).Holes().Select(hole => $"fee-verdicts.json: on {LocalDatePattern.Iso.Format(day)}: {hole}.")),
        .. data.Fees.VerdictRows.Where(row => row.AfterReply == ItemVerdict.Contested || row is { AmountIsZero: true, AfterReply: not ItemVerdict.Unproven })
            .Select(row => $"fee-verdicts.json: {row.Subject}: after the reply period nothing is contested, and only what is unproven can be zero."),
        .. data.Fees.ExpectedCosts.Where(cost => data.FeeItems.All(item => item.Code != cost.Item) || data.Fees.Corridors.All(corridor => corridor.Name != cost.Corridor)
                || data.Currencies.All(currency => currency.Code != cost.Currency) || cost.MinorUnits <= 0)
            .Select(cost => $"expected-costs.json: {cost.Subject}: the item, the corridor or the currency is not known, or the amount is not above zero."),
        .. data.Fees.ExpectedCosts.Where(cost => cost.Sector is { } sector && data.Sectors.All(known => known.Name != sector)).Select(cost => $"expected-costs.json: {cost.Subject}: the sector is not known."),
        .. data.Fees.ExpectedCosts.Where(cost => cost.Kind is null || (cost is { IsFloor: true, Kind: CostKind.Usual }))
            .Select(cost => $"expected-costs.json: {cost.Subject}: say what kind of cost it is; what is merely usual is no floor."),
        .. data.Fees.Overlay.SelectMany(rule => Overlay(data, rule).Select(wrong => $"fee-overlay.json: {rule.Subject} from {LocalDatePattern.Iso.Format(rule.From)}: {wrong}")),
        .. data.Fees.ExchangeRates.Where(rate => rate.Rate <= 0 || rate.Currency == FeeReference.Currency || data.Currencies.All(currency => currency.Code != rate.Currency))
            .Select(rate => $"exchange-rates.json: {rate.Currency}: the currency is not known or our own, or the rate is not above zero."),
        .. data.Fees.ExchangeRates.Where(rate => data.Currencies.Any(currency => currency.Code == rate.Currency
                && data.Currencies.Any(ours => ours.Code == FeeReference.Currency && ours.Decimals != currency.Decimals)))
            .Select(rate => $"exchange-rates.json: {rate.Currency}: its minor unit is another part of it than ours; such amounts cannot be computed yet."),
        .. data.Fees.Rules.Where(rules => rules.ConsistentWorkers < 2 || rules.IllicitStatements < 2 || rules.SampleAtLeast < 1 || rules.SameWordsWorkers < 2 || rules.BulkDeclarations < 2
                || rules.MatchDays < 0 || rules.CashWithinDays < 0 || rules.MatchTolerancePercent is < 0 or > 10 || rules.UnexplainedCostsPercent is < 0 or > 100
                || new[] { rules.CoveredPercent, rules.NotBorneFromPercent, rules.UnprovenFromPercent, rules.SamplePercent, rules.PercentThatConfirms }.Any(percent => percent is <= 0 or > 100))
            .Select(rules => $"fee-rules.json: from {LocalDatePattern.Iso.Format(rules.From)}: a threshold cannot be."),
    ];

    /// <summary>As <see cref="Errors"/>, with overlaps and gaps: everything that is wrong with the tables that two people may change.</summary>
    public static IEnumerable<string> AllErrors(ReferenceData data) =>
    [
        .. Tables.FeeTable.All.SelectMany(table => table.Of(data.Fees).GroupBy(entry => entry.Subject)
            .SelectMany(same => ReferenceChecks.Breaks($"{table.Name}.json", same.Key, same.OrderBy(entry => entry.From)))),
        .. Errors(data),
    ];

    private static IEnumerable<string> Overlay(ReferenceData data, FeeOverlay rule)
    {
        var item = data.FeeItems.FirstOrDefault(known => known.Code == rule.Item);
        if (item is null) yield return "the item is not known.";
        if (item is { NeverLawful: true } && rule.Rule == OverlayRule.Exception) yield return "the item is never lawful: no exception can be made.";
        if (rule.Corridor is { } corridor && data.Fees.Corridors.All(known => known.Name != corridor)) yield return "the corridor is not known.";
        if (rule.Sector is { } sector && data.Sectors.All(known => known.Name != sector)) yield return "the sector is not known.";
        if (rule.Rule == OverlayRule.Exception != rule.CapMinorUnits is > 0) yield return "an exception has a cap above zero, and a prohibition has none.";
        if (string.IsNullOrWhiteSpace(rule.Law)) yield return "the section of the law is missing.";
    }
}
