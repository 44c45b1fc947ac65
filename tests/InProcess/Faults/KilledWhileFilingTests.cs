using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inspectorate.Tests;
using Microsoft.Data.Sqlite;

namespace Inspectorate.InProcess.Faults;

/// <summary>The real program is killed (SIGKILL) while many file at once, each with papers. <c>KILL_ROUNDS=20</c> runs it in full.</summary>
public class KilledWhileFilingTests
{
    private const int AtOnce = 200;

    [Fact]
    public async Task No_receipt_that_was_shown_and_no_file_that_was_acknowledged_is_lost_and_nothing_is_filed_twice()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "1");
        var random = new Random(75_169);
        var folder = Directory.CreateTempSubdirectory("inspectorate-killed-").FullName;
        var (promised, filed, cutOff) = (new ConcurrentBag<string>(), 0, 0);
        var server = await RunningServer.Start(folder);
        var demo = Claims(Path.Combine(folder, "data"));
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                var workers = Enumerable.Range(0, AtOnce).Select(_ => new WithPapers(new AWorkerOnTheWeb(server.Address))).ToList();
                await Task.WhenAll(workers.Select(worker => worker.FillIn()));

                // Each sends some more papers, or none, and then the claim; the kill falls among them.
                var sent = workers.Select(async (worker, number) =>
                {
                    for (var paper = 0; paper < number % 4; paper++)
                        await worker.SendPaper();
                    if (await worker.Send() is { } code)
                        promised.Add(code);
                }).ToList();
                var wanted = promised.Count + random.Next(1, AtOnce / 2);
                while (promised.Count < wanted && sent.Any(one => !one.IsCompleted))
                    await Task.Delay(5);
                await Task.Delay(random.Next(0, 30));
                await server.Kill();
                await Task.WhenAll(sent);
                cutOff += workers.Count(worker => worker.CutOff > 0);
                var address = server.Address;
                server = await RunningServer.Start(folder, address.Port);

                // Whoever got no answer presses the button again, and whoever got one too: the same receipt, no second claim.
                var again = new HashSet<string>();
                foreach (var worker in workers)
                {
                    var code = Assert.IsType<string>(await worker.Web.Send());
                    Assert.True(again.Add(code));
                    await worker.FindsEverything(code);
                    worker.Web.Dispose();
                }
                filed += again.Count;
                Assert.Empty(promised.Except(again));
                promised.Clear();
            }
            Assert.Equal(rounds * AtOnce, filed);
            Assert.True(cutOff > 0, "The program was killed when all was done: nothing was tried.");
        }
        finally
        {
            await server.Kill();
        }
        NothingIsTornOrDoubled(Path.Combine(folder, "data"), demo + filed);
        await server.DisposeAsync();
    }

    /// <summary>A worker, and the papers of which the server said that it has them.</summary>
    private sealed class WithPapers(AWorkerOnTheWeb web)
    {
        private readonly ConcurrentBag<string> _acknowledged = [];

        public AWorkerOnTheWeb Web => web;

        /// <summary>Papers and claims that got no answer.</summary>
        public int CutOff { get; private set; }

        public async Task FillIn()
        {
            await web.FillIn(words: "They did not pay.");
            await SendPaper();
        }

        public async Task SendPaper()
        {
            // Longer than one sealed piece, and no two alike.
            var paper = $"%PDF-1.7\n{Guid.NewGuid():N}{new string('x', 70_000)}";
            try
            {
                using var answer = await web.Upload("/w/claim/proof", "photos", "payslip.pdf", Encoding.ASCII.GetBytes(paper));
                if (answer.StatusCode == HttpStatusCode.SeeOther)
                    _acknowledged.Add(paper);
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
            {
                CutOff++;
            }
        }

        public async Task<string?> Send()
        {
            var code = await web.Send();
            if (code is null)
                CutOff++;
            return code;
        }

        public async Task FindsEverything(string code)
        {
            Assert.NotEmpty(_acknowledged);
            Assert.True(await web.Opens(code), "A receipt that was shown does not open its inbox.");
            var links = Regex.Matches(await web.Read("/w/inbox/papers"), @"/sealed-files/[0-9a-f-]{36}").Select(link => link.Value).Distinct().ToList();
            var kept = await Task.WhenAll(links.Select(web.Read));
            Assert.Equal(kept.Length, kept.Distinct().Count());
            Assert.Empty(_acknowledged.Except(kept).Select(paper => paper[..41]));
        }
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
