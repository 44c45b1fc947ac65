using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Matching;

/// <summary>
/// Finds for each invoice or ticket of the employer the payments that cover it: first those that quote its number, then, as far as the rules
/// let it, those of its batch, of its worker, and of its item to its payee. Within a group the money goes to the oldest invoice first, so that
/// one payment may cover many invoices, many payments one, and a part is a part. The order of the lines and the split of a payment change nothing.
/// </summary>
public sealed class PaymentMatching
{
    /// <summary>What divisions leave over, far below a minor unit.</summary>
    private const decimal Dust = 0.000_001m;

    private readonly FeeInput _input;
    private readonly HashSet<(string, string)> _undone;
    private readonly Dictionary<EvidenceLine, decimal> _left = [];
    private readonly Dictionary<EvidenceLine, (MatchedBy By, List<PaidPart> Parts, decimal Missing)> _found = [];

    /// <param name="withoutForce">Lines from which a hard check took the force; they match nothing.</param>
    public static PaymentMatching Of(FeeInput input, IReadOnlySet<EvidenceLine> withoutForce) => new(input, withoutForce);

    private PaymentMatching(FeeInput input, IReadOnlySet<EvidenceLine> withoutForce)
    {
        _input = input;
        _undone = [.. input.Cohort.Undone.Select(pair => (pair.Invoice, pair.Payment))];
        var invoices = Counting(input.Of(EvidenceKind.Invoice).Concat(input.Of(EvidenceKind.Ticket)), withoutForce);
        var payments = Counting(input.Of(EvidenceKind.BankLine), withoutForce);
        foreach (var payment in payments) _left[payment] = payment.MinorUnits;
        foreach (var invoice in invoices) _found[invoice] = (MatchedBy.Nothing, [], invoice.MinorUnits);

        Pair(MatchedBy.Number, invoices, payments, line => line.Reference.Length > 0 ? line.Reference : null, MayPay);
        if (input.Rules.MatchesWithoutNumber)
        {
            List<EvidenceLine> unnumbered = [.. payments.Where(line => line.Reference.Length == 0)];
            Pair(MatchedBy.Batch, Open(invoices), unnumbered, line => line.Batch.Length > 0 ? (line.Item, line.Batch) : null, MayPayWithoutNumber);
            List<EvidenceLine> ofNoBatch = [.. unnumbered.Where(line => line.Batch.Length == 0)];
            Pair(MatchedBy.Worker, Open(invoices), ofNoBatch, line => line.Worker is { } worker ? (line.Item, worker) : null, MayPayWithoutNumber);
            List<EvidenceLine> ofNobody = [.. ofNoBatch.Where(line => line.Worker is null)];
            Pair(MatchedBy.ItemAndPayee, Open(invoices), ofNobody, line => line.PaidTo != PaidTo.NotNamed ? (line.Item, line.PaidTo) : null, MayPayWithoutNumber);
        }
        Matches = [.. invoices.Select(Match)];
        Used = Matches.SelectMany(match => match.Parts).Select(part => part.Payment).ToHashSet();
        Paid = Matches.Where(match => match.IsPaid).Select(match => match.Invoice).ToHashSet();
    }

    /// <summary>One for each invoice and ticket, the oldest first; also for those that nothing pays.</summary>
    public IReadOnlyList<PaymentMatch> Matches { get; }

    /// <summary>Payments of which a part is for an invoice.</summary>
    public IReadOnlySet<EvidenceLine> Used { get; }

    /// <summary>Invoices and tickets that the bank paid.</summary>
    public IReadOnlySet<EvidenceLine> Paid { get; }

    /// <summary>How it came to this, for people.</summary>
    public string Explain(PaymentMatch match) => MatchSentence.Of(match, _input.Cohort.OrderedOn, Shares);

    /// <summary>For how many invoices each payment is used.</summary>
    private Dictionary<EvidenceLine, int> Shares => field ??= Matches.SelectMany(match => match.Parts).CountBy(part => part.Payment).ToDictionary();

