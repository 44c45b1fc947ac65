using System.Collections.Concurrent;
using Inspectorate.Tests;
using Microsoft.Data.Sqlite;

namespace Inspectorate.InProcess.Faults;

/// <summary>The real program is killed (SIGKILL) while many file at once. <c>KILL_ROUNDS=20</c> runs it in full.</summary>
public class KilledWhileFilingTests
{
    private const int AtOnce = 64;

    [Fact]
    public async Task No_receipt_that_was_shown_is_lost_and_nothing_is_filed_twice()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "2");
        var random = new Random(75_169);
        var folder = Directory.CreateTempSubdirectory("inspectorate-killed-").FullName;
        var promised = new ConcurrentBag<string>();
        var again = new HashSet<string>();
        var server = await RunningServer.Start(folder);
        var demo = Claims(Path.Combine(folder, "data"));
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                var workers = Enumerable.Range(0, AtOnce).Select(_ => new AWorkerOnTheWeb(server.Address)).ToList();
                await Task.WhenAll(workers.Select(worker => worker.FillIn(words: "They did not pay.")));

                var sent = workers.Select(async worker =>
                {
                    if (await worker.Send() is { } code)
                        promised.Add(code);
                }).ToList();
                var wanted = promised.Count + random.Next(1, AtOnce / 2);
                while (promised.Count < wanted && sent.Any(one => !one.IsCompleted))
                    await Task.Delay(5);
                await Task.Delay(random.Next(0, 30));
                await server.Kill();
                await Task.WhenAll(sent);
                var address = server.Address;
                server = await RunningServer.Start(folder, address.Port);

                // Whoever got no answer presses the button again, and whoever got one too: the same receipt, no second claim.
                foreach (var worker in workers)
                    again.Add(Assert.IsType<string>(await worker.Send()));
                Assert.Empty(promised.Except(again));
                workers.ForEach(worker => worker.Dispose());
            }

            using var reader = new AWorkerOnTheWeb(server.Address);
            foreach (var code in again)
                Assert.True(await reader.Opens(code), "A receipt that was shown does not open its inbox.");
            Assert.NotEmpty(promised);
            Assert.Equal(rounds * AtOnce, again.Count);
        }
        finally
        {
            await server.Kill();
        }
        NothingIsTornOrDoubled(Path.Combine(folder, "data"), demo + again.Count);
        await server.DisposeAsync();
    }

    private static void NothingIsTornOrDoubled(string data, long claims)
    {
        using var main = new SqliteConnection($"Data Source={data}/main.db");
        main.Open();
        Assert.Equal("ok", Ask(main, "PRAGMA integrity_check"));
        Assert.Equal(0L, Ask(main, "SELECT count(*) FROM wage_claims WHERE Id NOT IN (SELECT Id FROM cases)"));
        Assert.Equal(0L, Ask(main, "SELECT count(*) FROM cases WHERE Seq <> (SELECT count(*) FROM history WHERE CaseId = cases.Id)"));
        Assert.Equal(claims, Ask(main, "SELECT count(*) FROM wage_claims"));
        Assert.Equal(claims, Ask(main, "SELECT count(DISTINCT Worker) FROM wage_claims"));
    }

    private static long Claims(string data)
    {
        using var main = new SqliteConnection($"Data Source={data}/main.db;Mode=ReadOnly");
        main.Open();
        return (long)Ask(main, "SELECT count(*) FROM wage_claims")!;
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }
}
