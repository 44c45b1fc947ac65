using FsCheck;
using FsCheck.Fluent;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Verdicts;

namespace Inspectorate.InProcess.Rules;

/// <summary>
/// Properties of the computation. Those that add evidence hold where no number check changes its result and no estimate (the published cost in
/// place of reports, or what was paid in place of a published cost) is used (decision 26): they draw cohorts without such. Genuine evidence of an
/// employer is an invoice of its own number and batch together with its payment, a ticket, or a line of its books, for an item from which nothing
/// was deducted: decision 24 itself makes it C3 when what was shown as paid is deducted.
/// </summary>
public class FeeProperties
{
    [Fact]
    public void The_same_lines_in_any_order_give_the_same_bytes_and_the_same_result() => Holds(
        from input in AnyInput() from seed in Gen.Choose(0, int.MaxValue) select (input, seed),
        drawn =>
        {
            var (before, hash) = (drawn.input.Computed(), CanonicalInput.Hash(drawn.input.Made()));
            var shuffled = drawn.input.Lines.OrderBy(line => HashCode.Combine(line.Fingerprint, drawn.seed)).ToList();
            drawn.input.Lines.Clear();
            drawn.input.Lines.AddRange(shuffled);
            var after = drawn.input.Computed();
            return hash == CanonicalInput.Hash(drawn.input.Made()) && hash == before.InputHash && Same(before, after) && before.Checks.SequenceEqual(after.Checks);
        });

    [Fact]
    public void A_payment_split_in_two_changes_no_verdict_and_no_amount() => Holds(
        from input in AnyInput() from which in Gen.Choose(0, int.MaxValue) from part in Gen.Choose(1, 99) select (input, which, part),
        drawn =>
        {
            var payments = drawn.input.Lines.Where(line => line.Kind is EvidenceKind.BankLine or EvidenceKind.WagesPaid && line.MinorUnits > 1).ToList();
            if (payments.Count == 0) return true;
            var whole = payments[drawn.which % payments.Count];
            var before = drawn.input.Computed();
            var first = Math.Clamp(whole.MinorUnits * drawn.part / 100, 1, whole.MinorUnits - 1);
            drawn.input.Lines.Remove(whole);
            drawn.input.Again(whole, first, "-a").Again(whole, whole.MinorUnits - first, "-b");
            return Same(before, drawn.input.Computed());
        });

    [Fact]
    public void Any_other_amount_gives_another_hash() => Holds(AnyInput(), input =>
    {
        var before = CanonicalInput.Hash(input.Made());
        input.Line(EvidenceKind.Statement, "B6", 1, worker: 20);
        return CanonicalInput.Hash(input.Made()) != before;
    });

    [Fact]
    public void Nothing_repaid_is_below_zero_and_each_total_is_its_parts() => Holds(AnyInput(), input => input.Computed().Items.All(item =>
        item.PerWorkerMinorUnits >= 0 && item.TotalMinorUnits >= item.InTrustMinorUnits && item.TotalMinorUnits <= 20 * item.PerWorkerMinorUnits + item.InTrustMinorUnits));

    [Fact]
    public void One_more_paper_of_a_worker_never_makes_the_verdict_better_for_the_employer() => Holds(
        from input in Plain() from item in Gen.Elements(Items) from worker in Gen.Choose(1, 20) from amount in Gen.Choose(1, 100_000) select (input, item, worker, amount),
        drawn =>
        {
            var before = drawn.input.Computed();
            drawn.input.Line(EvidenceKind.WorkerReceipt, drawn.item, drawn.amount, drawn.worker, payer: Payer.Worker);
            var after = drawn.input.Computed();
            return Badness(after.AfterReply) >= Badness(before.AfterReply) && Badness(after, drawn.item) >= Badness(before, drawn.item);
        });

    [Fact]
    public void Genuine_evidence_of_the_employer_never_makes_the_verdict_worse_for_it() => Holds(
        from input in Plain() from item in Gen.Elements("B3", "B6", "B7") from kind in Gen.Choose(0, 2) from heads in Gen.Choose(1, 20) select (input, item, kind, heads),
        drawn =>
        {
            var before = drawn.input.Computed();
            var amount = drawn.heads * 31_500L;
            if (drawn.kind == 0) drawn.input.Line(EvidenceKind.Ledger, drawn.item, amount, heads: drawn.heads);
            if (drawn.kind == 1) drawn.input.Line(EvidenceKind.Ticket, drawn.item, amount, to: PaidTo.Carrier, reference: "NEW-1", batch: "new", heads: drawn.heads);
            if (drawn.kind == 2)
                drawn.input.Line(EvidenceKind.Invoice, drawn.item, amount, to: PaidTo.Official, reference: "NEW-2", batch: "new", heads: drawn.heads)
                    .Line(EvidenceKind.BankLine, drawn.item, amount, to: PaidTo.Official, reference: "NEW-2");
            var after = drawn.input.Computed();
            return Badness(after.AfterReply) <= Badness(before.AfterReply) && Badness(after, drawn.item) <= Badness(before, drawn.item) && after.TotalMinorUnits <= before.TotalMinorUnits;
        });

