using System.Diagnostics;
using System.Net;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>SIGTERM at the real program with 64 requests on their way.</summary>
[Collection(OneServerAtATime.Name)]
public class StoppedWhileManyAskTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopped_while_many_ask_everybody_is_answered_and_it_ends_well()
    {
        await using var server = await RunningServer.Start();
        await Asking.UntilAllHasFollowed(Path.Combine(server.Folder, "data/main.db"));
        var workers = Enumerable.Range(0, 64).Select(_ => new AWorkerOnTheWeb(server.Address)).ToList();
        await Task.WhenAll(workers.Select(worker => worker.FillIn(words: "They did not pay.")));

        var answers = workers.Select(worker => Task.Run(() => worker.PostAnything("/w/check"), Cancel)).ToList();
        await Task.WhenAny(answers);
        var clock = Stopwatch.StartNew();
        var exitCode = await server.Stop();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(0, exitCode);
        var said = await Task.WhenAll(answers);
        // 0: the connection was closed before a request on it was taken; nobody promised anything.
        Assert.DoesNotContain(said, one => (int)one.Status >= 500);
        var filed = said.Count(one => one.Status == HttpStatusCode.SeeOther);
        Assert.NotEqual(0, filed);
        var log = new FileInfo(Path.Combine(server.Folder, "data/main.db-wal"));
        Assert.True(!log.Exists || log.Length == 0);
        workers.ForEach(worker => worker.Dispose());
    }
}
