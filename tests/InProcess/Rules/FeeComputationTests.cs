using Inspectorate.Domain.FeeChecks;
using NodaTime;
using static Inspectorate.Domain.FeeChecks.EvidenceGrade;
using static Inspectorate.Domain.FeeChecks.EvidenceKind;
using static Inspectorate.Domain.FeeChecks.WorkerGrade;

namespace Inspectorate.InProcess.Rules;

public class FeeComputationTests
{
    private static readonly string[] All = ["A1", "B1", "B2", "B4", "B6", "B7"];

    [Fact]
    public void An_honest_employer_who_shows_bank_and_invoices_bore_the_costs()
    {
        var result = Honest().Computed();
        Assert.All(result.Items, item => Assert.Equal((E3, W0, ItemVerdict.EmployerBorne), (item.Evidence, item.Workers, item.AfterReply)));
        Assert.All(result.Checks, check => Assert.True(check.Passed, check.Sentence));
        Assert.Equal((CohortVerdict.Borne, CohortVerdict.Borne, 0), (result.Provisional, result.AfterReply, result.TotalMinorUnits));
    }

    [Fact]
    public void A_forged_invoice_handed_in_for_another_cohort_too_proves_nothing_for_either()
    {
        var input = Honest();
        input.UsedElsewhere.Add("INV-A1");
        var result = input.Computed();
        Assert.False(Check(result, NumberCheckKind.CrossBatchInvoice).Passed);
        Assert.Equal(E0, result.Items.Single(item => item.Item == "A1").Evidence);
        Assert.NotEqual(CohortVerdict.Borne, result.AfterReply);
    }

    [Fact]
    public void The_same_invoice_for_two_batches_proves_nothing()
    {
        var input = new AFeeInput { ExpectedItems = ["B1"] }.Line(Invoice, "B1", 120_000, to: PaidTo.Clinic, reference: "K1", batch: "one", heads: 10)
            .Line(Invoice, "B1", 120_000, to: PaidTo.Clinic, reference: "K1", batch: "two", heads: 10);
        Assert.False(Check(input.Computed(), NumberCheckKind.CrossBatchInvoice).Passed);
        Assert.Equal(E0, input.Of("B1").Evidence);
    }

    [Fact]
    public void An_invoice_that_stands_twice_for_the_same_worker_proves_nothing_and_one_of_many_workers_does()
    {
        var many = new AFeeInput { ExpectedItems = ["B1"] };
        for (var worker = 1; worker <= 20; worker++) many.Line(Invoice, "B1", 6_000, worker, to: PaidTo.Clinic, reference: "K1");
        Assert.Equal(E2, many.Of("B1").Evidence);
        many.Line(Invoice, "B1", 6_000, worker: 7, to: PaidTo.Clinic, reference: "K1");
        Assert.False(Check(many.Computed(), NumberCheckKind.DuplicateInvoice).Passed);
        Assert.Equal(E0, many.Of("B1").Evidence);
    }

    [Fact]
    public void A_receipt_beside_a_paid_invoice_is_a_double_charge_and_repaid_to_everybody_alike()
    {
        var item = new AFeeInput().Shown(E3).Said(W3).Line(WorkerReceipt, "B6", 52_000, worker: 9, payer: Payer.Worker).Of();
        Assert.True(item.DoubleCharge);
        Assert.Equal(ItemVerdict.WorkerBorne, item.AfterReply);
        Assert.Equal(46_000, item.PerWorkerMinorUnits); // median of 400 and 520
        Assert.Equal(6_000, item.InTrustMinorUnits); // what the second paper shows beyond it
        Assert.Equal(20 * 46_000 + 6_000, item.TotalMinorUnits);
    }

    [Fact]
    public void Cash_that_two_workers_had_to_give_back_is_illicit_and_what_one_says_opens_an_investigation_only()
    {
        var one = Honest().Line(Statement, "C3", 20_000, worker: 2);
        Assert.Equal(ItemVerdict.UnderInvestigation, one.Of("C3").AfterReply);
        Assert.Equal(CohortVerdict.Borne, one.Computed().AfterReply);

        var two = one.Line(Statement, "C3", 20_000, worker: 3);
        Assert.Equal((ItemVerdict.Illicit, ItemVerdict.Illicit), (two.Of("C3").Provisional, two.Of("C3").AfterReply));
        Assert.Equal(CohortVerdict.NotBorne, two.Computed().AfterReply);
        Assert.Equal(20 * 20_000, two.Of("C3").TotalMinorUnits);
    }

