using Inspectorate.Domain.FeeChecks.Matching;
using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// Checks of which a failed one opens a review: the analyst says what it means, and the result stays as it was computed. Here those of what was
/// paid; those of how people behaved stand in <see cref="ConductChecks"/>.
/// </summary>
internal sealed class SoftNumberChecks(FeeInput input, PaymentMatching matching, LinePlaces places, Func<decimal, string> say)
{
    private const int FewAmounts = 10;
    private const int RoundHundred = 10_000;

    private readonly IReadOnlyList<EvidenceLine> _shown = Shown(input, matching);

    public IReadOnlyList<NumberCheck> Run() => [.. new[] { Gap(), Tariff(), RoundNumbers(), FewerCame(), Margin() }.OfType<NumberCheck>()];

    private NumberCheck Gap()
    {
        var expected = input.Expected.Sum(cost => input.ForEmployer(cost.Item));
        var paid = _shown.Sum(input.InOurCurrency);
        var (shown, least) = (paid / input.Workers, expected * (1 - input.Rules.GapPercent / 100));
        return Soft(NumberCheckKind.Gap, shown >= least, $"The employer shows {say(shown)} for each worker; {say(expected)} is normal.",
            Invariant($"{say(paid)} / {input.Workers} = {say(shown)}, against {say(expected)} less {input.Rules.GapPercent} percent = {say(least)}"), _shown);
    }

    private NumberCheck? Tariff()
    {
        var prices = input.Expected
            .Select(cost => (cost.Item, Normal: input.ExpectedOf(cost.Item), Each: _shown.Where(line => line.Item == cost.Item).Sum(input.InOurCurrency) / input.Workers))
            .Where(price => price.Each > 0).ToList();
        if (prices.Count == 0) return null;
        var over = prices.Where(price => price.Each > price.Normal * input.Rules.OverTariffPercent / 100).Select(price => price.Item).ToList();
        return Soft(NumberCheckKind.Tariff, over.Count == 0,
            over.Count == 0 ? "No price is far above the published one." : $"Far more than normal was paid for {string.Join(", ", over)}.",
            Invariant($"{string.Join(", ", prices.Select(price => $"{price.Item} {say(price.Each)} against {say(price.Normal)}"))}; at most {input.Rules.OverTariffPercent} percent"),
            _shown.Where(line => prices.Any(price => price.Item == line.Item)));
    }

    private NumberCheck? RoundNumbers()
    {
        if (_shown.Count < FewAmounts) return null;
        var round = _shown.Count(line => line.MinorUnits % RoundHundred == 0);
        return Soft(NumberCheckKind.RoundNumbers, round * 100 <= _shown.Count * input.Rules.RoundNumbersPercent, Invariant($"{round} of {_shown.Count} amounts are round hundreds."),
            Invariant($"{round} x 100 / {_shown.Count}, at most {input.Rules.RoundNumbersPercent} percent"), _shown);
    }

    private NumberCheck? FewerCame() => input.Cohort.Headcount is not { Explanation.Length: 0 } counted || counted.Places <= counted.PayrollStarts ? null
        : Soft(NumberCheckKind.Headcount, false, Invariant($"{counted.Places} places became {counted.PayrollStarts} first pays, and nobody says why."),
            Invariant($"{counted.Places} - {counted.PayrollStarts} = {counted.Places - counted.PayrollStarts}"), []);

    /// <summary>Wages, rent and staff have to be paid from something: what income does not explain, somebody else paid.</summary>
    private NumberCheck? Margin()
    {
        var (income, costs) = (input.Of(EvidenceKind.AgencyIncome).ToList(), input.Of(EvidenceKind.AgencyCost).ToList());
        if (costs.Count == 0) return null;
        var (earned, spent) = (income.Sum(input.InOurCurrency), costs.Sum(input.InOurCurrency));
        var unexplained = Math.Max(0, spent - earned);
        return Soft(NumberCheckKind.Margin, unexplained * 100 <= spent * input.Rules.UnexplainedCostsPercent,
            unexplained == 0 ? "The agency's income explains its costs."
                : $"The agency shows costs of {say(spent)} and an income of {say(earned)} from employers: nobody says who paid {say(unexplained)}.",
            Invariant($"{say(spent)} - {say(earned)} = {say(spent - earned)}, at most {input.Rules.UnexplainedCostsPercent} percent of the costs"), income.Concat(costs));
    }

    /// <summary>What the employer shows as paid, once: a bank line pays an invoice that is there already.</summary>
    private static List<EvidenceLine> Shown(FeeInput input, PaymentMatching matching)
    {
        var invoiced = input.Of(EvidenceKind.Invoice).Concat(input.Of(EvidenceKind.Ticket)).Where(line => line.Reference.Length > 0).Select(line => line.Reference).ToHashSet();
        return
        [
            .. input.Lines.Where(line => line.Payer == Payer.Employer
                && (line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket || (line.Kind is EvidenceKind.Ledger or EvidenceKind.BankLine && !invoiced.Contains(line.Reference) && !matching.Used.Contains(line)))),
        ];
    }

    private NumberCheck Soft(NumberCheckKind kind, bool passed, string sentence, string arithmetic, IEnumerable<EvidenceLine> inputs) =>
        new(kind, IsHard: false, passed, sentence, Touched: 0, arithmetic, places.Of(inputs));
}
