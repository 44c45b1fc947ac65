using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Matching;
using NodaTime;

namespace Inspectorate.InProcess.Rules.HandWorked;

/// <summary>What the working by hand says of one item.</summary>
internal sealed record Outcome(string Item, ItemVerdict Verdict, decimal Each = 0, decimal Total = 0, decimal Trust = 0, ItemVerdict? Provisional = null);

/// <summary>A cohort with its verdict worked out by hand from decisions 24 and 25, before the program was asked.</summary>
/// <param name="Working">How the verdict comes about.</param>
/// <param name="Fails">The number checks that fail.</param>
/// <param name="Items">Items that come out other than employer-borne with nothing to repay.</param>
internal sealed record WorkedCohort(
    string Name, AFeeInput Input, string Working, CohortVerdict Verdict, NumberCheckKind[] Fails, Outcome[] Items, CohortVerdict? Provisional = null)
{
    public override string ToString() => Name;
}

/// <summary>
/// Twenty workers over the southern isles in 2026. Published for each: A1 945, B1 126, B2 84, B4 105, B6 630, B7 315, together 2,205; half of it
/// is 1,102.50. Nobody escapes B1, B6 and B7: 1,071. Five interviews are the sample. A gap is less than 1,874.25.
/// </summary>
internal static class Books
{
    public static readonly string[] All = ["A1", "B1", "B2", "B4", "B6", "B7"];

    private static readonly Dictionary<string, (long Each, PaidTo To)> Costs = new()
    {
        ["A1"] = (94_500, PaidTo.Agency), ["B1"] = (12_600, PaidTo.Clinic), ["B2"] = (8_400, PaidTo.Insurer),
        ["B4"] = (10_500, PaidTo.TrainingCentre), ["B6"] = (63_000, PaidTo.Carrier), ["B7"] = (31_500, PaidTo.Official),
    };

    /// <summary>Nothing but who was asked: workers 1 to <paramref name="asked"/> say that they paid nothing.</summary>
    public static AFeeInput Bare(int asked = 5, int workers = 20, IReadOnlyList<string>? items = null)
    {
        var input = new AFeeInput(workers) { ExpectedItems = items ?? All, Headcount = new Headcount(workers, workers, workers, workers, "") };
        foreach (var item in input.ExpectedItems)
            for (var worker = 1; worker <= asked; worker++) input.Line(EvidenceKind.Statement, item, 0, worker);
        return input;
    }

    /// <summary>Invoice and bank line for every item but these; the agency's own invoice for A1 (E2), third parties for the others (E3).</summary>
    public static AFeeInput Honest(params string[] except) => Bare().PaidBut(except);

    public static AFeeInput PaidBut(this AFeeInput input, params string[] except) =>
        input.ExpectedItems.Except(except).Aggregate(input, (made, item) => made.Invoiced(item).Banked(item));

    public static AFeeInput Invoiced(this AFeeInput input, string item, string batch = "one", int? heads = null, long? amount = null, EvidenceKind kind = EvidenceKind.Invoice, string number = "") =>
        input.Line(kind, item, amount ?? Costs[item].Each * input.Workers, to: Costs[item].To, reference: number.Length > 0 ? number : $"{item}-1", batch: batch, heads: heads ?? input.Workers);

    public static AFeeInput Banked(this AFeeInput input, string item, long? amount = null, PaidTo? to = null, string? number = null) =>
        input.Line(EvidenceKind.BankLine, item, amount ?? Costs[item].Each * input.Workers, to: to ?? Costs[item].To, reference: number ?? $"{item}-1");

    public static AFeeInput InOwnBooks(this AFeeInput input, params string[] items) =>
        items.Aggregate(input, (made, item) => made.Line(EvidenceKind.Ledger, item, Costs[item].Each * input.Workers));

    /// <summary>Workers 1, 2, 3 … say that they paid these amounts.</summary>
    public static AFeeInput Say(this AFeeInput input, string item, params long[] amounts) => input.SayTo(AFeeInput.FirstInterviewer, item, amounts);

    public static AFeeInput SayTo(this AFeeInput input, Guid interviewer, string item, params long[] amounts) =>
        amounts.Index().Aggregate(input, (made, said) => made.Line(EvidenceKind.Statement, item, said.Item, said.Index + 1, by: interviewer));

    public static AFeeInput ShowReceipts(this AFeeInput input, string item, params long[] amounts) =>
        amounts.Index().Aggregate(input, (made, shown) => made.Line(EvidenceKind.WorkerReceipt, item, shown.Item, shown.Index + 1, payer: Payer.Worker));

    public static AFeeInput Refunded(this AFeeInput input, string item, long each, int workers, bool confirmed = true) =>
        Enumerable.Range(1, workers).Aggregate(input, (made, worker) => made.Line(EvidenceKind.Refund, item, each, worker, confirmed: confirmed));

    /// <summary>The same sum from each of twelve payslips.</summary>
    public static AFeeInput DeductedMonthly(this AFeeInput input, string item, long each, int workers) =>
        (from worker in Enumerable.Range(1, workers) from month in Enumerable.Range(1, 12) select (worker, month))
        .Aggregate(input, (made, slip) => made.Line(EvidenceKind.Deduction, item, each, slip.worker, payer: Payer.Worker, on: new LocalDate(2026, slip.month, 28)));

    /// <summary>A ticket for each worker, all of one batch.</summary>
    public static AFeeInput Tickets(this AFeeInput input) => Enumerable.Range(1, input.Workers).Aggregate(input, (made, worker) =>
        made.Line(EvidenceKind.Ticket, "B6", 63_000, worker, to: PaidTo.Carrier, reference: $"TK-{worker}", batch: "one"));

    /// <summary>One payment for all of the batch, without a number.</summary>
    public static AFeeInput BankedForTheBatch(this AFeeInput input) =>
        input.Line(EvidenceKind.BankLine, "B6", 63_000L * input.Workers, to: PaidTo.Carrier, batch: "one");

    public static AFeeInput Undoing(this AFeeInput input, Func<EvidenceLine, bool> invoice)
    {
        var payments = input.Lines.Where(line => line.Kind == EvidenceKind.BankLine).ToList();
        input.Undone.AddRange(from asked in input.Lines.Where(invoice) from paid in payments
            select new UndoneMatch(asked.Fingerprint, paid.Fingerprint, AFeeInput.FirstInterviewer, AFeeInput.Noon, "Another cohort's flight."));
        return input;
    }
}
