using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Flows;
using Inspectorate.Web.FeeChecks.Pictures;

namespace Inspectorate.InProcess.Rules;

/// <summary>Where the money of a cohort went: what the pictures of a fee check are drawn from.</summary>
public class CostFlowTests
{
    private static AFeeInput Flight() => new AFeeInput().Line(EvidenceKind.ServiceAgreement, "B6", 20 * 70_000).Shown(EvidenceGrade.E3, each: 50_000);

    private static readonly Dictionary<string, AFeeInput> Cohorts = new()
    {
        ["nothing at all"] = new AFeeInput(),
        ["nobody paid"] = Flight().Said(WorkerGrade.W0),
        ["some said so"] = new AFeeInput().Said(WorkerGrade.W2),
        ["paid twice, with a paper"] = Flight().Said(WorkerGrade.W3),
        ["half given back"] = new AFeeInput().Said(WorkerGrade.W3).Line(EvidenceKind.Refund, "B6", 20_000, worker: 1, confirmed: true),
        ["more given back than paid"] = new AFeeInput().Said(WorkerGrade.W1).Line(EvidenceKind.Refund, "B6", 90_000, worker: 1, confirmed: true),
        ["more shown than promised"] = Flight().Line(EvidenceKind.Ticket, "B6", 9_000_000, reference: "T-9"),
        ["a note of credit above the invoices"] = new AFeeInput().Line(EvidenceKind.Invoice, "B6", -500_000, reference: "C-1"),
        ["a fortune"] = new AFeeInput().Line(EvidenceKind.WorkerReceipt, "B6", 90_000_000_000_000, worker: 3, payer: Payer.Worker),
    };

    public static readonly TheoryData<string> Names = [.. Cohorts.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Each_step_begins_where_the_one_before_ended_and_the_last_is_what_is_owed(string cohort)
    {
        var input = Cohorts[cohort].Made();
        var working = FeeComputation.WorkOut(input, AFeeInput.Noon);
        var flows = CostFlows.Of(input, working);
        foreach (var flow in flows.Append(CostFlow.Together(flows)))
        {
            var steps = Waterfall.Of(flow);
            foreach (var side in new[] { steps.Where(step => !step.ByWorkers).ToList(), [.. steps.Where(step => step.ByWorkers)] })
            {
                Assert.True(side[0].IsSum && side[^1].IsSum);
                Assert.All(side.Zip(side.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.IsSum ? pair.Second.Until : pair.Second.From));
            }
            Assert.Equal(flow.Item.Length == 0 ? working.Result.TotalMinorUnits : working.Result.Items.SingleOrDefault(item => item.Item == flow.Item)?.TotalMinorUnits ?? 0, steps[^1].Until);
        }
    }

    [Fact]
    public void What_was_agreed_shown_and_paid_worked_out_by_hand()
    {
        // Agreed 20 x 700, handed in by one side; invoice and bank line tell of the same 20 x 500. Three say 401, 402 and 403, the first has a paper of 400.
        var flow = Assert.Single(CostFlows.Of(Flight().Said(WorkerGrade.W2).Made(), FeeComputation.WorkOut(Flight().Said(WorkerGrade.W2).Made(), AFeeInput.Noon)));
        Assert.Equal((1_400_000, true, 1_000_000, 400_000, 50_000), (flow.Promised, flow.IsAgreed, flow.Borne, flow.NotShown, flow.BorneEach));
        Assert.Equal((5, 120_600, 24_120), (flow.Workers!.Known, flow.Workers.Paid, flow.Workers.Each));
        Assert.Equal((63_000, true), (flow.ExpectedEach, flow.IsFloor));
    }

    [Fact]
    public void The_parties_figures_do_not_move_with_anything_that_a_worker_says()
    {
        static AFeeInput Papers() => new AFeeInput().Shown(EvidenceGrade.E2);
        ItemResult[] told = [Papers().Said(WorkerGrade.W3).Of()];
        var flow = Assert.Single(CostFlows.ForParty(Papers().Made(), told));
        Assert.Equal((1, 63_000, 63_000, null, told[0].PerWorkerMinorUnits), (flow.Heads, flow.Promised, flow.Borne, flow.Workers, flow.Owed));
        Assert.Equal(flow, Assert.Single(CostFlows.ForParty(Papers().Said(WorkerGrade.W2).Made(), told)));
        Assert.Null(Assert.Single(CostFlows.ForParty(Papers().Made(), [])).Owed);
    }

    [Theory]
    [InlineData(20, 20, true)]
    [InlineData(25, 20, true)]
    [InlineData(24, 20, false)] // four are left over
    [InlineData(40, 19, false)]
    [InlineData(5, 5, false)]
    public void Parties_read_quarters_of_five_workers_where_none_or_five_are_left(int workers, int asked, bool told)
    {
        var input = new AFeeInput(workers);
        for (var worker = 1; worker <= asked; worker++) input.Line(EvidenceKind.Statement, "B6", worker * 10_037, worker);
        var quarters = PaidQuarter.Of(input.Made());
        Assert.Equal(asked, quarters.SelectMany(quarter => quarter.Workers).Distinct().Count());
        // 3 x 100.37 in the middle of the first five, and five more in each: to two figures.
        Assert.Equal(told ? [30_000, 80_000, 130_000, 180_000] : [], PaidQuarter.ForParties(input.Made()));
    }

    [Fact]
    public void A_few_workers_have_few_quarters_and_what_was_given_back_is_taken_off()
    {
        var input = new AFeeInput().Line(EvidenceKind.Statement, "B6", 30_000, 4).Line(EvidenceKind.Refund, "B6", 10_000, 4, confirmed: true)
            .Line(EvidenceKind.Deduction, "B1", 5_000, 9, payer: Payer.Worker).Line(EvidenceKind.Refund, "B1", 9_000, 9, confirmed: true).Made();
        Assert.Equal([("9", 0m), ("4", 20_000m)], PaidQuarter.Of(input).Select(quarter => (string.Join(',', quarter.Workers), quarter.MeanMinorUnits)));
        Assert.Empty(PaidQuarter.Of(new AFeeInput().Made()));
    }
}
