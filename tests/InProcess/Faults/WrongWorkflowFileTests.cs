using System.Text.RegularExpressions;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>The real program refuses to start on a lifecycle with anything wrong in it, and says where.</summary>
[Collection(OneServerAtATime.Name)]
public class WrongWorkflowFileTests
{
    [Theory]
    [InlineData("an unknown member", "\"title\": \"Accept the claim\"", "\"titel\": \"Accept the claim\"", "titel")]
    [InlineData("an unknown state", "\"from\": [\"triage\"], \"to\": \"investigating\"", "\"from\": [\"triage\"], \"to\": \"nowhere\"", "There is no state \"nowhere\".")]
    [InlineData("an unknown role", "\"to\": \"waiting-worker\", \"by\": [\"claims-officer\"]", "\"to\": \"waiting-worker\", \"by\": [\"harbour-officer\"]", "harbour-officer")]
    [InlineData("an unknown guard", "\"guards\": [\"filed-in-time\"]", "\"guards\": [\"filed-by-moonlight\"]", "filed-by-moonlight")]
    [InlineData("an unknown notice", "\"notices\": [\"destroy-identity-key\"]", "\"notices\": [\"sell-identity\"]", "sell-identity")]
    [InlineData("a state that nobody reaches", "\"states\": [", "\"states\": [\n    {\"state\": \"limbo\", \"title\": \"Limbo\", \"means\": \"Nobody comes here.\", \"end\": true},", "No case can reach the state \"limbo\".")]
    public async Task A_wrong_file_stops_the_start_with_file_line_and_reason(string what, string right, string wrong, string reason)
    {
        var (folder, text, claim, errors) = await RefusedWith(what, right, wrong);
        var lines = errors.TrimEnd().Split('\n');
        var changed = File.ReadLines(claim).Select((line, index) => (line, index)).First(found => !text.Contains(found.line)).index + 1;
        Assert.Contains(lines, line => line.StartsWith($"wage-claim.json({changed}): ", StringComparison.Ordinal) && line.Contains(reason));
        Assert.All(lines, line => Assert.Matches(new Regex(@"^[\w.-]+(\(\d+\))?: \S.*[.]$"), line));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What must not be named is found before the file is read for anything else.</summary>
    [Theory]
    [InlineData("\"by\": [\"claims-officer\"]", "\"by\": [\"immigration-officer\"]", "].by[0]")]
    [InlineData("\"step\": \"ask-worker\"", "\"step\": \"notify-immigration\"", "steps[notify-immigration].step")]
    public async Task A_file_that_leads_to_immigration_enforcement_stops_the_start(string right, string wrong, string place)
    {
        var (folder, _, _, errors) = await RefusedWith("a path out", right, wrong);
        Assert.StartsWith("workflows/wage-claim.json, ", errors);
        Assert.Contains(place, errors);
        Assert.Contains("(immigration)", errors);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(string Folder, string Text, string Claim, string Errors)> RefusedWith(string what, string right, string wrong)
    {
        var folder = Directory.CreateTempSubdirectory("inspectorate-wrong-").FullName;
        var workflows = Directory.CreateDirectory(Path.Combine(folder, "workflows")).FullName;
        foreach (var file in Directory.GetFiles(Repository.Path("workflows"), "*.json"))
            File.Copy(file, Path.Combine(workflows, Path.GetFileName(file)));
        var claim = Path.Combine(workflows, "wage-claim.json");
        var text = File.ReadAllText(claim);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at > 0, what);
        File.WriteAllText(claim, text[..at] + wrong + text[(at + right.Length)..]);

        var (exitCode, output, errors) = await RunningServer.RunToItsEnd(folder, "--Workflows:Directory", workflows);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.False(File.Exists(Path.Combine(folder, "data/main.db")), "Nothing is made by a start that is refused.");
        return (folder, text, claim, errors);
    }
}