    [Fact]
    public void Stronger_evidence_never_makes_an_item_worse_for_the_employer() => Holds(
        from workers in Gen.Elements(Enum.GetValues<WorkerGrade>()) from asked in Gen.Elements(4, 5) select (workers, asked),
        drawn =>
        {
            var outcomes = Enum.GetValues<EvidenceGrade>().Select(grade => new AFeeInput().Shown(grade).Said(drawn.workers, asked: drawn.asked).Of().AfterReply)
                .Select(verdict => verdict == ItemVerdict.EmployerBorne ? 0 : 1).ToList();
            return outcomes.SequenceEqual(outcomes.OrderDescending());
        });

    [Fact]
    public void A_confirmed_refund_never_raises_what_is_still_to_be_repaid() => Holds(
        from input in Plain() from worker in Gen.Choose(1, 20) from amount in Gen.Choose(1, 100_000) select (input, worker, amount),
        drawn =>
        {
            var before = drawn.input.Computed().TotalMinorUnits;
            drawn.input.Line(EvidenceKind.Refund, "B6", drawn.amount, drawn.worker, confirmed: true);
            return drawn.input.Computed().TotalMinorUnits <= before;
        });

    private static readonly string[] Items = ["B6", "B7"];

    /// <summary>From borne over partly borne and unproven, of which neither is better, to not borne.</summary>
    private static int Badness(CohortVerdict verdict) => verdict switch { CohortVerdict.Borne => 0, CohortVerdict.NotBorne => 2, _ => 1 };

    /// <summary>An item that is not judged costs the employer nothing.</summary>
    private static int Badness(FeeResult result, string item) => result.Items.FirstOrDefault(known => known.Item == item)?.AfterReply switch
    {
        null or ItemVerdict.EmployerBorne or ItemVerdict.Reimbursed => 0, ItemVerdict.UnderInvestigation => 1, ItemVerdict.Unproven => 2, ItemVerdict.WorkerBorne => 3, _ => 4,
    };

    private static bool Same(FeeResult before, FeeResult after) =>
        before.Items.SequenceEqual(after.Items) && before.Provisional == after.Provisional && before.AfterReply == after.AfterReply;

    private static void Holds<T>(Gen<T> given, Func<T, bool> property) =>
        Prop.ForAll(given.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Two items, for each six reports, so that no estimate is used, or six workers who paid nothing; evidence that no number check touches.</summary>
    private static Gen<AFeeInput> Plain() =>
        from travel in Gen.Elements(Enum.GetValues<EvidenceGrade>())
        from permits in Gen.Elements(Enum.GetValues<EvidenceGrade>())
        from fare in Gen.Choose(0, 100_000)
        from fee in Gen.Choose(0, 50_000)
        select Enumerable.Range(1, 6).Aggregate(
            new AFeeInput { ExpectedItems = Items }.Shown(travel).Shown(permits, "B7", 31_500),
            (input, worker) => input.Line(EvidenceKind.Statement, "B6", fare, worker).Line(EvidenceKind.Statement, "B7", fee, worker));

    private static Gen<AFeeInput> AnyInput() =>
        from lines in Gen.ListOf(
            from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
            from item in Gen.Elements("A1", "B1", "B6", "B7", "C1", "C3", "D1")
            from amount in Gen.Choose(0, 200_000)
            from worker in Gen.Choose(0, 20)
            from payer in Gen.Elements(Enum.GetValues<Payer>())
            from to in Gen.Elements(Enum.GetValues<PaidTo>())
            from reference in Gen.Elements("", "R1", "R2")
            from batch in Gen.Elements("", "one")
            from currency in Gen.Elements(FeeReference.Currency, FeeReference.Currency, "USD")
            from confirmed in Gen.Elements(true, false)
            select (kind, item, amount, worker, payer, to, reference, batch, currency, confirmed))
        select lines.Aggregate(new AFeeInput { ExpectedItems = ["A1", "B6", "B7"] }, (input, line) => input.Line(
            line.kind, EvidenceLine.HasItem(line.kind) ? line.item : "", line.amount, line.worker == 0 && !EvidenceLine.NeedsWorker(line.kind) ? null : Math.Max(1, line.worker),
            line.payer, line.to, line.reference, line.batch, confirmed: line.confirmed, currency: line.currency));
}
