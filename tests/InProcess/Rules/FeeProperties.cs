using FsCheck;
using FsCheck.Fluent;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Verdicts;

namespace Inspectorate.InProcess.Rules;

/// <summary>
/// Properties of the computation. Those that compare two inputs hold where no number check changes its result and no estimate
/// (the published cost in place of reports) is used (decision 26), so they draw cohorts without such.
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
            return hash == CanonicalInput.Hash(drawn.input.Made()) && hash == before.InputHash && before.Items.SequenceEqual(after.Items) && before.AfterReply == after.AfterReply;
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
        from input in Plain() from worker in Gen.Choose(1, 20) from amount in Gen.Choose(1, 100_000) select (input, worker, amount),
        drawn =>
        {
            var before = Badness(drawn.input.Computed().AfterReply);
            drawn.input.Line(EvidenceKind.WorkerReceipt, "B6", drawn.amount, drawn.worker, payer: Payer.Worker);
            return Badness(drawn.input.Computed().AfterReply) >= Math.Min(before, Badness(CohortVerdict.PartlyBorne));
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

    /// <summary>From borne to not borne; what is partly borne may turn unproven or the other way, which is neither better nor worse.</summary>
    private static int Badness(CohortVerdict verdict) => verdict switch { CohortVerdict.Borne => 0, CohortVerdict.NotBorne => 2, _ => 1 };

    private static void Holds<T>(Gen<T> given, Func<T, bool> property) =>
        Prop.ForAll(given.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Five reports, so that no estimate is used, and evidence that no number check touches.</summary>
    private static Gen<AFeeInput> Plain() =>
        from grade in Gen.Elements(Enum.GetValues<EvidenceGrade>())
        from paid in Gen.Choose(1, 100_000)
        select Enumerable.Range(1, 6).Aggregate(new AFeeInput().Shown(grade), (input, worker) => input.Line(EvidenceKind.Statement, "B6", paid, worker));

    private static Gen<AFeeInput> AnyInput() =>
        from lines in Gen.ListOf(
            from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
            from item in Gen.Elements("A1", "B1", "B6", "B7", "C1", "C3", "D1")
            from amount in Gen.Choose(0, 200_000)
            from worker in Gen.Choose(0, 20)
            from payer in Gen.Elements(Enum.GetValues<Payer>())
            from to in Gen.Elements(Enum.GetValues<PaidTo>())
            from reference in Gen.Elements("", "R1", "R2")
            from confirmed in Gen.Elements(true, false)
            select (kind, item, amount, worker, payer, to, reference, confirmed))
        select lines.Aggregate(new AFeeInput { ExpectedItems = ["A1", "B6", "B7"] }, (input, line) => input.Line(
            line.kind, line.item, line.amount, line.worker == 0 && line.kind is not (EvidenceKind.Statement or EvidenceKind.WorkerReceipt) ? null : Math.Max(1, line.worker),
            line.payer, line.to, line.reference, confirmed: line.confirmed));
}
