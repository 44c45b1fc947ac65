namespace Inspectorate.InProcess.Workflows;

public class StepMatrixTests
{
    [Fact]
    public void The_matrix_lists_every_step_with_its_roles_and_nothing_else() =>
        Snapshots.Match("loan.matrix.txt", StepMatrix.Of(ALibraryLoan.Definition, ALibraryLoan.Roles));

    [Fact]
    public void A_lifecycle_that_changed_no_longer_matches_what_was_reviewed()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1", "It would be written down as reviewed.");
        var changed = ALibraryLoan.Read(ALibraryLoan.Json.Replace("\"by\": [\"head\"]", "\"by\": [\"head\", \"clerk\"]"));
        var failure = Assert.ThrowsAny<Exception>(() => Snapshots.Match("loan.matrix.txt", StepMatrix.Of(changed, ALibraryLoan.Roles)));
        Assert.Contains("+   lend -> lent: clerk, head", failure.Message);
    }
}
