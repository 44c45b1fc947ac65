using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>How far the money of one claim, or of many in one currency, has come; in minor units.</summary>
/// <param name="Claimed">By the worker's own account; null where it cannot be worked out.</param>
/// <param name="Ordered">By order or agreed settlement.</param>
/// <param name="Paid">As the employer or the collector says.</param>
/// <param name="Confirmed">What workers say they got and kept: this alone counts as paid.</param>
public sealed record Recovery(string Currency, long? Claimed, long Assessed, long Ordered, long Paid, long Confirmed)
{
    public static Recovery Of(WageClaim claim, WageAssessment assessment, Instant now) => new(
        claim.Currency, claim.ClaimedMinorUnits ?? (claim.Assessment is null ? assessment.Claimed(claim, now) : null),
        claim.Assessment?.TotalMinorUnits ?? 0, claim.AmountFixed() ?? 0, claim.Payments.Sum(payment => payment.MinorUnits), claim.Confirmed());

    /// <summary>In the order in which money comes back.</summary>
    public IReadOnlyList<(string Name, long? MinorUnits)> Steps =>
        [("Claimed", Claimed), ("Assessed", Assessed), ("Ordered", Ordered), ("Paid", Paid), ("Confirmed", Confirmed)];
}
