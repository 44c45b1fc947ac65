using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>The verb as anybody runs it: on the demonstration, and on copies of it in which one thing is wrong.</summary>
[Collection(OneServerAtATime.Name)]
public sealed class FirewallVerbTests(AStoppedHouse house) : IClassFixture<AStoppedHouse>
{
    [Fact]
    public async Task On_the_demonstration_every_check_holds_and_the_report_is_signed()
    {
        var copy = house.Copy();
        var file = Path.Combine(copy, "report.json");

        var (exitCode, output, errors) = await RunningServer.RunToItsEnd(copy, "firewall", "verify", "--json", file);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.DoesNotContain("FAILS", output);
        Assert.Matches("All [0-9]+ checks hold on sqlite, build [0-9a-f]{12}", output);

        var genuine = await RunningServer.RunToItsEnd(copy, "firewall", "check", file);
        Assert.Equal(0, genuine.ExitCode);
        Assert.Contains("all checks hold", genuine.Output);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("sqlite", "postgres", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var forged = await RunningServer.RunToItsEnd(copy, "firewall", "check", file);
        Assert.Equal((1, $"{file} is not as it was signed.\n"), (forged.ExitCode, forged.Errors));
        Directory.Delete(copy, recursive: true);
    }

    [Theory]
    [InlineData("main.db", "UPDATE accounts SET Role = 'border-guard' WHERE Role = 'legal'", "accounts-are-ours: The account")]
    [InlineData("main.db", "UPDATE history SET Reason = 'Another reason.' WHERE Seq = 2", "audit-is-as-written: Entry 2 of case")]
    [InlineData("vault.db", "UPDATE reads SET purpose = 'to help' WHERE seq = 1", "reads-are-as-written: Entry 1 of worker")]
    public async Task Whatever_is_wrong_makes_it_fail_and_is_named(string database, string sql, string named)
    {
        var copy = house.Copy();
        Asking.Change(Path.Combine(copy, "data", database), sql);

        var (exitCode, output, errors) = await RunningServer.RunToItsEnd(copy, "firewall", "verify");
        Assert.Equal(1, exitCode);
        Assert.Contains(named, errors);
        Assert.Contains("1 of ", output);
        Directory.Delete(copy, recursive: true);
    }
}
