using System.Net;
using Inspectorate.InProcess.Firewall;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>The erasure that the lifecycle orders, in the real program, from the claim to a restore of a back-up that is older than it.</summary>
[Collection(OneServerAtATime.Name)]
public class ErasedForGoodTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_time_is_over_nobody_can_read_who_she_was_and_no_back_up_brings_it_back()
    {
        var folder = Directory.CreateTempSubdirectory("inspectorate-erased-").FullName;
        var main = Path.Combine(folder, "data/main.db");
        var server = await RunningServer.Start(folder);
        var code = await FilesWritesAndWithdraws(server.Address);
        Assert.Contains("Please call me", await Read(server.Address, code, Hers));
        Assert.Equal(0, await server.Stop());
        var backup = Path.Combine(folder, "back-up");
        Assert.Equal(0, (await RunningServer.RunToItsEnd(folder, "backup", backup)).ExitCode);
        var claim = Asking.One(main, "SELECT CaseId FROM history WHERE Step = 'withdraw' ORDER BY At DESC LIMIT 1");
        var owner = Convert.ToHexString(Guid.Parse(Asking.One(main, $"SELECT Worker FROM wage_claims WHERE Id = '{claim}'")).ToByteArray());
        Assert.Equal("1", Keys("keys"));

        server = await RunningServer.Start(folder, settings: ["--Demo:DaysAhead", "220"]);
        for (var i = 0; Asking.Rows(main, $"SELECT 1 FROM command_runs WHERE CaseId = '{claim}' AND Name = 'destroy-identity-key'").Count == 0; i++)
        {
            Assert.True(i < 900, "The key was not destroyed in three minutes.");
            await Task.Delay(200, Cancel);
        }
        await SaysThatItIsErased(server.Address, code);
        Assert.Equal(0, await server.Stop());
        Assert.Equal(("0", "1"), (Keys("keys"), Keys("tombstones")));
        Assert.Equal("identity-erased", Asking.One(main, $"SELECT State FROM cases WHERE Id = '{claim}'"));

        Assert.Equal(0, (await RunningServer.RunToItsEnd(folder, "restore", backup, "--replace")).ExitCode);
        Assert.Equal("withdrawn", Asking.One(main, $"SELECT State FROM cases WHERE Id = '{claim}'"));
        server = await RunningServer.Start(folder);
        await SaysThatItIsErased(server.Address, code);
        Assert.Equal(0, await server.Stop());
        Assert.Equal(("0", "1"), (Keys("keys"), Keys("tombstones")));
        await server.DisposeAsync();

        string Keys(string table) => Asking.One(Path.Combine(folder, "keys/keyring.db"), $"SELECT count(*) FROM {table} WHERE hex(owner) = '{owner}'");
    }

    [Fact]
    public async Task What_she_had_erased_of_how_to_reach_her_is_in_no_back_up_either_while_the_rest_of_hers_is()
    {
        var folder = Directory.CreateTempSubdirectory("inspectorate-contact-").FullName;
        var main = Path.Combine(folder, "data/main.db");
        var server = await RunningServer.Start(folder);
        string code;
        using (var worker = new AWorkerOnTheWeb(server.Address))
        {
            await worker.FillIn(words: "They did not pay.", name: "Asha of the harbour");
            code = Assert.IsType<string>(await worker.Send(Cancel));
            Assert.True(await worker.Opens(code));
            await worker.Post("/w/inbox/contact", ("Way", "call"), ("Address", "0700 000 111"), ("CodeWord", "lemon"));
            await worker.Post("/w/inbox/messages", ("words", "Please call me"));
            Assert.Contains("lemon", await worker.Read("/w/inbox/contact"));
        }
        Assert.Equal(0, await server.Stop());
        var backup = Path.Combine(folder, "back-up");
        Assert.Equal(0, (await RunningServer.RunToItsEnd(folder, "backup", backup)).ExitCode);
        var contact = Convert.ToHexString(Guid.Parse(Asking.One(main, "SELECT SafeContact FROM wage_claims WHERE SafeContact IS NOT NULL")).ToByteArray());

        server = await RunningServer.Start(folder);
        using (var worker = new AWorkerOnTheWeb(server.Address))
        {
            Assert.True(await worker.Opens(code));
            Assert.Equal(HttpStatusCode.SeeOther, (await worker.Post("/w/inbox/contact/erase")).StatusCode);
        }
        Assert.Equal(0, await server.Stop());
        Assert.Equal(0, (await RunningServer.RunToItsEnd(folder, "restore", backup, "--replace")).ExitCode);
        server = await RunningServer.Start(folder);
        using (var worker = new AWorkerOnTheWeb(server.Address))
        {
            Assert.True(await worker.Opens(code));
            var page = await worker.Read("/w/inbox/contact");
            Assert.Contains("Erased", page);
            Assert.DoesNotContain("lemon", page);
            Assert.Contains("Please call me", await worker.Read("/w/inbox/messages"));
        }
        Assert.Equal(0, await server.Stop());
        Assert.Equal("1", Asking.One(Path.Combine(folder, "keys/keyring.db"), $"SELECT count(*) FROM tombstones WHERE hex(owner) = '{contact}'"));
        await server.DisposeAsync();
    }

    private static async Task<string> FilesWritesAndWithdraws(Uri server)
    {
        using var worker = new AWorkerOnTheWeb(server);
        await worker.FillIn(words: "They did not pay.", name: "Asha of the harbour");
        await worker.Upload("/w/claim/proof", "photos", "harbour.jpg", Pictures.DirtyJpeg());
        var code = Assert.IsType<string>(await worker.Send(Cancel));
        Assert.True(await worker.Opens(code));
        await worker.Post("/w/inbox/messages", ("words", "Please call me"));
        Assert.Equal(HttpStatusCode.SeeOther, (await worker.Post("/w/inbox/step/withdraw")).StatusCode);
        return code;
    }

    private static async Task SaysThatItIsErased(Uri server, string code)
    {
        var pages = await Read(server, code, Kept);
        Assert.Contains("We no longer know who you are.", pages);
        Assert.DoesNotContain("Please call me", pages);
        Assert.DoesNotContain("harbour", pages);
        using var worker = new AWorkerOnTheWeb(server);
        Assert.True(await worker.Opens(code));
        // Nothing new is taken for somebody whom nobody could answer.
        var refused = await worker.Post("/w/inbox/messages", ("words", "Is anybody there?"));
        Assert.Equal("/w/inbox", refused.Headers.Location?.OriginalString);
    }

    private static readonly string[] Hers = ["/w/inbox", "/w/inbox/messages", "/w/inbox/papers"], Kept = ["/w/inbox", "/w/inbox/letters", "/w/inbox/readers"];

    private static async Task<string> Read(Uri server, string code, string[] addresses)
    {
        using var worker = new AWorkerOnTheWeb(server);
        Assert.True(await worker.Opens(code));
        return string.Concat(await Task.WhenAll(addresses.Select(worker.Read)));
    }
}
