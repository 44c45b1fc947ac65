using Inspectorate.InProcess.Slices;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>An installation in which people have acted, stopped.</summary>
public sealed class AStoppedHouse : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("inspectorate-audit-").FullName;

    /// <summary>What the verb printed beside the running server.</summary>
    public (int ExitCode, string Output, string Errors) BesideTheServer { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var server = await RunningServer.Start(Folder);
        var officer = await AnOfficerOnTheWeb.SignIn(server, "claims-officer@demo.example");
        var number = AnOfficerOnTheWeb.CasesOf(Folder, "claims-officer@demo.example", "triage")[0];
        foreach (var part in (string[])["name", "statement", "name"])
            Assert.Contains("Demo ", (await (await officer.Get($"/cases/{number}/sealed")).Submit(("What", part), ("What", "name"), ("Purpose", "to answer you"))).Source);
        foreach (var (old, @new) in ((string, string)[])[(RunningServer.DemoPassword, "a second password of hers"), ("a second password of hers", "a third password of hers")])
            await (await officer.Get("/account/password")).Submit("form[action='/account/password']", ("PresentPassword", old), ("Password", @new));
        BesideTheServer = await RunningServer.RunToItsEnd(Folder, "audit", "verify");
        Assert.Equal(0, await server.Stop());
    }

    /// <summary>What the verb needs, to be altered.</summary>
    public string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("inspectorate-altered-").FullName;
        foreach (var file in ((string[])["data/main.db", "data/vault.db", "keys/receipt.key", "keys/keyring.db", "keys/keyring.db-wal"]).Where(file => File.Exists(Path.Combine(Folder, file))))
        {
            Directory.CreateDirectory(Path.Combine(copy, Path.GetDirectoryName(file)!));
            File.Copy(Path.Combine(Folder, file), Path.Combine(copy, file));
        }
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

[Collection(OneServerAtATime.Name)]
public sealed class AuditVerbTests(AStoppedHouse house) : IClassFixture<AStoppedHouse>
{
    [Fact]
    public async Task What_nobody_touched_is_whole_beside_a_running_server_and_when_it_has_stopped()
    {
        var stopped = await RunningServer.RunToItsEnd(house.Folder, "audit", "verify");
        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Errors));
        Assert.Contains("cases: ", stopped.Output);
        Assert.Contains("accounts: 2 entries of 1 chains", stopped.Output);
        Assert.Matches("reads: [1-9]", stopped.Output);
        Assert.EndsWith("All is as it was written.\n", stopped.Output);
        Assert.Equal(house.BesideTheServer, stopped);
    }

    [Theory]
    [InlineData("main.db", "UPDATE history SET Reason = 'Another reason.' WHERE CaseId = {0} AND Seq = 2", "Entry 2 of case {1} is")]
    [InlineData("main.db", "DELETE FROM history WHERE CaseId = {0} AND Seq = 1", "Entry 1 of case {1} is")]
    [InlineData("main.db", "DELETE FROM history WHERE CaseId = {0} AND Seq = (SELECT Seq FROM cases WHERE Id = {0})", "of case {1} is")]
    [InlineData("main.db", "UPDATE history SET Seq = Seq + 100 WHERE CaseId = {0} AND Seq IN (1, 2); UPDATE history SET Seq = 103 - Seq WHERE CaseId = {0} AND Seq > 100", "Entry 1 of case {1} is")]
    [InlineData("main.db", "UPDATE cases SET State = 'paid' WHERE Id = {0}", "of case {1} is")]
    [InlineData("main.db", "DELETE FROM cases WHERE Id = {0}", "is gone, and its history is there")]
    [InlineData("main.db", "UPDATE person_events SET What = 'invited' WHERE Seq = 2", "Entry 2 of the register of accounts is")]
    [InlineData("main.db", "DELETE FROM person_events WHERE Seq = 1", "Entry 1 of the register of accounts is")]
    [InlineData("vault.db", "UPDATE reads SET purpose = 'to help' WHERE seq = 2", "Entry 2 of worker")]
    [InlineData("vault.db", "DELETE FROM reads WHERE seq = (SELECT max(seq) FROM reads)", "of worker")]
    public async Task Whatever_was_touched_is_named(string database, string sql, string named)
    {
        var copy = house.Copy();
        var @case = Asking.Rows(Path.Combine(copy, "data/main.db"), "SELECT Id, Number FROM cases WHERE Seq >= 3 ORDER BY Id LIMIT 1")[0].Split('|');
        Asking.Change(Path.Combine(copy, "data", database), string.Format(sql, $"'{@case[0]}'"));

        var (exitCode, _, errors) = await RunningServer.RunToItsEnd(copy, "audit", "verify");

        Assert.Equal(1, exitCode);
        Assert.Contains(string.Format(named, "", @case[1]), errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task A_case_that_is_gone_as_a_whole_shows_in_the_line_that_was_printed_before()
    {
        var copy = house.Copy();
        var id = Asking.Rows(Path.Combine(copy, "data/main.db"), "SELECT Id FROM cases LIMIT 1")[0];
        Asking.Change(Path.Combine(copy, "data/main.db"), $"DELETE FROM history WHERE CaseId = '{id}'; DELETE FROM cases WHERE Id = '{id}'");

        var after = await RunningServer.RunToItsEnd(copy, "audit", "verify");

        Assert.NotEqual(house.BesideTheServer.Output.Split('\n')[0], after.Output.Split('\n')[0]);
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_verify_one_line_says_so()
    {
        var empty = Directory.CreateTempSubdirectory("inspectorate-empty-").FullName;
        var (exitCode, _, errors) = await RunningServer.RunToItsEnd(empty, "audit", "verify");
        Assert.Equal((1, $"{empty}/data/main.db is not there.\n"), (exitCode, errors));
        Directory.Delete(empty, recursive: true);
    }
}
