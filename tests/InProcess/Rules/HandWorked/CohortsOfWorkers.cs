using Inspectorate.Domain.FeeChecks;
using static Inspectorate.Domain.FeeChecks.CohortVerdict;
using static Inspectorate.Domain.FeeChecks.EvidenceKind;
using static Inspectorate.Domain.FeeChecks.ItemVerdict;
using static Inspectorate.Domain.FeeChecks.NumberCheckKind;
using static Inspectorate.InProcess.Rules.HandWorked.Books;

namespace Inspectorate.InProcess.Rules.HandWorked;

/// <summary>What workers say, show, got back and had deducted.</summary>
internal static class CohortsOfWorkers
{
    public static IEnumerable<WorkedCohort> Worked() =>
    [
        new("paid tickets and one statement", Honest().Say("B6", 40_000), "E3, W1: employer-borne, with an interview task.", Borne, [], []),
        new("tickets without a bank line and one statement", Honest("B6").Invoiced("B6", kind: Ticket).Say("B6", 40_000), "E2, W1: employer-borne, with an interview task.", Borne, [], []),
        new("tickets without a bank line and three consistent statements", Honest("B6").Invoiced("B6", kind: Ticket).Say("B6", 40_000, 42_000, 44_000),
            "E2, W2: contested, then worker-borne; 3 reports: the larger of 420 and 630. 29 percent.", PartlyBorne, [], [new("B6", WorkerBorne, 630, 12_600, Provisional: Contested)]),
        new("paid tickets and three statements that nobody upholds", Honest().Say("B6", 40_000, 42_000, 44_000),
            "E3, W2, no second interviewer: contested, then employer-borne.", Borne, [], [new("B6", EmployerBorne, Provisional: Contested)], PartlyBorne),
        new("paid tickets and three statements that a second interviewer upholds", Honest().Say("B6", 40_000, 42_000, 44_000).SayTo(AFeeInput.SecondInterviewer, "B6", 40_000, 42_000, 44_000),
            "E3, W2 upheld: worker-borne.", PartlyBorne, [], [new("B6", WorkerBorne, 630, 12_600, Provisional: Contested)]),
        new("three statements that do not agree", Honest().Say("B6", 10_000, 40_000, 90_000), "Within 25 percent of 400 lies 400 alone: W1. E3.", Borne, [], []),
        new("a worker who takes it back", Honest().Say("B6", 40_000).Say("B6", 0), "What she said last counts: W0.", Borne, [], []),
        new("no paper and six reports, one of them far off", Honest("B6").Say("B6", 40_000, 40_000, 40_000, 40_000, 40_000, 900_000),
            "E0, W2; six reports, no estimate: their median is 400, 20 x 400 = 8,000. 29 percent.", PartlyBorne, [Gap], [new("B6", WorkerBorne, 400, 8_000, Provisional: Contested)]),
        new("papers show more than workers remember", Honest("B6").Say("B6", 30_000, 30_000, 30_000, 30_000, 30_000).ShowReceipts("B6", 50_000, 70_000),
            "E0, W3. Reported 300, documented 600: 600. Her 700 is 100 more, through the trust: 20 x 600 + 100.", PartlyBorne, [Gap], [new("B6", WorkerBorne, 600, 12_100, 100)]),
        new("a double sale: employer and workers paid the same", Honest().ShowReceipts("A1", 94_500, 94_500, 94_500, 94_500).ShowReceipts("B6", 63_000, 63_000, 63_000, 63_000),
            "W3 whatever is shown: double charge. 945 + 630 = 1,575 of 2,205 is 71 percent.", NotBorne, [], [new("A1", WorkerBorne, 945, 18_900), new("B6", WorkerBorne, 630, 12_600)]),
        new("a double charge for the permits", Honest().ShowReceipts("B7", 20_000, 30_000),
            "B7: E3, W3; median 250, 50 in trust: 20 x 250 + 50. 315 of 2,205 is 14 percent.", PartlyBorne, [], [new("B7", WorkerBorne, 250, 5_050, 50)]),
        new("not borne exactly from half on", Bare(items: ["B1", "B2", "B4", "B7"]).PaidBut().ShowReceipts("B7", 31_500), "315 of 630 is exactly half.", NotBorne, [],
            [new("B7", WorkerBorne, 315, 6_300)]),
        new("the worker who left has the only receipt", With(Honest(), new Headcount(20, 20, 20, 19, "One left before her first pay.")).Line(WorkerReceipt, "B6", 60_000, 20, payer: Payer.Worker),
            "E3, W3. The same 600 for everybody, who left included: 12,000. 29 percent.", PartlyBorne, [], [new("B6", WorkerBorne, 600, 12_000)]),
        new("receipts on both sides of a currency jump", Honest()
                .Line(WorkerReceipt, "B7", 10_000, 1, payer: Payer.Worker, on: new(2025, 12, 31), currency: "USD").Line(WorkerReceipt, "B7", 10_000, 2, payer: Payer.Worker, on: new(2026, 1, 2), currency: "USD"),
            "100 USD are 360 on one day and 370 on the other: median 365, 5 in trust: 20 x 365 + 5.", PartlyBorne, [], [new("B7", WorkerBorne, 365, 7_305, 5)]),

        new("cash given back, told by five", Honest().Say("C3", 25_000, 25_000, 25_000, 25_000, 25_000), "C3 by two or more: illicit; 250 x 20.", NotBorne, [], [new("C3", Illicit, 250, 5_000)]),
        new("cash given back, told by two", Honest().Say("C3", 25_000, 15_000), "Two statements: illicit; median 200; nothing is published for C3.", NotBorne, [], [new("C3", Illicit, 200, 4_000)]),
        new("cash given back, told by one", Honest().Say("C3", 25_000), "One statement opens an investigation and no more.", Borne, [], [new("C3", UnderInvestigation)]),
        new("a bond with one paper", Honest().ShowReceipts("C2", 100_000), "A paper once is illicit.", NotBorne, [], [new("C2", Illicit, 1_000, 20_000)]),
        new("a bribe, and everything else reimbursed", Honest("B6").ShowReceipts("B6", 60_000).Refunded("B6", 60_000, 20).Say("C1", 10_000, 10_000),
            "B6 is reimbursed; any illicit item makes it not borne: 100 x 20.", NotBorne, [Gap], [new("B6", Reimbursed), new("C1", Illicit, 100, 2_000)]),

        new("a half refund to everybody", Honest("B6").ShowReceipts("B6", 60_000, 60_000, 60_000, 60_000, 60_000).Refunded("B6", 30_000, 20),
            "E0, W3: 600 each, 300 came back and was kept: 20 x 300.", PartlyBorne, [Gap], [new("B6", WorkerBorne, 600, 6_000)]),
        new("a whole refund to everybody", Honest("B6").ShowReceipts("B6", 60_000).Refunded("B6", 60_000, 20), "All got at least 600: reimbursed.", Borne, [Gap], [new("B6", Reimbursed)]),
        new("a whole refund to nineteen", Honest("B6").ShowReceipts("B6", 60_000).Refunded("B6", 60_000, 19), "19 of 20 is 95 percent: reimbursed.", Borne, [Gap], [new("B6", Reimbursed)]),
        new("a whole refund to eighteen", Honest("B6").ShowReceipts("B6", 60_000).Refunded("B6", 60_000, 18), "90 percent: worker-borne, two are owed 600.", PartlyBorne, [Gap],
            [new("B6", WorkerBorne, 600, 1_200)]),
        new("a refund that no worker confirms", Honest("B6").ShowReceipts("B6", 60_000).Refunded("B6", 60_000, 20, confirmed: false), "It does not count: 20 x 600.", PartlyBorne, [Gap],
            [new("B6", WorkerBorne, 600, 12_000)]),

        new("fees deducted over twelve payslips", Honest().DeductedMonthly("A1", 5_000, 3),
            "A deduction for a fee is A4: 12 x 50 = 600. E0, W3. 600 of 2,205 is 27 percent.", PartlyBorne, [], [new("A4", WorkerBorne, 600, 12_000)]),
        new("interest deducted over twelve payslips", Honest().DeductedMonthly("D1", 1_000, 2), "For the loan of a fee: A4, 120 each.", PartlyBorne, [], [new("A4", WorkerBorne, 120, 2_400)]),
        new("tickets shown as paid and deducted later", Honest().DeductedMonthly("B6", 2_000, 4), "What was shown as paid and is taken back is C3: illicit; 12 x 20 = 240.", NotBorne, [],
            [new("C3", Illicit, 240, 4_800)]),
        new("a loan on paper for the ticket that she paid", Honest("B6").ShowReceipts("B6", 60_000).Borrowed(WorkerReceipt, 60_000, 1, 24, new(2026, 1, 1), new(2026, 5, 26)),
            "B6: E0, W3, 600. D1: 600 at 24 percent for 145 days of 365: 57.2055, so 57.21 for everybody. 657.21 of 2,205 is 30 percent.", PartlyBorne, [Gap],
            [new("B6", WorkerBorne, 600, 12_000), new("D1", WorkerBorne, 57.21m, 1_144.20m)]),
        new("a loan of twice what she paid", Honest("B6").ShowReceipts("B6", 60_000).Borrowed(WorkerReceipt, 120_000, 1, 24, new(2026, 1, 1), new(2026, 5, 26)),
            "She borrowed 1,200 and paid 600 for the job: interest on 600 alone.", PartlyBorne, [Gap], [new("B6", WorkerBorne, 600, 12_000), new("D1", WorkerBorne, 57.21m, 1_144.20m)]),
        new("a paper that asks for interest on interest", Honest("B6").ShowReceipts("B6", 60_000).Borrowed(WorkerReceipt, 60_000, 1, 12, new(2026, 1, 1), new(2026, 3, 1), compounds: true),
            "Two months of 1 percent: 600 x 1.01 x 1.01 = 612.06.", PartlyBorne, [Gap], [new("B6", WorkerBorne, 600, 12_000), new("D1", WorkerBorne, 12.06m, 241.20m)]),
        new("a loan of which one worker tells, and she paid nothing", Honest().Borrowed(Statement, 60_000, 1, 24, new(2026, 1, 1), new(2026, 5, 26)),
            "Nothing of it paid for the job: no interest. E0, W1: unproven, nothing to repay.", PartlyBorne, [], [new("D1", ItemVerdict.Unproven)]),
        new("uniforms deducted that nobody showed", Honest().DeductedMonthly("B5", 500, 2), "The B item that it names: E0, W3; 60 each, 3 percent.", PartlyBorne, [], [new("B5", WorkerBorne, 60, 1_200)]),
    ];

    private static AFeeInput With(AFeeInput input, Headcount counted)
    {
        input.Headcount = counted;
        return input;
    }
}
