using System.Globalization;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>How parties keep their books: as it was; one cost left to the workers; invoices without payment; costs charged twice; wages given back in cash.</summary>
public enum LedgerKind { Honest, OneItemMissing, Forged, DoubleCharged, CashBack }

/// <summary>The lines of evidence of such a ledger, with what the workers say.</summary>
internal sealed class Ledger(Guid check, Cohort cohort, JobOrder order, FeeReference fees)
{
    /// <summary>What the workers paid in a cohort whose employer paid all else.</summary>
    private const string LeftToWorkers = "B7";

    private readonly List<EvidenceLine> _lines = [];
    private readonly LocalDate _paidOn = order.OrderedOn.PlusDays(30);

    private IReadOnlyList<ExpectedCost> Costs => fees.ExpectedFor(cohort);
    private IEnumerable<int> Asked => Enumerable.Range(1, fees.RulesOn(_paidOn).SampleOf(cohort.Workers));

    public IReadOnlyList<EvidenceLine> Of(LedgerKind kind)
    {
        foreach (var cost in Costs)
        {
            // One invoice for everything, far below what nobody escapes, and never paid.
            if (kind == LedgerKind.Forged) Invoice(cost, cost.MinorUnits / 5, PaidTo.Agency, $"F-{cohort.Number}", $"batch-{cost.Item}");
            else if (kind != LedgerKind.OneItemMissing || cost.Item != LeftToWorkers) Paid(cost);
        }
        foreach (var worker in Asked)
            foreach (var cost in Costs.Where(cost => kind != LedgerKind.Forged || cost.Item == "A1"))
                Add(EvidenceKind.Statement, cost.Item, kind == LedgerKind.OneItemMissing && cost.Item == LeftToWorkers ? cost.MinorUnits : 0, worker, Payer.Worker);
        // The bank paid what the slips say, so that no check of the figures finds anything here.
        foreach (var worker in Asked)
        {
            Add(EvidenceKind.Payslip, "", Pay(worker), worker, Payer.Employer);
            Add(EvidenceKind.WagesPaid, "", Pay(worker), worker, Payer.Employer);
        }
        if (kind == LedgerKind.DoubleCharged)
            foreach (var cost in Costs.Where(cost => cost.Item is "A1" or "B6" or "B7"))
                foreach (var worker in Asked.Take(4))
                    Add(EvidenceKind.WorkerReceipt, cost.Item, cost.MinorUnits, worker, Payer.Worker);
        if (kind == LedgerKind.CashBack)
            foreach (var worker in Asked)
                Add(EvidenceKind.Statement, "C3", 25_000, worker, Payer.Worker);
        return _lines;
    }

    /// <summary>Of a month; from one worker to the next it differs a little.</summary>
    private static long Pay(int worker) => 140_000 + (worker % 4 * 15_000);

    private void Paid(ExpectedCost cost)
    {
        var number = $"{cost.Item}-{cohort.Number}";
        Invoice(cost, cost.MinorUnits, EvidenceGaps.UsualPayee(cost.Item), number, "batch-1");
        Add(EvidenceKind.BankLine, cost.Item, cost.MinorUnits * cohort.Workers, null, Payer.Employer, EvidenceGaps.UsualPayee(cost.Item), number);
    }

    private void Invoice(ExpectedCost cost, long each, PaidTo by, string number, string batch) =>
        Add(EvidenceKind.Invoice, cost.Item, each * cohort.Workers, null, Payer.Employer, by, number, batch);

    private void Add(EvidenceKind kind, string item, long amount, int? worker, Payer payer, PaidTo to = PaidTo.NotNamed, string reference = "", string batch = "") => _lines.Add(new EvidenceLine
    {
        Id = Guid.CreateVersion7(), CheckId = check, Fingerprint = _lines.Count.ToString("x64", CultureInfo.InvariantCulture), Kind = kind, Item = item, Worker = worker,
        Heads = worker is null && batch.Length > 0 ? cohort.Workers : null, MinorUnits = amount, Currency = FeeReference.Currency, On = _paidOn, Payer = payer, PaidTo = to,
        Reference = reference, Batch = batch, AddedBy = Guid.Empty, AddedByRole = worker is null ? Roles.Agency : Roles.Inspector,
        AddedAt = _paidOn.PlusDays(100).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
    });
}
