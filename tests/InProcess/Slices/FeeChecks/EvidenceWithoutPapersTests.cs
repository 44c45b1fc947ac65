namespace Inspectorate.InProcess.Slices.FeeChecks;

public sealed class EvidenceWithoutPapersTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_row_with_the_number_of_somebodys_paper_is_not_taken_and_not_repeated()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var preview = await house.SendsFile(house.AgencyDesk, FeeCheckHouse.Honest(6) + "invoice;B1;6;756,00;2026-01-15;employer;clinic;passport N4455667;batch-1\n");
        Assert.Contains("the number of somebody’s paper", preview.Text);
        Assert.DoesNotContain("N4455667", preview.Source);
    }
}
