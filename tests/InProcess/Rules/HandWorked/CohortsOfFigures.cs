using Inspectorate.Domain.FeeChecks;
using static Inspectorate.Domain.FeeChecks.CohortVerdict;
using static Inspectorate.Domain.FeeChecks.EvidenceKind;
using static Inspectorate.Domain.FeeChecks.ItemVerdict;
using static Inspectorate.Domain.FeeChecks.NumberCheckKind;
using static Inspectorate.InProcess.Rules.HandWorked.Books;

namespace Inspectorate.InProcess.Rules.HandWorked;

/// <summary>Figures that cannot be true together: hard ones take the force from papers, soft ones change no verdict.</summary>
internal static class CohortsOfFigures
{
    private static readonly Outcome[] NothingForTravel = [new("B6", ItemVerdict.Unproven)];

    public static IEnumerable<WorkedCohort> Worked() =>
    [
        new("one ticket invoiced to two batches", Honest("B6").Invoiced("B6", "one", 10, 630_000, Ticket, "T1").Invoiced("B6", "two", 10, 630_000, Ticket, "T1"),
            "Hard: E0. W0, full sample: unproven, nothing to repay. 29 percent.", PartlyBorne, [CrossBatchInvoice], NothingForTravel),
        new("a forged invoice that another cohort has too", Elsewhere(Honest(), "A1-1"), "Hard: invoice and payment E0; 945 of 2,205 is 43 percent unproven.", PartlyBorne, [CrossBatchInvoice],
            [new("A1", ItemVerdict.Unproven)]),
        new("forged invoices for all that another cohort has too", Elsewhere(Honest(), [.. All.Select(item => $"{item}-1")]), "All E0: 100 percent unproven.", CohortVerdict.Unproven, [CrossBatchInvoice],
            [.. All.Select(item => new Outcome(item, ItemVerdict.Unproven))]),
        new("an invoice twice for the same worker", Honest("B1").Line(Invoice, "B1", 126_000, 7, to: PaidTo.Clinic, reference: "K1").Line(Invoice, "B1", 126_000, 7, to: PaidTo.Clinic, reference: "K1"),
            "Hard: E0; 6 percent unproven.", PartlyBorne, [DuplicateInvoice], [new("B1", ItemVerdict.Unproven)]),
        new("an under-priced agency, nobody speaks", Bare().Invoiced("A1", amount: 600_000).Banked("A1", 600_000),
            "300 is below 1,071: the invoice is E0; the bank line alone is E1, W0, full sample: employer-borne. The other five are E0: 1,260 of 2,205 is 57 percent.",
            CohortVerdict.Unproven, [Floor, Gap], [.. All.Except(["A1"]).Select(item => new Outcome(item, ItemVerdict.Unproven))]),
        new("an under-priced agency, five say they paid it", Bare().Invoiced("A1", amount: 600_000).Banked("A1", 600_000).Say("A1", 90_000, 90_000, 90_000, 90_000, 90_000),
            "A1: E1, W2: worker-borne at 900. 43 percent is worker-borne, so neither not borne nor unproven.", PartlyBorne, [Floor, Gap],
            [new("A1", WorkerBorne, 900, 18_000, Provisional: Contested), .. All.Except(["A1"]).Select(item => new Outcome(item, ItemVerdict.Unproven))], CohortVerdict.Unproven),
        new("more heads on the ticket than workers", Honest("B6").Invoiced("B6", heads: 25, kind: Ticket), "Hard: that line is E0.", PartlyBorne, [NumberCheckKind.Headcount], NothingForTravel),
        new("more arrivals than contracts", Counted(Honest(), new(20, 18, 20, 20, "")), "Hard: all batch papers are E0, the bank lines are left: E1, W0, full sample. A failed hard check is never borne.",
            PartlyBorne, [NumberCheckKind.Headcount], []),
        new("more contracts on paper than counted", Enumerable.Range(1, 20).Aggregate(Counted(Honest(), new(20, 18, 18, 18, "")), (made, worker) => made.Line(Contract, "", 0, worker, on: new(2026, 1, 20))),
            "20 signed, 18 counted: as before; and nobody says why 20 places became 18.", PartlyBorne, [NumberCheckKind.Headcount, NumberCheckKind.Headcount], []),
        new("payslips against the bank, own books", Bare().InOwnBooks(All).Line(Payslip, "", 150_000, 2).Line(WagesPaid, "", 120_000, 2), "Hard: the books are E0. All unproven, nothing to repay.",
            CohortVerdict.Unproven, [PayslipAgainstBank], [.. All.Select(item => new Outcome(item, ItemVerdict.Unproven))]),
        new("payslips against the bank, papers of third parties", Honest().Line(Payslip, "", 150_000, 2).Line(WagesPaid, "", 120_000, 2), "It touches own books only; a failed hard check is never borne.",
            PartlyBorne, [PayslipAgainstBank], []),
        new("the ticket stands in the loan ledger", Honest().Line(Loan, "B6", 50_000, 4), "Hard: B6 is E0.", PartlyBorne, [LoanLedger], NothingForTravel),
        new("a loan for the fee, and five say they paid it", Honest().Line(Loan, "A1", 90_000, 4).Say("A1", 90_000, 90_000, 90_000, 90_000, 90_000),
            "A1: E0, W2: worker-borne at 900; 43 percent.", PartlyBorne, [LoanLedger], [new("A1", WorkerBorne, 900, 18_000, Provisional: Contested)]),

        new("coached answers beside good papers", Words(Honest()), "Soft: a review, no other verdict.", Borne, [CoachedAnswers], []),
        new("coached answers, and a second interviewer hears another thing", Words(Honest("A1").InOwnBooks("A1")).SayTo(AFeeInput.SecondInterviewer, "A1", 60_000, 60_000, 60_000),
            "What they said last counts: A1 E1, W2: worker-borne; three reports: the larger of 600 and 945. 43 percent.", PartlyBorne, [CoachedAnswers],
            [new("A1", WorkerBorne, 945, 18_900, Provisional: Contested)]),
        new("zero-fee declarations signed in bulk", Enumerable.Range(1, 12).Aggregate(Honest(), (made, worker) => made.Line(Declaration, "", 0, worker, on: worker <= 10 ? new(2026, 3, 1) : new(2026, 3, worker))),
            "10 of 12 on one day. Soft.", Borne, [BulkDeclarations], []),
        new("a clinic visit before the job order", Honest().Line(AttendanceList, "B1", 0, 3, on: new(2026, 1, 2), reference: "B1-1"), "Soft.", Borne, [DateOrder], []),
        new("cash on the agency's account on the day of signing", Honest().Line(Contract, "", 0, 3, on: new(2026, 1, 20)).Line(CashDeposit, "", 500_000, to: PaidTo.Agency, on: new(2026, 1, 20)), "Soft.",
            Borne, [SameDayCash], []),
        new("an agency whose income does not explain its rent", Honest().Line(AgencyIncome, "", 2_000_000).Line(AgencyCost, "", 5_000_000), "60 percent unexplained. Soft.", Borne, [Margin], []),
        new("round hundreds in the books", Enumerable.Range(1, 12).Aggregate(Honest(), (made, worker) => made.Line(Ledger, "B5", 10_000, worker)),
            "12 lines of 100 and 4 round invoices of 18. B5 is expected by nobody and shown for 12 of 20: left out. Soft.", Borne, [RoundNumbers], []),
        new("tickets at three times the price", Honest("B6").Invoiced("B6", amount: 3_780_000).Banked("B6", 3_780_000), "1,890 against 630. Soft.", Borne, [Tariff], []),
        new("fewer came, and nobody says why", Counted(Honest(), new(20, 20, 20, 17, "")), "Soft.", Borne, [NumberCheckKind.Headcount], []),
    ];

    private static AFeeInput Elsewhere(AFeeInput input, params string[] numbers)
    {
        input.UsedElsewhere.AddRange(numbers);
        return input;
    }

    private static AFeeInput Counted(AFeeInput input, Domain.FeeChecks.Headcount counted)
    {
        input.Headcount = counted;
        return input;
    }

    private static AFeeInput Words(AFeeInput input) =>
        Enumerable.Range(1, 5).Aggregate(input, (made, worker) => made.Line(Statement, "A1", 0, worker, words: "the same print"));
}
