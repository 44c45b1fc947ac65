using Inspectorate.Domain.FeeChecks;
using static Inspectorate.Domain.FeeChecks.CohortVerdict;
using static Inspectorate.Domain.FeeChecks.EvidenceKind;
using static Inspectorate.Domain.FeeChecks.ItemVerdict;
using static Inspectorate.Domain.FeeChecks.NumberCheckKind;
using static Inspectorate.InProcess.Rules.HandWorked.Books;

namespace Inspectorate.InProcess.Rules.HandWorked;

/// <summary>What the employer shows, and how its payments were matched.</summary>
internal static class CohortsOfPapers
{
    private static readonly Outcome NothingForTravel = new("B6", ItemVerdict.Unproven);
    private static readonly Outcome[] TravelByWorkers = [new("B6", WorkerBorne, 630, 12_600, Provisional: Contested)];
    private static readonly Outcome[] TravelHeld = [new("B6", EmployerBorne, Provisional: Contested)];

    public static IEnumerable<WorkedCohort> Worked() =>
    [
        new("an honest employer with all papers", Honest(), "E2 or E3 and W0 for all six.", Borne, [], []),
        new("an honest employer with lost receipts", Honest("B6", "B7").Banked("B6").Banked("B7"),
            "B6, B7: bank lines alone are E1; W0 with the full sample is employer-borne.", Borne, [], []),
        new("lost receipts and one interview too few", Bare(asked: 4).PaidBut("B6").Banked("B6").Line(Statement, "B1", 0, 5),
            "B6: E1, W0, four of five asked: unproven, the published 630 x 20 = 12,600. 630 of 2,205 is 29 percent: partly.", PartlyBorne, [], [new("B6", ItemVerdict.Unproven, 630, 12_600)]),
        new("one item without any paper, all asked", Honest("B6"),
            "B6: E0, W0, full sample: unproven, nothing to repay. 29 percent: partly. Shown 1,575 is a gap.", PartlyBorne, [Gap], [NothingForTravel]),
        new("a promise is no payment", Honest("B6").Line(ServiceAgreement, "B6", 1_260_000, reference: "SA-1"),
            "The agreement grades nothing: as without it.", PartlyBorne, [Gap], [NothingForTravel]),
        new("an employer who answers nothing, nobody asked", new AFeeInput { ExpectedItems = All },
            "All E0, W0, no sample: unproven at the published cost; 100 percent.", CohortVerdict.Unproven, [Gap],
            [new("A1", ItemVerdict.Unproven, 945, 18_900), new("B1", ItemVerdict.Unproven, 126, 2_520), new("B2", ItemVerdict.Unproven, 84, 1_680),
             new("B4", ItemVerdict.Unproven, 105, 2_100), new("B6", ItemVerdict.Unproven, 630, 12_600), new("B7", ItemVerdict.Unproven, 315, 6_300)]),
        new("an employer who answers nothing, nobody says she paid", Bare(), "All E0, W0, full sample: unproven, amount 0.", CohortVerdict.Unproven, [Gap],
            [.. All.Select(item => new Outcome(item, ItemVerdict.Unproven))]),
        new("own books only, all asked", Bare().InOwnBooks(All), "E1, W0, full sample: employer-borne.", Borne, [], []),
        new("own books, one statement about one item", Bare().InOwnBooks(All).Say("A1", 90_000),
            "A1: E1, W1: contested, then unproven; one report, so the larger of 900 and 945. 945 of 2,205 is 43 percent: partly.", PartlyBorne, [],
            [new("A1", ItemVerdict.Unproven, 945, 18_900, Provisional: Contested)]),
        new("own books, one statement about two items", Bare().InOwnBooks(All).Say("A1", 90_000).Say("B6", 60_000),
            "As before, and B6: 945 + 630 = 1,575 of 2,205 is 71 percent unproven, nothing worker-borne.", CohortVerdict.Unproven, [],
            [new("A1", ItemVerdict.Unproven, 945, 18_900, Provisional: Contested), new("B6", ItemVerdict.Unproven, 630, 12_600, Provisional: Contested)], PartlyBorne),
        new("unproven exactly from half on", Bare(items: ["B1", "B2", "B4", "B7"]).PaidBut("B7").InOwnBooks("B7").Say("B7", 30_000),
            "B7 is 315 of 126 + 84 + 105 + 315 = 630: exactly half.", CohortVerdict.Unproven, [], [new("B7", ItemVerdict.Unproven, 315, 6_300, Provisional: Contested)], PartlyBorne),
        new("e-tickets without a bank line", Honest("B6").Invoiced("B6", kind: Ticket), "B6: E2, W0.", Borne, [], []),
        new("the agency's fee invoiced and never paid, all asked", Honest("A1").Invoiced("A1"), "A1: an invoice without a bank line is E1; W0, full sample.", Borne, [], []),
        new("the agency's fee invoiced and never paid, one says she paid", Honest("A1").Invoiced("A1").Say("A1", 80_000),
            "A1: E1, W1: contested, then unproven; 945 x 20. 43 percent.", PartlyBorne, [], [new("A1", ItemVerdict.Unproven, 945, 18_900, Provisional: Contested)]),
        new("tickets bought with the agency's card", Bare(asked: 4).PaidBut("B6").Line(Statement, "B1", 0, 5)
                .Line(Ticket, "B6", 1_260_000, payer: Payer.Agency, to: PaidTo.Carrier, reference: "T-9", batch: "one", heads: 20),
            "With whose money is not shown: E1. W0, short sample: unproven at 630. The agency's tickets are not the employer's outlay: shown 1,575, a gap.",
            PartlyBorne, [Gap], [new("B6", ItemVerdict.Unproven, 630, 12_600)]),
        new("flight and hotel of one batch of ten", Honest("B6").Invoiced("B6", heads: 10, amount: 630_000, kind: Ticket).Invoiced("B6", heads: 10, amount: 630_000, kind: Ticket, number: "H-1"),
            "Two papers about the same ten: 10 of 20 reached, less than 95 percent: E0, W0, full sample.", PartlyBorne, [], [NothingForTravel]),
        new("tickets for nineteen of twenty", Honest("B6").Invoiced("B6", heads: 19, kind: Ticket), "19 of 20 is 95 percent: E2, W0.", Borne, [], []),
        new("an item that nobody expects, shown for one worker only", Honest().Line(Ledger, "B3", 5_000, worker: 2),
            "Nobody asked for B3 and no worker speaks of it: it is left out.", Borne, [], []),
        new("too few interviews for any verdict of borne", Bare(asked: 3).PaidBut(), "All E2 or E3 and W0, but 3 of 5 were asked: not borne by the rule of the sample, so partly.", PartlyBorne, [], []),
        new("a small cohort of four, all asked", Bare(asked: 4, workers: 4).PaidBut(), "The sample is all four.", Borne, [], []),

        // Matching: with three consistent statements that nobody upholds, E3 is employer-borne and E2 is worker-borne. 3 reports: at least the published 630.
        new("the invoice paid in three parts", Honest("B6").Invoiced("B6").Banked("B6", 420_000).Banked("B6", 420_000).Banked("B6", 420_000).Say("B6", 40_000, 42_000, 44_000),
            "3 x 4,200 = 12,600: E3; W2 not upheld.", Borne, [], TravelHeld, PartlyBorne),
        new("half of the invoice paid", Honest("B6").Invoiced("B6").Banked("B6", 630_000).Say("B6", 40_000, 42_000, 44_000),
            "6,300 of 12,600 is missing: not paid, E2; W2: worker-borne at 630. 29 percent: partly.", PartlyBorne, [], TravelByWorkers),
        new("bank charges within the tolerance", Honest("B6").Invoiced("B6").Banked("B6", 1_235_000).Say("B6", 40_000, 42_000, 44_000),
            "250 of 12,600 is 1.98 percent: paid, E3.", Borne, [], TravelHeld, PartlyBorne),
        new("a little more missing than tolerated", Honest("B6").Invoiced("B6").Banked("B6", 1_234_000).Say("B6", 40_000, 42_000, 44_000),
            "260 of 12,600 is 2.06 percent: not paid, E2.", PartlyBorne, [], TravelByWorkers),
        new("twenty tickets and one payment for their batch", Honest("B6").Tickets().BankedForTheBatch().Say("B6", 40_000, 42_000, 44_000),
            "The payment quotes no number and names the batch: 20 x 630 = 12,600, E3.", Borne, [], TravelHeld, PartlyBorne),
        new("twenty-three workers' tickets in one payment", Bare(workers: 23).PaidBut("B6").Tickets().BankedForTheBatch().Say("B6", 40_000, 42_000, 44_000),
            "23 x 630 = 14,490, E3.", Borne, [], TravelHeld, PartlyBorne),
        new("the batch's payment undone for two tickets", Honest("B6").Tickets().BankedForTheBatch().Say("B6", 40_000, 42_000, 44_000).Undoing(line => line.Reference is "TK-3" or "TK-4"),
            "18 of 20 paid is less than 95 percent: E2 for all; W2.", PartlyBorne, [], TravelByWorkers),
        new("the batch's payment undone for one ticket", Honest("B6").Tickets().BankedForTheBatch().Say("B6", 40_000, 42_000, 44_000).Undoing(line => line.Reference == "TK-3"),
            "19 of 20 paid is 95 percent: E3.", Borne, [], TravelHeld, PartlyBorne),
        new("a payment to somebody else that quotes the carrier's number", Honest("B6").Invoiced("B6").Banked("B6", to: PaidTo.Relative).Say("B6", 40_000, 42_000, 44_000),
            "The payee is another: no match, E2.", PartlyBorne, [], TravelByWorkers),
        new("a clinic's invoice whose list names the workers", Enumerable.Range(1, 20).Aggregate(
                Honest("B1").Invoiced("B1", batch: "").Banked("B1").Say("B1", 8_000, 8_200, 8_400), (made, worker) => made.Line(AttendanceList, "B1", 0, worker, reference: "B1-1")),
            "The list quotes the number: it names the workers, E3; W2 not upheld.", Borne, [], [new("B1", EmployerBorne, Provisional: Contested)], PartlyBorne),
        new("a clinic's invoice that names nobody", Honest("B1").Invoiced("B1", batch: "").Banked("B1").Say("B1", 8_000, 8_200, 8_400),
            "Neither worker nor batch: E2; W2: the larger of 82 and 126. 126 of 2,205 is 6 percent.", PartlyBorne, [], [new("B1", WorkerBorne, 126, 2_520, Provisional: Contested)]),
        new("a currency jump: paid at the old rate", Honest("B6").Line(Invoice, "B6", 350_000, to: PaidTo.Carrier, reference: "B6-1", batch: "one", heads: 20, on: new(2025, 12, 20), currency: "USD")
                .Banked("B6", 1_260_000).Say("B6", 40_000, 42_000, 44_000),
            "3,500 USD were 12,600 at 3.6; on the day of the payment 12,600 is 3,405.41 at 3.7: 94.59 or 2.7 percent is missing. E2; W2. The invoice is older than the job order.",
            PartlyBorne, [DateOrder], TravelByWorkers),
        new("a currency jump: paid at the rate of the day", Honest("B6").Line(Invoice, "B6", 350_000, to: PaidTo.Carrier, reference: "B6-1", batch: "one", heads: 20, on: new(2025, 12, 20), currency: "USD")
                .Banked("B6", 1_295_000).Say("B6", 40_000, 42_000, 44_000),
            "12,950 at 3.7 is 3,500 USD: E3.", Borne, [DateOrder], TravelHeld, PartlyBorne),
    ];
}
