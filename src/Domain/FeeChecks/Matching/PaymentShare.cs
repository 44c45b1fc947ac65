namespace Inspectorate.Domain.FeeChecks.Matching;

/// <summary>What one payment gives to one invoice or ticket.</summary>
/// <param name="MinorUnits">In the invoice's currency; not rounded, as the next.</param>
/// <param name="OfPayment">The same in the payment's currency.</param>
/// <param name="Rate">Units of the invoice's currency for one unit of the payment's, on the day of the payment.</param>
public sealed record PaymentShare(PaymentMatch Match, decimal MinorUnits, decimal OfPayment, decimal Rate)
{
    /// <summary>In the order of the invoices; empty when the payment is for none.</summary>
    public static IReadOnlyList<PaymentShare> Of(EvidenceLine payment, PaymentMatching matching, FeeReference reference) =>
    [
        .. from match in matching.Matches
           from part in match.Parts
           where ReferenceEquals(part.Payment, payment)
           let rate = reference.RateOn(payment.On, payment.Currency)!.Value / reference.RateOn(payment.On, match.Invoice.Currency)!.Value
           select new PaymentShare(match, part.MinorUnits, part.MinorUnits / rate, rate),
    ];
}
