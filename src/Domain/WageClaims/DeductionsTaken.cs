using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>What was taken out of the pay of one period. A kind that the law does not name may not be deducted (ILO C95 art 8).</summary>
internal sealed class DeductionsTaken(PayPeriod period, long payDue, ReferenceData reference)
{
    private const string NotNamed = "ILO C95 art 8: no law names this deduction";

    public long All => period.Deductions.Sum(deduction => deduction.MinorUnits);

    public IEnumerable<DueLine> Unlawful()
    {
        var days = new DateInterval(period.From, period.To);
        var inKind = 0L;
        foreach (var kind in period.Deductions.GroupBy(deduction => deduction.Kind))
        {
            var amount = kind.Sum(deduction => deduction.MinorUnits);
            var rule = reference.DeductionOn(period.From, kind.Key);
            var most = rule switch
            {
                { IsLawful: true, CapPercent: { } percent } => Share(percent),
                { IsLawful: true } => amount,
                _ => 0,
            };
            if (rule is { IsInKind: true }) inKind += Math.Min(amount, most);
            if (amount <= most) continue;
            var sum = most > 0
                ? Arithmetic.Of("deduction-over", ("kind", Figure.Deduction(kind.Key)), ("taken", Figure.Amount(amount)), ("percent", Figure.Number(rule!.CapPercent!.Value)),
                    ("pay", Figure.Amount(payDue)), ("most", Figure.Amount(most)), ("due", Figure.Amount(amount - most)))
                : Arithmetic.Of("deduction-none", ("kind", Figure.Deduction(kind.Key)), ("taken", Figure.Amount(amount)));
            yield return new DueLine(days, DueLine.UnlawfulDeductions, amount - most, sum, rule?.Source ?? NotNamed);
        }

        // Each kind may be within its own limit and all of them together still be too much of the pay.
        if (reference.InKindLimitOn(period.From) is not { } limit || Share(limit.Percent) is var together && inKind <= together) yield break;
        yield return new DueLine(days, DueLine.InKindOverLimit, inKind - together, Arithmetic.Of("in-kind",
            ("taken", Figure.Amount(inKind)), ("percent", Figure.Number(limit.Percent)), ("pay", Figure.Amount(payDue)),
            ("most", Figure.Amount(together)), ("due", Figure.Amount(inKind - together))), limit.Source);
    }

    private long Share(decimal percent) => new Fraction(payDue * percent, 100).Rounded;
}
