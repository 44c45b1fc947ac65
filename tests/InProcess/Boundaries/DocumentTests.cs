using System.Diagnostics;
using System.Text.RegularExpressions;
using Inspectorate.Web.Hosting;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>What README.md and ARCHITECTURE.md name is there; no file is longer than one sitting.</summary>
public class DocumentTests
{
    private const int LongestFile = 300;

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    public void Every_path_that_a_document_names_exists(string document) => Assert.Empty(MissingFrom(Read(document)));

    [Fact]
    public void A_path_that_does_not_exist_is_caught() =>
        Assert.Equal(["src/Nowhere/Lost.cs", "Vanished.md"], MissingFrom("See src/Nowhere/Lost.cs, src/Web and `Vanished.md`, `README.md`."));

    [Fact]
    public void Every_verb_that_the_readme_names_can_be_run()
    {
        var verbs = Regex.Matches(Read("README.md"), @"^Inspectorate\.Web ([a-z]+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.NotNull(Verbs.Named([verb])));
    }

    [Fact]
    public void No_file_that_people_write_is_longer_than_300_lines()
    {
        var written = Files("*.cs", "*.cshtml", "*.css", "*.js", "*.sh")
            .Where(path => !path.Contains("/Migrations/"));
        Assert.DoesNotContain(written, path => File.ReadLines(Repository.Path(path)).Count() > LongestFile);
    }

    private static IEnumerable<string> MissingFrom(string text) =>
        Regex.Matches(text, @"(?<![\w/.-])(?:src|tests|workflows|seed|\.ci)/[\w./-]*\w|`(?:Dockerfile|Inspection\.sln|[A-Z]\w+\.(?:md|txt|props))`")
            .Select(match => match.Value.Trim('`'))
            .Where(path => !Path.Exists(Repository.Path(path)));

    private static string Read(string document) => File.ReadAllText(Repository.Path(document));

    private static IEnumerable<string> Files(params string[] patterns)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", .. patterns]) { WorkingDirectory = Repository.Path(""), RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.NotEmpty(files);
        return files.Where(path => File.Exists(Repository.Path(path)));
    }
}
