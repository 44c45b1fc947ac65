using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>Deadlines that pass while no process runs: the real program was killed, and is started again a month later.</summary>
[Collection(OneServerAtATime.Name)]
public class DeadlineWhileDownTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_missed_meanwhile_follows_at_the_next_start_and_only_once()
    {
        var folder = Directory.CreateTempSubdirectory("inspectorate-asleep-").FullName;
        var main = Path.Combine(folder, "data/main.db");
        var server = await RunningServer.Start(folder);
        var waiting = Asking.Rows(main, "SELECT Id FROM cases WHERE State = 'employer-answer' AND Lifecycle = 'wage-claim'");
        Assert.NotEmpty(waiting);
        await server.Kill();

        var ids = string.Join(',', waiting.Select(id => $"'{id}'"));
        var followed = $"SELECT CaseId, count(*) FROM history WHERE Step = 'answer-time-is-over' AND CaseId IN ({ids}) GROUP BY CaseId ORDER BY CaseId";
        List<string> once = [.. waiting.Order(StringComparer.Ordinal).Select(id => $"{id}|1")];
        Assert.Empty(Asking.Rows(main, followed));
        for (var start = 0; start < 2; start++)
        {
            server = await RunningServer.Start(folder, server.Address.Port, "--Demo:DaysAhead", "30");
            for (var i = 0; !Asking.Rows(main, followed).SequenceEqual(once); i++)
            {
                Assert.True(i < 300, string.Join('\n', Asking.Rows(main, followed)));
                await Task.Delay(200, Cancel);
            }
            await Task.Delay(2000, Cancel); // time for a second one, if there were any
            Assert.Equal(once, Asking.Rows(main, followed));
            await server.Kill();
        }
        Assert.All(Asking.Rows(main, $"SELECT ActorId FROM history WHERE Step = 'answer-time-is-over' AND CaseId IN ({ids})"), actor => Assert.Equal("the calendar", actor));
        await server.DisposeAsync();
    }
}
