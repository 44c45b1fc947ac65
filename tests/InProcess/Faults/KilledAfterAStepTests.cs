using System.Net;
using Inspectorate.InProcess.Slices;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>
/// The real program is killed (SIGKILL) between a step and what follows it, or while the step is on its way. <c>KILL_ROUNDS=20</c> runs it in full.
/// </summary>
[Collection(OneServerAtATime.Name)]
public class KilledAfterAStepTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly string[] Officers = ["claims-officer", "claims-officer2", "claims-officer3", "claims-officer4"];

    private sealed record Tried(string Number, string Step, bool WasAcknowledged);

    [Fact]
    public async Task What_was_acknowledged_is_there_and_what_follows_it_has_happened_once()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "3");
        var random = new Random(20260101);
        var folder = Directory.CreateTempSubdirectory("inspectorate-killed-").FullName;
        var main = Path.Combine(folder, "data/main.db");
        var server = await RunningServer.Start(folder, settings: ["--Demo:Scale", $"{1 + rounds / 4}"]);
        await Asking.UntilAllHasFollowed(main);
        List<Tried> tried = [];
        for (var round = 0; round < rounds; round++)
        {
            var email = $"{Officers[round % Officers.Length]}@demo.example";
            var officer = await AnOfficerOnTheWeb.SignIn(server, email);
            var pages = new List<(string Number, string Step, Page Page)>();
            foreach (var (state, step) in ((string, string)[])[("received", "triage"), ("triage", "accept"), ("investigating", "check-payroll-only")])
                foreach (var number in AnOfficerOnTheWeb.CasesOf(folder, email, state).Take(2))
                    pages.Add((number, step, await Ask(officer, number, step)));

            var killed = KillAtSomeMoment(server, random, pages.Count);
            var answers = pages.Select(async one => new Tried(one.Number, one.Step, await IsAcknowledged(one.Page, killed.Acknowledged))).ToList();
            tried.AddRange(await Task.WhenAll(answers));
            await killed.Done;

            server = await RunningServer.Start(folder, server.Address.Port);
            await Asking.UntilAllHasFollowed(main);
        }
        Assert.Equal(0, await server.Stop());

        Assert.Contains(tried, one => one.WasAcknowledged);
        foreach (var one in tried)
            Assert.Equal((one.Number, true), (one.Number, IsWhollyThereOrAbsent(main, one)));
        NothingHappenedTwice(folder);
        var audit = await RunningServer.RunToItsEnd(folder, "audit", "verify");
        Assert.Equal((0, ""), (audit.ExitCode, audit.Errors));
        await server.DisposeAsync();
    }

    private static async Task<Page> Ask(Browser officer, string number, string step)
    {
        var page = await officer.Get($"/cases/{number}/steps/{step}");
        return page.Status == HttpStatusCode.Redirect ? await page.Follow() : page;
    }

    /// <summary>0 to 200 ms after some answer; in one round of three while no answer has come yet.</summary>
    private static (Action Acknowledged, Task Done) KillAtSomeMoment(RunningServer server, Random random, int most)
    {
        var (wanted, delay) = (random.Next(3) == 0 ? 0 : random.Next(1, most + 1), random.Next(200));
        var enough = new CountdownEvent(Math.Max(1, wanted));
        return (() => { if (!enough.IsSet) enough.Signal(); }, Task.Run(async () =>
        {
            if (wanted > 0) enough.Wait(TimeSpan.FromSeconds(5), Cancel);
            await Task.Delay(delay, Cancel);
            await server.Kill();
        }, Cancel));
    }

    private static async Task<bool> IsAcknowledged(Page page, Action acknowledged)
    {
        try
        {
            if ((await page.Submit("main form[method=post]", ("Reason", "Read and in order."))).Status != HttpStatusCode.Redirect) return false;
            acknowledged();
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static bool IsWhollyThereOrAbsent(string main, Tried one)
    {
        var of = $"FROM history JOIN cases ON cases.Id = CaseId WHERE Number = '{one.Number}' AND Step = '{one.Step}'";
        var steps = int.Parse(Asking.One(main, $"SELECT count(*) {of}"));
        var outbox = Asking.One(main, $"SELECT count(*) FROM outbox WHERE EXISTS (SELECT 1 {of} AND CaseId = outbox.CaseId AND history.Seq = outbox.Seq)");
        var letters = Asking.One(main, $"SELECT count(*) FROM letters WHERE \"To\" = 'worker' AND EXISTS (SELECT 1 {of} AND CaseId = letters.CaseId AND history.Seq = letters.Seq)");
        var runs = Asking.One(main, $"SELECT count(*) FROM command_runs WHERE Name = 'tell-worker' AND EXISTS (SELECT 1 {of} AND CaseId = command_runs.CaseId AND history.Seq = command_runs.Seq)");
        return steps is 0 or 1 && (steps == 1 || !one.WasAcknowledged) && (outbox, letters, runs) == ($"{steps}", $"{steps}", $"{steps}");
    }

    private static void NothingHappenedTwice(string folder)
    {
        var main = Path.Combine(folder, "data/main.db");
        Assert.Equal("ok", Asking.One(main, "PRAGMA integrity_check"));
        Assert.Equal("ok", Asking.One(Path.Combine(folder, "data/vault.db"), "PRAGMA integrity_check"));
        Assert.Empty(Asking.Rows(main, "SELECT CaseId FROM letters GROUP BY CaseId, Seq, Template, \"To\" HAVING count(*) > 1"));
        Assert.Empty(Asking.Rows(main, "SELECT Id FROM cases WHERE Seq <> (SELECT count(*) FROM history WHERE CaseId = cases.Id)"));
        Assert.Empty(Asking.Rows(main, "SELECT o.CaseId FROM outbox o LEFT JOIN history h USING (CaseId, Seq) WHERE h.CaseId IS NULL"));

        // One mail for each step that left letters for an employer or agency and for each of its addresses, or that the firewall officer was
        // told of, however often the command was begun.
        var mails = Directory.GetFiles(Path.Combine(folder, "data/spool"), "*.eml");
        Assert.NotEmpty(mails);
        Assert.Equal(Asking.Rows(main, """
            WITH addresses (Party, Email) AS (
              SELECT EmployerId, Email FROM accounts UNION SELECT AgencyId, Email FROM accounts UNION SELECT Id, Email FROM employers UNION SELECT Id, Email FROM agencies)
            SELECT DISTINCT l.CaseId, l.Seq, Email FROM letters l JOIN addresses a ON a.Party = l.PartyId WHERE Email IS NOT NULL
            UNION SELECT CaseId, Seq, Email FROM command_runs, accounts WHERE Name = 'tell-firewall-officer' AND Role = 'firewall-officer' AND JoinedAt IS NOT NULL
            """).Count, mails.Length);
    }
}