    [Fact]
    public void A_deduction_counts_as_what_it_really_is()
    {
        Assert.Equal("A4", Assert.Single(new AFeeInput { ExpectedItems = [] }.Line(Deduction, "A1", 9_000, worker: 1).Made().Items()));
        Assert.Equal("A4", Assert.Single(new AFeeInput { ExpectedItems = [] }.Line(Deduction, "D1", 9_000, worker: 1).Made().Items()));
        Assert.Equal("B6", Assert.Single(new AFeeInput { ExpectedItems = [] }.Line(Deduction, "B6", 9_000, worker: 1).Made().Items()));
        var shown = new AFeeInput().Shown(E1).Line(Deduction, "B6", 9_000, worker: 1);
        Assert.Equal(ItemVerdict.Illicit, shown.Of("C3").AfterReply);
    }

    [Fact]
    public void A_confirmed_refund_turns_worker_borne_into_reimbursed_up_to_its_amount()
    {
        var input = new AFeeInput().Said(W2).Said(W3);
        var due = input.Of().PerWorkerMinorUnits;
        for (var worker = 1; worker <= 19; worker++) input.Line(Refund, "B6", due, worker, confirmed: true);
        Assert.Equal((ItemVerdict.Reimbursed, 0), (input.Of().AfterReply, input.Of().TotalMinorUnits));

        var half = new AFeeInput().Said(W3);
        for (var worker = 1; worker <= 20; worker++) half.Line(Refund, "B6", half.Of().PerWorkerMinorUnits / 2, worker, confirmed: true);
        Assert.Equal(ItemVerdict.WorkerBorne, half.Of().AfterReply);
        Assert.Equal(half.Of().PerWorkerMinorUnits * 20 / 2, half.Of().TotalMinorUnits);

        var unconfirmed = new AFeeInput().Said(W3);
        for (var worker = 1; worker <= 20; worker++) unconfirmed.Line(Refund, "B6", 90_000, worker);
        Assert.Equal(ItemVerdict.WorkerBorne, unconfirmed.Of().AfterReply);
    }

    [Fact]
    public void An_agency_that_asks_less_than_the_fees_nobody_escapes_is_not_believed()
    {
        var input = new AFeeInput { ExpectedItems = All }.Line(Invoice, "A1", 20 * 30_000, to: PaidTo.Agency, reference: "AG-1").Line(BankLine, "A1", 20 * 30_000, to: PaidTo.Agency, reference: "AG-1");
        Assert.False(Check(input.Computed(), NumberCheckKind.Floor).Passed);
        Assert.Equal(E1, input.Of("A1").Evidence); // the bank line alone does not say what for
        Assert.True(Check(Honest().Line(Invoice, "A2", 20 * 30_000, to: PaidTo.Agency, reference: "AG-1").Computed(), NumberCheckKind.Floor).Passed);
    }

    [Fact]
    public void More_heads_than_workers_and_arrivals_without_contracts_take_the_force_from_the_batch()
    {
        var tooMany = new AFeeInput().Line(Ticket, "B6", 900_000, to: PaidTo.Carrier, reference: "T1", batch: "one", heads: 25);
        Assert.Equal(E0, tooMany.Of().Evidence);
        var turned = new AFeeInput { Headcount = new Headcount(20, 18, 20, 20, "") }.Shown(E2);
        Assert.False(Check(turned.Computed(), NumberCheckKind.Headcount).Passed);
        Assert.Equal(E0, turned.Of().Evidence);
    }

    [Fact]
    public void Books_that_say_another_pay_than_the_bank_prove_nothing()
    {
        var input = new AFeeInput().Shown(E1).Line(Payslip, "", 150_000, worker: 1).Line(WagesPaid, "", 150_000, worker: 1);
        Assert.Equal(E1, input.Of().Evidence);
        input.Line(Payslip, "", 150_000, worker: 2).Line(WagesPaid, "", 120_000, worker: 2);
        Assert.False(Check(input.Computed(), NumberCheckKind.PayslipAgainstBank).Passed);
        Assert.Equal(E0, input.Of().Evidence);
    }

