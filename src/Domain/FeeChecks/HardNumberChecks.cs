using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>Checks of which a failed one sets the evidence that it touches to E0 (decision 24). Nobody can overrule them.</summary>
internal sealed class HardNumberChecks(FeeInput input, LinePlaces places, Func<decimal, string> say)
{
    private readonly HashSet<EvidenceLine> _withoutForce = [];
    private readonly List<NumberCheck> _checks = [];
    private readonly ILookup<string, EvidenceLine> _byNumber = input.Lines.Where(line => line.Reference.Length > 0 && FeeInput.ShowsPayment(line)).ToLookup(line => line.Reference);

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
        var invoices = input.Of(EvidenceKind.Invoice).Where(line => line.PaidTo == PaidTo.Agency && line.Payer != Payer.Worker).ToList();
        if (invoices.Count == 0) return;
        var fees = input.Expected.Where(cost => cost.IsFloor).ToList();
        var floor = fees.Sum(cost => input.ForEmployer(cost.Item));
        var others = input.Of(EvidenceKind.Invoice).Concat(input.Of(EvidenceKind.Ticket)).Where(line => line.PaidTo != PaidTo.Agency && line.Payer == Payer.Employer).ToList();
        var (asked, elsewhere) = (invoices.Sum(input.InOurCurrency), others.Sum(input.InOurCurrency));
        var perHead = (asked + elsewhere) / input.Workers;
        Add(NumberCheckKind.Floor, perHead >= floor,
            $"The agency's invoices and what the employer paid others come to {say(perHead)} for each worker; official fees, the cheapest ticket and the medical tariff are {say(floor)}.",
            Invariant($"({say(asked)} + {say(elsewhere)}) / {input.Workers} = {say(perHead)}, against {string.Join(" + ", fees.Select(cost => $"{cost.Item} {say(input.ForEmployer(cost.Item))}"))} = {say(floor)}"),
            invoices.Concat(others), invoices);
    }

    /// <summary>Nobody arrives without a contract, and a batch has no more heads than the cohort.</summary>
    private void Headcount()
    {
        var batches = input.Lines.Where(line => line.Worker is null && line.Kind is EvidenceKind.Ledger or EvidenceKind.Invoice or EvidenceKind.Ticket).ToList();
        var tooMany = batches.Where(line => line.Heads > input.Workers).ToList();
        var signed = input.Of(EvidenceKind.Contract).Select(line => line.Worker).OfType<int>().Distinct().Count();
        var counted = input.Cohort.Headcount;
        if (counted is null && batches.Count == 0) return;
        var isInOrder = counted is null || (counted.Places >= counted.Contracts && counted.Contracts >= counted.Arrivals && counted.Arrivals >= counted.PayrollStarts && counted.Contracts >= signed);
        var sentence = counted is null ? "No head count was handed in."
            : Invariant($"{counted.Places} places, {counted.Contracts} contracts, {counted.Arrivals} arrivals, {counted.PayrollStarts} first pays{(signed > counted.Contracts ? Invariant($"; the papers of {signed} contracts were handed in") : "")}.");
        Add(NumberCheckKind.Headcount, isInOrder && tooMany.Count == 0,
            tooMany.Count == 0 ? sentence : Invariant($"{sentence} {tooMany.Count} lines name more heads than the {input.Workers} workers of the cohort."),
            (counted is null ? "" : Invariant($"{counted.Places} >= {counted.Contracts} >= {counted.Arrivals} >= {counted.PayrollStarts}; {counted.Contracts} >= {signed} contracts on paper; "))
            + Invariant($"most heads of a line {batches.Max(line => line.Heads) ?? 0} <= {input.Workers}"),
            batches, isInOrder ? tooMany : batches);
    }

    private void DuplicateInvoices()
    {
        var invoices = Numbered();
        if (invoices.Count == 0) return;
        var doubled = invoices.GroupBy(line => (line.Reference, line.PaidTo, line.Item, line.Worker, line.Batch)).Where(same => same.Count() > 1).Select(same => same.Key.Reference).ToHashSet();
        Add(NumberCheckKind.DuplicateInvoice, doubled.Count == 0, doubled.Count == 0
            ? "No number of an invoice stands twice for the same."
            : $"The invoice {Named(doubled)} stands there more than once for the same.",
            Invariant($"{invoices.Count} lines with a number; {doubled.Count} numbers twice for the same payee, item, worker and batch"), invoices, With(doubled));
    }

    private void CrossBatchInvoices()
    {
        var invoices = Numbered();
        if (invoices.Count == 0) return;
        var twoBatches = invoices.Where(line => line.Batch.Length > 0).GroupBy(line => (line.Reference, line.PaidTo))
            .Where(same => same.Select(line => line.Batch).Distinct().Count() > 1).Select(same => same.Key.Reference).ToHashSet();
        var elsewhere = invoices.Select(line => line.Reference).Where(input.Cohort.UsedElsewhere.Contains).ToHashSet();
        var crossed = twoBatches.Concat(elsewhere).ToHashSet();
        Add(NumberCheckKind.CrossBatchInvoice, crossed.Count == 0, crossed.Count == 0
            ? "No invoice was used for two batches or two cohorts."
            : $"The invoice {Named(crossed)} was used for more than one batch or cohort.",
            Invariant($"{invoices.Count} lines with a number; {twoBatches.Count} numbers for two batches, {elsewhere.Count} also handed in for another cohort"), invoices, With(crossed));
    }

    /// <summary>Books that say another pay than the bank prove nothing: the employer's own papers lose their force.</summary>
    private void PayslipAgainstBank()
    {
        var (slips, bank) = (ByWorker(EvidenceKind.Payslip), ByWorker(EvidenceKind.WagesPaid));
        if (slips.Count == 0) return;
        var differ = slips.Count(slip => slip.Value != bank.GetValueOrDefault(slip.Key));
        var (said, paid) = (slips.Values.Sum(), slips.Keys.Sum(worker => bank.GetValueOrDefault(worker)));
        Add(NumberCheckKind.PayslipAgainstBank, differ == 0, differ == 0
            ? "What the payslips say is what the bank paid."
            : $"The payslips say {say(said)}; the bank paid {say(paid)}.",
            Invariant($"payslips {say(said)}, bank {say(paid)}; different for {differ} of {slips.Count} workers"),
            input.Of(EvidenceKind.Payslip).Concat(input.Of(EvidenceKind.WagesPaid)), input.Of(EvidenceKind.Ledger));
    }

    /// <summary>A worker's loan for a cost is no cost that the employer bore.</summary>
    private void LoanLedger()
    {
        var loans = input.Of(EvidenceKind.Loan).Where(line => line.MinorUnits > 0).ToList();
        var financed = loans.Select(line => line.Item).ToHashSet();
        Add(NumberCheckKind.LoanLedger, loans.Count == 0, loans.Count == 0
            ? "The loan ledger is empty."
            : $"The loan ledger holds {say(loans.Sum(input.InOurCurrency))} for {string.Join(", ", financed.Order(StringComparer.Ordinal))}.",
            Invariant($"{loans.Count} loans, {say(loans.Sum(input.InOurCurrency))}; none may be there"), loans, financed.SelectMany(input.Shown));
    }

    private void Add(NumberCheckKind kind, bool passed, string sentence, string arithmetic, IEnumerable<EvidenceLine> inputs, IEnumerable<EvidenceLine> touched)
    {
        var lines = passed ? [] : touched.ToHashSet();
        _withoutForce.UnionWith(lines);
        _checks.Add(new NumberCheck(kind, IsHard: true, passed, sentence, lines.Count, arithmetic, places.Of(inputs)));
    }

    private List<EvidenceLine> Numbered() => [.. input.Of(EvidenceKind.Invoice).Concat(input.Of(EvidenceKind.Ticket)).Where(line => line.Reference.Length > 0)];

    /// <summary>The invoice, and the bank lines that pay it.</summary>
    private IEnumerable<EvidenceLine> With(HashSet<string> references) => references.SelectMany(reference => _byNumber[reference]);

    private static string Named(IEnumerable<string> references) => string.Join(", ", references.Order(StringComparer.Ordinal).Take(5));

    private Dictionary<int, decimal> ByWorker(EvidenceKind kind) => input.Of(kind).Where(line => line.Worker is not null)
        .GroupBy(line => line.Worker!.Value).ToDictionary(own => own.Key, own => own.Sum(input.InOurCurrency));
}