    private static List<EvidenceLine> Counting(IEnumerable<EvidenceLine> lines, IReadOnlySet<EvidenceLine> withoutForce) =>
    [
        .. lines.Where(line => line is { Payer: Payer.Employer, MinorUnits: > 0 } && !withoutForce.Contains(line))
            .OrderBy(line => line.On).ThenBy(line => line.PaidTo).ThenBy(line => line.Worker ?? 0).ThenBy(line => line.Fingerprint, StringComparer.Ordinal),
    ];

    private List<EvidenceLine> Open(List<EvidenceLine> invoices) => [.. invoices.Where(invoice => _found[invoice].By == MatchedBy.Nothing)];

    private void Pair(MatchedBy by, List<EvidenceLine> invoices, List<EvidenceLine> payments, Func<EvidenceLine, object?> key, Func<EvidenceLine, EvidenceLine, bool> mayPay)
    {
        var paying = payments.Where(payment => key(payment) is not null).GroupBy(key).ToDictionary(same => same.Key!, same => new Purse(same, payment => _left[payment] < Dust));
        foreach (var invoice in invoices)
            if (key(invoice) is { } wanted && paying.TryGetValue(wanted, out var purse))
                Pay(invoice, by, purse, mayPay);
    }

    private void Pay(EvidenceLine invoice, MatchedBy by, Purse purse, Func<EvidenceLine, EvidenceLine, bool> mayPay)
    {
        var (parts, missing) = (new List<PaidPart>(), (decimal)invoice.MinorUnits);
        foreach (var payment in purse.Filled())
        {
            if (missing < Dust) break;
            if (!mayPay(invoice, payment)) continue;
            var rate = Rate(payment, payment.Currency) / Rate(payment, invoice.Currency);
            var taken = Math.Min(missing, _left[payment] * rate);
            _left[payment] -= taken / rate;
            missing -= taken;
            parts.Add(new PaidPart(payment, taken));
        }
        if (parts.Count > 0) _found[invoice] = (by, parts, missing);
    }

    private bool MayPay(EvidenceLine invoice, EvidenceLine payment) =>
        (payment.PaidTo == invoice.PaidTo || payment.PaidTo == PaidTo.NotNamed || invoice.PaidTo == PaidTo.NotNamed)
        && _input.Reference.RateOn(payment.On, invoice.Currency) is not null
        && !_undone.Contains((invoice.Fingerprint, payment.Fingerprint));

    private bool MayPayWithoutNumber(EvidenceLine invoice, EvidenceLine payment) =>
        MayPay(invoice, payment) && Math.Abs(Period.DaysBetween(invoice.On, payment.On)) <= _input.Rules.MatchDays;

    private decimal Rate(EvidenceLine payment, string currency) => _input.Reference.RateOn(payment.On, currency)!.Value;

    private PaymentMatch Match(EvidenceLine invoice)
    {
        var (by, parts, missing) = _found[invoice];
        var agreement = _input.Of(EvidenceKind.ServiceAgreement).FirstOrDefault(line => line.Item == invoice.Item && line.Payer == Payer.Employer
            && (line.Batch.Length == 0 || invoice.Batch.Length == 0 || line.Batch == invoice.Batch));
        return new(invoice, by, parts, agreement, missing, IsPaid: parts.Count > 0 && missing <= invoice.MinorUnits * _input.Rules.MatchTolerancePercent / 100);
    }

    /// <summary>Payments in their order; those at the front that are used up are not looked at again.</summary>
    private sealed class Purse(IEnumerable<EvidenceLine> payments, Predicate<EvidenceLine> isEmpty)
    {
        private readonly List<EvidenceLine> _payments = [.. payments];
        private int _first;

        public IEnumerable<EvidenceLine> Filled()
        {
            while (_first < _payments.Count && isEmpty(_payments[_first])) _first++;
            for (var i = _first; i < _payments.Count; i++)
                if (!isEmpty(_payments[i])) yield return _payments[i];
        }
    }
}
