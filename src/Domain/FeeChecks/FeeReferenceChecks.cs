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
}
