using System.Net;
using Inspectorate.InProcess.Faults;
using Inspectorate.InProcess.Slices;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Postgres;

/// <summary>The real program twice, as processes of their own, on one set of databases and folders.</summary>
[Collection(OneServerAtATime.Name)]
public sealed class TwoNodesTests : NeedsPostgres, IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly PostgresDatabases _databases = PostgresDatabases.Create();
    private RunningServer _one = null!;
    private RunningServer _other = null!;

    private string Main => _databases.To("Main");

    public async ValueTask InitializeAsync()
    {
        _one = await Node("one", null);
        _other = await Node("other", _one.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_one.Kill(), _other.Kill()); // before the first of them removes the folder of both
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        _databases.Dispose();
    }

    [Fact]
    public async Task Both_know_who_signed_in_and_open_the_same_seals()
    {
        var officer = await AnOfficerOnTheWeb.SignIn(_one, "claims-officer@demo.example");
        var onTheOther = new Uri(_other.Address, "/tasks").ToString();
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(onTheOther)).Status);
        await (await officer.Get("/tasks")).Submit("form[action='/account/sign-out']");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Get(onTheOther)).Status);

        using var worker = new AWorkerOnTheWeb(_one.Address);
        await worker.FillIn(words: "They did not pay.", name: "Asha of the harbour");
        var code = Assert.IsType<string>(await worker.Send(Cancel));
        using var elsewhere = new AWorkerOnTheWeb(_other.Address);
        Assert.True(await elsewhere.Opens(code));
        await elsewhere.Post("/w/inbox/messages", ("words", "Please call me"));
        Assert.True(await worker.Opens(code));
        Assert.Contains("Please call me", await worker.Read("/w/inbox/messages"));
    }

    /// <summary>
    /// The test holds the case's row, so that the node whose alarm rings stands in the middle of its transaction; there it is killed.
    /// </summary>
    [Fact]
    public async Task A_node_that_is_killed_in_the_middle_of_a_deadline_is_followed_by_the_other_once()
    {
        await OnPostgres.Until(Main, "SELECT count(*) FROM outbox WHERE \"DoneAt\" IS NULL", "0", "Not every step was followed.");
        var id = OnPostgres.Rows(Main, "SELECT \"Id\" FROM cases WHERE \"State\" = 'employer-answer' AND \"Lifecycle\" = 'wage-claim' ORDER BY \"Id\"")[0];

        await using (var held = OnPostgres.Open(Main))
        {
            await using var holding = await held.BeginTransactionAsync(Cancel);
            await using (var hold = new Npgsql.NpgsqlCommand($"SELECT 1 FROM cases WHERE \"Id\" = '{id}' FOR UPDATE", held, holding))
                await hold.ExecuteScalarAsync(Cancel);
            TheClockOf(id, hasRunOut: "employer-answer");
            var (dying, _) = (await Waiting()) == "one" ? (_one, _other) : (_other, _one);
            await dying.Kill();
            await Task.Delay(2000, Cancel);
            Assert.Equal("0", OnPostgres.One(Main, Taken(id)));
            await holding.RollbackAsync(Cancel);
        }

        await OnPostgres.Until(Main, Taken(id), "1", "Nobody took the step.");
        await OnPostgres.Until(Main, "SELECT count(*) FROM outbox WHERE \"DoneAt\" IS NULL", "0", "What follows did not happen.");
        await Task.Delay(5000, Cancel); // time for a second one, if there were any
        Assert.Equal("1", OnPostgres.One(Main, Taken(id)));
        Assert.Empty(OnPostgres.Rows(Main, "SELECT \"CaseId\" FROM letters GROUP BY \"CaseId\", \"Seq\", \"Template\", \"To\" HAVING count(*) > 1"));
        Assert.Equal("the calendar", OnPostgres.One(Main, $"SELECT \"ActorId\" FROM history WHERE \"CaseId\" = '{id}' AND \"Step\" = 'answer-time-is-over'"));
    }

    private static string Taken(string id) => $"SELECT count(*) FROM history WHERE \"CaseId\" = '{id}' AND \"Step\" = 'answer-time-is-over'";

    /// <summary>As if the days had passed: the due row, and the alarm that was set for it.</summary>
    private void TheClockOf(string id, string hasRunOut)
    {
        OnPostgres.Rows(Main, $"UPDATE dues SET \"DueAt\" = now() - interval '1 minute' WHERE \"CaseId\" = '{id}' AND \"EndedAt\" IS NULL AND \"Deadline\" = '{hasRunOut}'");
        OnPostgres.Rows(Main, $"UPDATE qrtz_triggers SET next_fire_time = 1 WHERE trigger_group = 'alarms' AND trigger_name = '{Guid.Parse(id):N}'");
    }

    /// <summary>Which node waits for the row that the test holds.</summary>
    private async Task<string> Waiting()
    {
        for (var i = 0; i < 900; i++)
        {
            if (OnPostgres.Rows(Main, "SELECT application_name FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name LIKE 'node %'") is [var node, ..])
                return node["node ".Length..];
            await Task.Delay(100, Cancel);
        }
        throw new InvalidOperationException($"Nobody took the deadline.\n{_one.Log}\n{_other.Log}");
    }

    private Task<RunningServer> Node(string name, string? folder) => RunningServer.Start(folder, settings:
    [
        .. _databases.Settings.SelectMany(setting => (string[])[$"--{setting.Key}", setting.Value]),
        "--ConnectionStrings:Main", $"{Main};Application Name=node {name}",
    ]);
}
