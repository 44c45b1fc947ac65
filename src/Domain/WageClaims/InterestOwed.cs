using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>Simple interest for each full month since the money was due, at the rate that was in force when that month began.</summary>
internal sealed class InterestOwed(ReferenceData reference, LocalDate today)
{
    /// <param name="days">The days for which the money was owed; it was due on the last of them.</param>
    public IEnumerable<DueLine> On(long owed, DateInterval days)
    {
        if (owed == 0) yield break;
        var months = new Dictionary<InterestRate, int>();
        for (var past = 0; days.End.PlusMonths(past + 1) <= today; past++)
            if (reference.InterestOn(days.End.PlusMonths(past)) is { } rate) months[rate] = months.GetValueOrDefault(rate) + 1;
        foreach (var (rate, count) in months)
        {
            var due = new Fraction(owed * rate.PercentPerMonth * count, 100).Rounded;
            if (due == 0) continue;
            yield return new DueLine(days, DueLine.Interest, due, Arithmetic.Of("interest",
                ("owed", Figure.Amount(owed)), ("percent", Figure.Number(rate.PercentPerMonth)), ("count", Figure.Number(count)), ("due", Figure.Amount(due))), rate.Source);
        }
    }
}
