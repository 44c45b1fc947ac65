namespace Inspectorate.Domain.FeeChecks;

/// <summary>Checks of which a failed one sets the evidence that it touches to E0 (decision 24). Nobody can overrule them.</summary>
internal sealed class HardNumberChecks(FeeInput input, Func<decimal, string> say)
{
    private readonly HashSet<EvidenceLine> _withoutForce = [];
    private readonly List<NumberCheck> _checks = [];

    public IReadOnlySet<EvidenceLine> WithoutForce => _withoutForce;

    public IReadOnlyList<NumberCheck> Run()
    {
        Floor();
        Headcount();
        DuplicateInvoices();
        CrossBatchInvoices();
        PayslipAgainstBank();
        LoanLedger();
        return _checks;
    }

    /// <summary>What the agency asks for each head, with what the employer paid others, cannot be less than the fees that nobody escapes.</summary>
    private void Floor()
    {
        var invoices = input.Lines.Where(line => line.Kind == EvidenceKind.Invoice && line.PaidTo == PaidTo.Agency).ToList();
        if (invoices.Count == 0) return;
        var floor = input.Expected.Where(cost => cost.IsFloor).Sum(cost => input.ExpectedOf(cost.Item));
        var others = input.Lines.Where(line => line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket && line.PaidTo != PaidTo.Agency && line.Payer == Payer.Employer);
        var perHead = invoices.Concat(others).Sum(input.InOurCurrency) / input.Workers;
        Add(NumberCheckKind.Floor, perHead >= floor,
            $"The agency's invoices and what the employer paid others come to {say(perHead)} for each worker; official fees, the cheapest ticket and the medical tariff are {say(floor)}.",
            invoices);
    }

    /// <summary>Nobody arrives without a contract, and a batch has no more heads than the cohort.</summary>
    private void Headcount()
    {
        var batches = input.Lines.Where(line => line.Worker is null && line.Kind is EvidenceKind.Ledger or EvidenceKind.Invoice or EvidenceKind.Ticket).ToList();
        var tooMany = batches.Where(line => line.Heads > input.Workers).ToList();
        var counted = input.Headcount;
        var isInOrder = counted is null || (counted.Places >= counted.Contracts && counted.Contracts >= counted.Arrivals && counted.Arrivals >= counted.PayrollStarts);
        if (counted is null && batches.Count == 0) return;
        var sentence = counted is null ? "No head count was handed in." : $"{counted.Places} places, {counted.Contracts} contracts, {counted.Arrivals} arrivals, {counted.PayrollStarts} first pays.";
        Add(NumberCheckKind.Headcount, isInOrder && tooMany.Count == 0,
            tooMany.Count == 0 ? sentence : $"{sentence} {tooMany.Count} lines name more heads than the {input.Workers} workers of the cohort.",
            isInOrder ? tooMany : batches.Concat(tooMany));
    }

    private void DuplicateInvoices()
    {
        var invoices = Numbered();
        if (invoices.Count == 0) return;
        var doubled = invoices.GroupBy(line => (line.Reference, line.PaidTo, line.Item, line.Worker, line.Batch)).Where(same => same.Count() > 1).Select(same => same.Key.Reference).ToHashSet();
        Add(NumberCheckKind.DuplicateInvoice, doubled.Count == 0, doubled.Count == 0
            ? "No number of an invoice stands twice for the same."
            : $"The invoice {Named(doubled)} stands there more than once for the same.", With(doubled));
    }

    private void CrossBatchInvoices()
    {
        var invoices = Numbered();
        if (invoices.Count == 0) return;
        var crossed = invoices.Where(line => line.Batch.Length > 0).GroupBy(line => (line.Reference, line.PaidTo))
            .Where(same => same.Select(line => line.Batch).Distinct().Count() > 1).Select(same => same.Key.Reference)
            .Concat(invoices.Select(line => line.Reference).Where(input.UsedElsewhere.Contains)).ToHashSet();
        Add(NumberCheckKind.CrossBatchInvoice, crossed.Count == 0, crossed.Count == 0
            ? "No invoice was used for two batches or two cohorts."
            : $"The invoice {Named(crossed)} was used for more than one batch or cohort.", With(crossed));
    }

    /// <summary>Books that say another pay than the bank prove nothing: the employer's own papers lose their force.</summary>
    private void PayslipAgainstBank()
    {
        var (slips, bank) = (ByWorker(EvidenceKind.Payslip), ByWorker(EvidenceKind.WagesPaid));
        if (slips.Count == 0) return;
        var differ = slips.Count(slip => slip.Value != bank.GetValueOrDefault(slip.Key));
        Add(NumberCheckKind.PayslipAgainstBank, differ == 0, differ == 0
            ? "What the payslips say is what the bank paid."
            : $"The payslips say {say(slips.Values.Sum())}; the bank paid {say(slips.Keys.Sum(worker => bank.GetValueOrDefault(worker)))}.",
            input.Lines.Where(line => line.Kind == EvidenceKind.Ledger));
    }

    /// <summary>A worker's loan for a cost is no cost that the employer bore.</summary>
    private void LoanLedger()
    {
        var loans = input.Lines.Where(line => line is { Kind: EvidenceKind.Loan, MinorUnits: > 0 }).ToList();
        var financed = loans.Select(line => line.Item).ToHashSet();
        Add(NumberCheckKind.LoanLedger, loans.Count == 0, loans.Count == 0
            ? "The loan ledger is empty."
            : $"The loan ledger holds {say(loans.Sum(input.InOurCurrency))} for {string.Join(", ", financed.Order(StringComparer.Ordinal))}.",
            input.Lines.Where(line => financed.Contains(line.Item) && ShowsPayment(line)));
    }

    private void Add(NumberCheckKind kind, bool passed, string sentence, IEnumerable<EvidenceLine> touched)
    {
        var lines = passed ? [] : touched.ToHashSet();
        _withoutForce.UnionWith(lines);
        _checks.Add(new NumberCheck(kind, IsHard: true, passed, sentence, lines.Count));
    }

    private List<EvidenceLine> Numbered() => [.. input.Lines.Where(line => line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket && line.Reference.Length > 0)];

    /// <summary>The invoice, and the bank lines that pay it.</summary>
    private IEnumerable<EvidenceLine> With(HashSet<string> references) => input.Lines.Where(line => references.Contains(line.Reference) && ShowsPayment(line));

    private static bool ShowsPayment(EvidenceLine line) => line.Kind is EvidenceKind.Ledger or EvidenceKind.Invoice or EvidenceKind.Ticket or EvidenceKind.BankLine;

    private static string Named(IEnumerable<string> references) => string.Join(", ", references.Order(StringComparer.Ordinal).Take(5));

    private Dictionary<int, decimal> ByWorker(EvidenceKind kind) => input.Lines.Where(line => line.Kind == kind && line.Worker is not null)
        .GroupBy(line => line.Worker!.Value).ToDictionary(own => own.Key, own => own.Sum(input.InOurCurrency));
}