    [Fact]
    public void A_cost_that_stands_in_the_loan_ledger_was_not_borne_by_the_employer()
    {
        var input = new AFeeInput().Shown(E3).Line(Loan, "B6", 50_000, worker: 4);
        Assert.False(Check(input.Computed(), NumberCheckKind.LoanLedger).Passed);
        Assert.Equal(E0, input.Of().Evidence);
        Assert.NotEqual(CohortVerdict.Borne, input.Computed().AfterReply);
    }

    [Fact]
    public void What_the_agency_paid_shows_nothing_stronger_than_its_own_paper() =>
        Assert.Equal(E1, new AFeeInput().Line(Ticket, "B6", 1_200_000, payer: Payer.Agency, to: PaidTo.Carrier, reference: "T1", batch: "one").Of().Evidence);

    [Fact]
    public void Evidence_has_to_reach_95_percent_of_the_workers()
    {
        AFeeInput For(int heads) => new AFeeInput().Line(Ticket, "B6", 1_200_000, to: PaidTo.Carrier, reference: "T1", batch: "one", heads: heads);
        Assert.Equal(E0, For(18).Of().Evidence);
        Assert.Equal(E2, For(19).Of().Evidence);
    }

    [Fact]
    public void Soft_checks_open_a_review_and_change_no_verdict()
    {
        var input = new AFeeInput().Line(Ticket, "B6", 20 * 20_000, to: PaidTo.Carrier, reference: "T1", batch: "one", on: new LocalDate(2025, 12, 1));
        var result = input.Computed();
        Assert.Equal([NumberCheckKind.DateOrder, NumberCheckKind.Gap], result.Checks.Where(check => !check.Passed).Select(check => check.Kind).Order(Comparer<NumberCheckKind>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))));
        Assert.Equal(ItemVerdict.EmployerBorne, Assert.Single(result.Items).AfterReply);
    }

    [Fact]
    public void Another_currency_counts_by_the_rate_of_the_day_and_an_unpublished_one_is_refused()
    {
        Assert.Equal(3_700, new AFeeInput().Line(WorkerReceipt, "B6", 1_000, worker: 1, currency: "USD").Of().PerWorkerMinorUnits);
        Assert.Contains("No rate of KWD", new AFeeInput().Line(WorkerReceipt, "B6", 1_000, worker: 1, currency: "KWD").Made().WhyNot());
    }

    [Fact]
    public void One_report_repays_at_least_the_published_cost_so_that_it_does_not_show_who_made_it()
    {
        var one = new AFeeInput().Said(W1).Of();
        Assert.Equal(one.ExpectedMinorUnits, one.PerWorkerMinorUnits);
    }

    [Fact]
    public void The_cohort_is_not_borne_from_half_unproven_from_half_and_partly_borne_between()
    {
        var items = new[] { "B6", "B7" }; // 630 and 315
        AFeeInput With() => new() { ExpectedItems = items };
        Assert.Equal(CohortVerdict.NotBorne, With().Said(W3).Line(WorkerReceipt, "B6", 60_000, worker: 1).Computed().AfterReply);
        Assert.Equal(CohortVerdict.Unproven, With().Shown(E3, "B7", 31_500).Said(W1, asked: 5).Computed().AfterReply);
        Assert.Equal(CohortVerdict.PartlyBorne, With().Shown(E3, "B6").Said(W1, "B7").Computed().AfterReply);
        Assert.Equal(CohortVerdict.PartlyBorne, With().Shown(E3, "B6").Shown(E3, "B7", 31_500).Line(WorkerReceipt, "B7", 10_000, worker: 1).Computed().AfterReply);
    }

    [Theory]
    [InlineData(0, 20, "none")]
    [InlineData(1, 20, "some")]
    [InlineData(4, 20, "some")]
    [InlineData(5, 20, "5 of 20")]
    [InlineData(16, 20, "some")] // the four who are left would stand out
    [InlineData(20, 20, "20 of 20")]
    [InlineData(3, 3, "some")]
    public void The_parties_see_no_count_below_five(int count, int of, string said) => Assert.Equal(said, PartyCount.Say(count, of));

    private static AFeeInput Honest()
    {
        var input = new AFeeInput { ExpectedItems = All, Headcount = new Headcount(20, 20, 20, 20, "") };
        foreach (var cost in input.Made().Expected)
            input.Shown(E3, cost.Item, cost.MinorUnits).Said(W0, cost.Item);
        return input;
    }

    private static NumberCheck Check(FeeResult result, NumberCheckKind kind) => Assert.Single(result.Checks, check => check.Kind == kind && check.IsHard);
}
