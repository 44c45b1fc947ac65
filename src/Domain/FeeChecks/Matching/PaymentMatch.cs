using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Matching;

/// <summary>By what an invoice and its payments were found to belong together, from the surest on.</summary>
public enum MatchedBy { Nothing, Number, Batch, Worker, ItemAndPayee }

/// <summary>What of a payment goes to one invoice.</summary>
/// <param name="MinorUnits">In the invoice's currency, by the rates of the day of the payment; not rounded.</param>
public sealed record PaidPart(EvidenceLine Payment, decimal MinorUnits);

/// <summary>An invoice or ticket, what was agreed before it, and what was paid on it.</summary>
/// <param name="Agreement">The service agreement that has the employer pay this item; null when none was handed in.</param>
/// <param name="Missing">What no payment covers, in minor units of the invoice's currency.</param>
/// <param name="IsPaid">Missing no more than the rules tolerate.</param>
public sealed record PaymentMatch(EvidenceLine Invoice, MatchedBy By, IReadOnlyList<PaidPart> Parts, EvidenceLine? Agreement, decimal Missing, bool IsPaid);

/// <summary>An analyst said that this payment is not for this invoice. It stands until it is taken back, and stays to be seen after that.</summary>
/// <param name="Invoice">Fingerprint of its line, as is <paramref name="Payment"/>.</param>
/// <param name="By">The analyst's account.</param>
/// <param name="TakenBackAt">Null while it stands.</param>
public sealed record UndoneMatch(string Invoice, string Payment, Guid By, Instant At, string Reason, Instant? TakenBackAt = null);
