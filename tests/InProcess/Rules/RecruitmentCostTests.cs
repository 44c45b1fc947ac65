using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Publication;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Months of income that recruitment cost (SDG 10.7.1), for workers of whom both are known.</summary>
public class RecruitmentCostTests
{
    private const long Month = 100_000;

    [Fact]
    public void What_she_bore_is_divided_by_her_own_first_month()
    {
        var input = new AFeeInput()
            .Line(EvidenceKind.Payslip, "", Month, 1).Line(EvidenceKind.Payslip, "", 9 * Month, 1, on: AFeeInput.Paid.PlusMonths(1))
            .Line(EvidenceKind.Statement, "B6", 120_000, 1).Line(EvidenceKind.Statement, "A1", 30_000, 1)
            .Line(EvidenceKind.WagesPaid, "", 2 * Month, 2).Line(EvidenceKind.Statement, "B6", 0, 2)
            .Made();
        Assert.Equal([0m, 1.5m], RecruitmentCost.InMonths(input));
    }

    [Fact]
    public void Papers_count_when_they_show_more_than_she_said_and_what_she_got_back_and_kept_does_not()
    {
        var input = new AFeeInput()
            .Line(EvidenceKind.Payslip, "", Month, 1).Line(EvidenceKind.Statement, "B6", 50_000, 1).Line(EvidenceKind.WorkerReceipt, "B6", 80_000, 1)
            .Line(EvidenceKind.Payslip, "", Month, 2).Line(EvidenceKind.Deduction, "A1", 40_000, 2).Line(EvidenceKind.Deduction, "A1", 40_000, 2, on: AFeeInput.Paid.PlusMonths(1))
            .Line(EvidenceKind.Refund, "A1", 60_000, 2, confirmed: true).Line(EvidenceKind.Refund, "A1", 10_000, 2)
            .Made();
        Assert.Equal([.2m, .8m], RecruitmentCost.InMonths(input));
    }

    [Fact]
    public void Whose_income_or_cost_nobody_knows_is_left_out_and_lost_wages_are_no_cost()
    {
        var input = new AFeeInput()
            .Line(EvidenceKind.Statement, "B6", 120_000, 1)
            .Line(EvidenceKind.Payslip, "", Month, 2)
            .Line(EvidenceKind.Payslip, "", Month, 3).Line(EvidenceKind.Statement, "B6", 10_000, 3).Line(EvidenceKind.Statement, "D2", 70_000, 3).Line(EvidenceKind.Statement, "D1", 5_000, 3)
            .Made();
        Assert.Equal([.15m], RecruitmentCost.InMonths(input));
    }

    [Fact]
    public void The_spread_of_thirty_workers_worked_out_by_hand()
    {
        // Ten paid nothing, ten half a month, ten four months: 45 months in all. Places 7.25, 14.5 and 21.75 of 0 to 29.
        decimal[] months = [.. Enumerable.Repeat(0m, 10), .. Enumerable.Repeat(.5m, 10), .. Enumerable.Repeat(4m, 10)];
        var spread = CostSpread.Of("southern-isles", 2026, months, smallest: 10)!;
        Assert.Equal((30, 1.5m, 0m, .5m, 4m), (spread.Workers, spread.Mean, spread.LowerQuartile, spread.Median, spread.UpperQuartile));
        // The band of one to three months is empty, and with it goes the next smallest, from which it could be worked out.
        Assert.Equal([null, 10, null, 10], spread.Bands);
        Assert.Equal([null, null, 33.3m], spread.SharesOver());
        Assert.Empty(SmallCells.GivenAway(spread.Bands, spread.Workers, spread.Smallest));
    }

    [Fact]
    public void Nine_workers_are_not_published() => Assert.Null(CostSpread.Of("southern-isles", 2026, [.. Enumerable.Repeat(1m, 9)], smallest: 10));
}
