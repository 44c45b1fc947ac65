using System.Globalization;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks.Matching;

/// <summary>Says in words what was agreed, asked and paid, and why we think that these belong together.</summary>
internal static class MatchSentence
{
    /// <param name="shares">For how many papers each payment is used.</param>
    public static string Of(PaymentMatch match, LocalDate? orderedOn, IReadOnlyDictionary<EvidenceLine, int> shares)
    {
        var (invoice, by, parts, agreement, missing, isPaid) = match;
        List<string> sentences =
        [
            agreement is { } agreed
                ? $"Agreed: {Named(agreed, "the service agreement")} of {Iso(agreed.On)} has the employer pay {agreed.Item}{(agreed.MinorUnits > 0 ? $", {Say(agreed.MinorUnits, agreed.Currency)}" : "")}."
                : orderedOn is { } ordered ? $"Agreed: no service agreement names {invoice.Item}; the job order is of {Iso(ordered)}." : $"Agreed: no paper names {invoice.Item}.",
            $"Asked: {Named(invoice, invoice.Kind == EvidenceKind.Ticket ? "the ticket" : "the invoice")} of {Iso(invoice.On)}, {Say(invoice.MinorUnits, invoice.Currency)}{For(invoice)}.",
        ];
        if (parts.Count == 0) return string.Join(' ', [.. sentences, "Paid: no bank line was found for it."]);
        sentences.Add($"Paid: {string.Join("; ", parts.Select(part => Part(part, invoice, shares[part.Payment])))}.");
        sentences.Add(Why(by));
        if (missing > 0)
            sentences.Add(isPaid ? $"{Say(missing, invoice.Currency)} is missing, which the rules tolerate." : $"{Say(missing, invoice.Currency)} is missing, so that it counts as not paid.");
        return string.Join(' ', sentences);
    }

    private static string Part(PaidPart part, EvidenceLine invoice, int shares)
    {
        var whole = part.Payment;
        var said = $"{Say(part.MinorUnits, invoice.Currency)} by the bank on {Iso(whole.On)}";
        if (whole.Currency != invoice.Currency) said += $" (in {whole.Currency}, by the rates of that day)";
        return shares > 1 ? Invariant($"{said}, out of one payment of {Say(whole.MinorUnits, whole.Currency)} for {shares} papers") : said;
    }

    private static string Why(MatchedBy by) => by switch
    {
        MatchedBy.Number => "The payment quotes the number.",
        MatchedBy.Batch => "The payment quotes no number; it names the same item and batch.",
        MatchedBy.Worker => "The payment quotes no number; it names the same item and worker.",
        _ => "The payment quotes no number; item and payee are the same.",
    };

    private static string For(EvidenceLine invoice) =>
        (invoice.Worker is not null ? ", for one worker" : invoice.Heads is { } heads ? Invariant($", for {heads} workers") : ", for the cohort")
        + (invoice.Batch.Length > 0 ? $", batch {invoice.Batch}" : "");

    private static string Named(EvidenceLine line, string kind) => line.Reference.Length > 0 ? $"{kind} {line.Reference}" : $"{kind} without a number";

    private static string Say(decimal minorUnits, string currency) => $"{(FeeComputation.Round(minorUnits) / 100m).ToString("N2", CultureInfo.InvariantCulture)} {currency}";

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
