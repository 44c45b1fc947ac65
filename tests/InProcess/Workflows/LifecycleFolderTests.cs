using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;

namespace Inspectorate.InProcess.Workflows;

public sealed class LifecycleFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflows-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sound_folder_is_read_whole()
    {
        File.WriteAllText(Path.Combine(_folder, "schema.json"), "{}");
        Write("loan.v1.json", ALibraryLoan.Json);
        Write("loan.json", Version2);
        Assert.Equal([2, 1], Read().Select(lifecycle => lifecycle.Version));
    }

    [Theory]
    [InlineData("\"from\": [\"paused\"]", "\"from\": [\"pausd\"]", 15, "There is no state \"pausd\".")]
    [InlineData("\"to\": \"returned\"", "\"to\": \"home\"", 19, "There is no state \"home\".")]
    [InlineData("\"to\": \"returned\"", "\"to\": \"asked\"", 9, "No case can reach the state \"returned\".")]
    [InlineData("\"from\": [\"lent\"]", "\"from\": [\"asked\"]", 7, "From the state \"lent\" a case cannot come to an end.")]
    [InlineData("[\"propose\"]", "[\"suggest\"]", 17, "There is no step \"suggest\".")]
    [InlineData("\"step\": \"pause\"", "\"step\": \"propose\"", 14, "There are two steps named \"propose\".")]
    [InlineData("\"state\": \"proposed\"", "\"state\": \"asked\"", 5, "There are two states named \"asked\".")]
    [InlineData("\"deadline\": \"loan-period\"", "\"deadline\": \"answer\"", 24, "There are two deadlines named \"answer\".")]
    [InlineData("\"by\": [\"reader\", \"clerk\"]", "\"by\": []", 19, "Nobody may take the step \"give-back\".")]
    [InlineData("\"from\": []", "\"from\": [\"asked\"]", 11, "No step opens a case")]
    [InlineData("[\"asked\", \"proposed\"], \"stops-in\"", "[\"asked\", \"away\"], \"stops-in\"", 22, "There is no state \"away\".")]
    [InlineData("[\"asked\", \"proposed\"], \"stops-in\"", "[], \"stops-in\"", 22, "never runs")]
    [InlineData("\"stops-in\": [\"paused\"]", "\"stops-in\": [\"asked\"]", 22, "cannot both run and stand still in \"asked\"")]
    [InlineData("\"runs-in\": [\"lent\"]", "\"runs-in\": [\"returned\"]", 24, "\"returned\" is an end")]
    [InlineData("{ \"step\": \"let-lapse\" }", "{ \"step\": \"forget\" }", 23, "There is no step \"forget\".")]
    [InlineData("{ \"step\": \"let-lapse\" }", "{ \"step\": \"propose\" }", 23, "The calendar has to take \"propose\"")]
    [InlineData("[\"asked\", \"proposed\"], \"to\": \"refused\"", "[\"asked\"], \"to\": \"refused\"", 23, "The deadline runs in \"proposed\"")]
    [InlineData("\"by\": [\"calendar\"]", "\"by\": [\"calendar\"], \"guards\": [\"card-is-valid\"]", 23, "whom to \"escalate-to\"")]
    [InlineData("\"by\": [\"reader\"], \"source\": \"House rule 1\"", "\"by\": [\"anyone\"], \"source\": \"House rule 1\"", 12, "The code knows no role \"anyone\".")]
    [InlineData("{ \"escalate-to\": \"head\" }", "{ \"escalate-to\": \"chief\" }", 25, "The code knows no role \"chief\".")]
    [InlineData("\"card-is-valid\"", "\"card-is-green\"", 16, "The code knows no guard \"card-is-green\".")]
    [InlineData("\"guards\": [\"card-is-valid\"],", "", 1, "The code has the guard \"card-is-valid\"")]
    [InlineData("[\"loan-slip\"]", "[\"love-letter\"]", 17, "The code knows no notice \"love-letter\".")]
    public void What_does_not_hold_together_stops_the_start_with_file_and_line(string right, string wrong, int line, string reason)
    {
        Assert.Contains(right, ALibraryLoan.Json);
        Write("loan.json", ALibraryLoan.Json.Replace(right, wrong));
        var problems = Assert.Throws<LifecycleFileException>(() => Read()).Problems;
        Assert.Contains(problems, problem => problem.File == "loan.json" && problem.Line == line && problem.Reason.Contains(reason));
    }

    [Fact]
    public void A_notice_that_no_step_names_is_told()
    {
        Write("loan.json", ALibraryLoan.Json.Replace("\"notices\": [\"loan-slip\"], ", ""));
        Assert.Contains("the notice \"loan-slip\", but no step names it", Assert.Throws<LifecycleFileException>(() => Read()).Message);
    }

    [Fact]
    public void No_end_is_an_error()
    {
        Write("loan.json", ALibraryLoan.Json.Replace(", \"end\": true", ""));
        Assert.Contains("No state is an end.", Assert.Throws<LifecycleFileException>(() => Read()).Message);
    }

    [Fact]
    public void Versions_need_their_own_file_number_and_day()
    {
        Write("loan.json", Version2.Replace("2026-07-01", "2026-01-01"));
        Write("loan.old.json", ALibraryLoan.Json);
        var message = Assert.Throws<LifecycleFileException>(() => Read()).Message;
        Assert.Contains("loan.old.json(2): Version 1 of \"loan\" belongs into the file loan.v1.json.", message);
        Assert.Contains("loan.json(2): Version 2 must come into force after the version before it.", message);
    }

    [Fact]
    public void An_empty_or_missing_folder_is_an_error()
    {
        Assert.Throws<LifecycleFileException>(() => Read());
        Assert.Throws<LifecycleFileException>(() => LifecycleFolder.Read(Path.Combine(_folder, "nowhere")));
    }

    private static string Version2 => ALibraryLoan.Json.Replace("\"version\": 1", "\"version\": 2").Replace("2026-01-01", "2026-07-01");

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder, name), json);

    private IReadOnlyList<LifecycleDefinition> Read() =>
        LifecycleFolder.Read(_folder, ALibraryLoan.Roles, (Guards[])[ALibraryLoan.Conditions()], ["loan-slip"]);
}
