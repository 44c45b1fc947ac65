using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>What was taken out of the pay of one period. A kind that the law does not name may not be deducted (ILO C95 art 8).</summary>
internal sealed class DeductionsTaken(WageClaim claim, PayPeriod period, long payDue, ReferenceData reference)
{
    private const string NotNamed = "ILO C95 art 8: no law names this deduction";

    public long All => period.Deductions.Sum(deduction => deduction.MinorUnits);

    public IEnumerable<DueLine> Unlawful()
    {
        foreach (var kind in period.Deductions.GroupBy(deduction => deduction.Kind))
        {
            var amount = kind.Sum(deduction => deduction.MinorUnits);
            var rule = reference.DeductionOn(period.From, kind.Key);
            var most = rule switch
            {
                { IsLawful: true, CapPercent: { } percent } => DueForStretch.Round(payDue * percent / 100),
                { IsLawful: true } => amount,
                _ => 0,
            };
            if (amount <= most) continue;
            var title = rule?.Title ?? kind.Key;
            var sum = most > 0
                ? $"{title}: {Say(amount)} was deducted; at most {rule!.CapPercent:0.##} percent of {Say(payDue)} = {Say(most)} may be; {Say(amount - most)} too much"
                : $"{title}: {Say(amount)} was deducted, and nothing may be";
            yield return new DueLine(new DateInterval(period.From, period.To), DueLine.UnlawfulDeductions, amount - most, sum, rule?.Source ?? NotNamed);
        }
    }

    private string Say(long minorUnits) => reference.Format(new Money(minorUnits, claim.Currency));
}
