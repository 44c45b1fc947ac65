using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// Whether two claims on one employer may be one claim filed twice, by what was claimed alone: who the workers are is sealed and is not
/// compared. It is a hint to look, never a reason to refuse.
/// </summary>
public static class TwinClaims
{
    /// <summary>Sums that differ by no more than this share of the larger are alike.</summary>
    private const decimal Alike = 0.05m;

    public static bool MayBeOne(WageClaim one, WageClaim other) =>
        one.Currency == other.Currency && one.Periods.Any(period => other.Periods.Any(another => MayBeOne(period, another)));

    private static bool MayBeOne(PayPeriod one, PayPeriod other) =>
        SharesHalf(one, other) && one.PromisedPer == other.PromisedPer
        && AreAlike(one.PromisedMinorUnits, other.PromisedMinorUnits) && AreAlike(one.PaidMinorUnits, other.PaidMinorUnits);

    /// <summary>Of the shorter period at least half lies in the other.</summary>
    private static bool SharesHalf(PayPeriod one, PayPeriod other)
    {
        var shared = Days(LocalDate.Max(one.From, other.From), LocalDate.Min(one.To, other.To));
        return shared > 0 && 2 * shared >= Math.Min(Days(one.From, one.To), Days(other.From, other.To));
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to) + 1;

    private static bool AreAlike(long one, long other) => Math.Abs(one - other) <= Alike * Math.Max(one, other);
}
