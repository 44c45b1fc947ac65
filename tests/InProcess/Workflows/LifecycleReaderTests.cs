using System.Text;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.InProcess.Workflows;

public class LifecycleReaderTests
{
    [Fact]
    public void The_file_is_read_as_it_states_itself()
    {
        var loan = ALibraryLoan.Definition;
        Assert.Equal(("loan", 1, "Loan"), (loan.Name, loan.Version, loan.Title));
        Assert.Equal(["card-is-valid"], loan.Step("lend")!.Guards);
        Assert.Equal(new DeadlinePeriod(5, DeadlineUnit.WorkingDays), loan.Deadline("answer").Within);
        Assert.True(loan.State("refused").IsEnd);
        Assert.Equal(("let-lapse", null), (loan.Deadline("answer").Step, loan.Deadline("answer").EscalateTo));
    }

    [Theory]
    [InlineData("\"title\": \"Lend\"", "\"titel\": \"Lend\"", 16, "Unknown member \"titel\"")]
    [InlineData("\"step\": \"lend\", \"title\": \"Lend\"", "\"step\": \"lend\"", 16, "\"title\" is missing")]
    [InlineData("\"step\": \"lend\",", "\"step\": \"lend\", \"step\": \"lent\",", 16, "\"step\" is given twice")]
    [InlineData("\"by\": [\"head\"]", "\"by\": \"head\"", 16, "\"by\" must be a list")]
    [InlineData("\"by\": [\"head\"]", "\"by\": [\"head\", \"head\"]", 16, "\"head\" stands twice")]
    [InlineData("\"to\": \"lent\"", "\"to\": \"Lent\"", 16, "small letters")]
    [InlineData("\"to\": \"lent\"", "\"to\": 7", 16, "small letters")]
    [InlineData("\"version\": 1", "\"version\": 1.5", 2, "whole number")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", 2, "whole number")]
    [InlineData("2026-01-01", "2026-02-30", 2, "a date such as")]
    [InlineData("5 working days", "five days", 23, "a period such as")]
    [InlineData("5 working days", "0 days", 23, "a period such as")]
    [InlineData("\"end\": true", "\"end\": \"yes\"", 8, "true or false")]
    [InlineData("{ \"step\": \"let-lapse\" }", "{}", 23, "must name a step")]
    [InlineData("{ \"step\": \"let-lapse\" }", "\"let-lapse\"", 23, "must be an object")]
    [InlineData("\"means\": \"It is back.\"", "\"means\": \"  \"", 9, "a text that is not empty")]
    [InlineData("\"means\": \"It is back.\"", "\"means\": null", 9, "a text that is not empty")]
    [InlineData("\"House rule 1\" },", "\"House rule 1\" }", 13, "not JSON")]
    [InlineData("\"House rule 1\" },", "\"House rule 1\" }, // a comment", 12, "not JSON")]
    [InlineData("\"It is back.\"", "\"\\ud800\"", 9, "surrogate")]
    public void What_is_wrong_is_named_with_its_line(string right, string wrong, int line, string reason)
    {
        var problem = Assert.Throws<LifecycleFileException>(() => ALibraryLoan.Read(Once(right, wrong))).Problems[0];
        Assert.Equal(("loan.json", line), (problem.File, problem.Line));
        Assert.Contains(reason, problem.Reason);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var json = Once("\"to\": \"lent\"", "\"to\": \"Lent\"").Replace("2026-01-01", "soon").Replace("30 days", "a month");
        var error = Assert.Throws<LifecycleFileException>(() => ALibraryLoan.Read(json));
        Assert.Equal([2, 16, 24], error.Problems.Select(problem => problem.Line).Order());
        Assert.Contains("loan.json(16): ", error.Message);
    }

    [Fact]
    public void What_follows_the_lifecycle_is_an_error() =>
        Assert.Contains("not JSON", Assert.Throws<LifecycleFileException>(() => ALibraryLoan.Read(ALibraryLoan.Json + "\n{}")).Message);

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        List<LifecycleProblem> problems = [];
        Assert.Null(LifecycleReader.Read("loan.json", Encoding.Latin1.GetBytes("{\"title\": \"Prêt\"}"), problems));
        Assert.Contains("UTF-8", problems.Single().Reason);
    }

    [Fact]
    public void An_empty_file_and_one_of_a_thousand_brackets_are_refused_too()
    {
        Assert.Throws<LifecycleFileException>(() => ALibraryLoan.Read(""));
        Assert.Throws<LifecycleFileException>(() => ALibraryLoan.Read(new string('[', 1000)));
    }

    private static string Once(string right, string wrong)
    {
        var at = ALibraryLoan.Json.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample lacks {right}.");
        return ALibraryLoan.Json[..at] + wrong + ALibraryLoan.Json[(at + right.Length)..];
    }
}
