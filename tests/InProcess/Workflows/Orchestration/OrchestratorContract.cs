using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Orchestration;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Workflows.Orchestration;

/// <summary>What every orchestrator has to keep, whichever is built in: the same suite for all.</summary>
public abstract class OrchestratorContract : IDisposable
{
    private static readonly LifecycleDefinition First = AHouseOfCases.Hearing(1, "2026-01-01", "decide");

    /// <summary>The period of a case that was opened on Monday, 2 March, ends with Saturday.</summary>
    private static readonly Instant AfterTheEnd = ALibraryLoan.Monday + Duration.FromDays(6);

    private readonly string _folder = Directory.CreateTempSubdirectory("orchestrator-").FullName;
    private readonly SetClock _clock = new(ALibraryLoan.Monday);
    private readonly Failures _failures = new();

    private protected abstract void AddOrchestrator(IServiceCollection services, IConfiguration configuration);

    /// <summary>Settings of the database that it shares with the cases; none for SQLite in the folder.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, string>> Database => [];

    /// <summary>Loses everything that the orchestrator itself has kept in this data folder.</summary>
    private protected abstract void Forget(string folder);

    public virtual void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_case_is_started_decided_and_each_step_followed_once()
    {
        await using var house = await Start();
        var id = await house.Open(_clock);
        Assert.IsType<StepTaken>(await house.Take("decide", id, _clock));
        await house.Settled(2);
        Assert.Equal(["file", "decide"], await house.Slips(id));
    }

    [Fact]
    public async Task The_process_may_be_restarted_between_two_steps()
    {
        Guid id;
        await using (var before = await Start())
        {
            id = await before.Open(_clock);
            await before.Settled(1);
        }
        await using var after = await Start();
        Assert.IsType<StepTaken>(await after.Take("decide", id, _clock));
        await after.Settled(2);
        Assert.Equal(["file", "decide"], await after.Slips(id));
    }

    [Fact]
    public async Task What_was_decided_before_a_crash_is_followed_once_after_it()
    {
        Guid id;
        await using (var crashed = await Start(orchestrated: false))
        {
            id = await crashed.Open(_clock);
            await crashed.Take("decide", id, _clock);
            Assert.Empty(await crashed.Slips(id));
        }
        await using (var after = await Start()) await after.Settled(2);
        await using var again = await Start();
        Assert.Equal(["file", "decide"], await again.Slips(id));
    }

    [Fact]
    public async Task An_orchestrator_that_has_lost_everything_does_nothing_twice()
    {
        Guid id;
        await using (var before = await Start())
        {
            id = await before.Open(_clock);
            await before.Settled(1);
        }
        Forget(_folder);
        await using var after = await Start();
        await after.Take("decide", id, _clock);
        await after.Settled(2);
        Assert.Equal(["file", "decide"], await after.Slips(id));
    }

    [Fact]
    public async Task A_deadline_that_passed_while_the_process_was_down_is_taken_at_the_next_start()
    {
        Guid id;
        await using (var before = await Start())
        {
            id = await before.Open(_clock);
            await before.Settled(1);
        }
        _clock.Now = AfterTheEnd;
        await using var after = await Start();
        await after.Settled(2);
        var @case = await after.Case(id);
        Assert.Equal(("lapsed", 2, Actor.CalendarRole), (@case.State, @case.Seq, @case.History.Single(entry => entry.Seq == 2).ActorRole));
        Assert.Equal(AfterTheEnd, @case.Dues.Single().MissedAt);
        Assert.Equal(["file", "lapse"], await after.Slips(id));
        Assert.Null(HistoryChain.FirstBadEntry(@case));
    }

    [Fact]
    public async Task A_deadline_told_by_many_at_once_is_taken_once_and_a_late_decision_is_refused()
    {
        await using var house = await Start();
        var id = await house.Open(_clock);
        await house.Settled(1);
        var due = Assert.Single(await Cases(house).Due(id, default));
        _clock.Now = AfterTheEnd;
        Assert.Equal(RefusalKind.TooLate, Assert.IsType<StepRefused>(await house.Take("decide", id, _clock)).Kind);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Cases(house).DeadlinePassed(id, due.Deadline, due.StartedBySeq, due.DueAt, default)));
        await house.Settled(2);
        Assert.Equal(("lapsed", 2), ((await house.Case(id)).State, (await house.Case(id)).History.Count));
        Assert.Equal(RefusalKind.WrongState, Assert.IsType<StepRefused>(await house.Take("decide", id, _clock)).Kind);
    }

    [Fact]
    public async Task A_deadline_that_is_told_too_early_or_with_another_date_changes_nothing()
    {
        await using var house = await Start(orchestrated: false); // nobody else tells it, and rightly, at the same time
        var id = await house.Open(_clock);
        var due = Assert.Single(await Cases(house).Due(id, default));
        await Cases(house).DeadlinePassed(id, due.Deadline, due.StartedBySeq, due.DueAt, default);
        _clock.Now = AfterTheEnd;
        await Cases(house).DeadlinePassed(id, due.Deadline, due.StartedBySeq, due.DueAt - Duration.FromDays(1), default);
        await Cases(house).DeadlinePassed(id, due.Deadline, due.StartedBySeq + 1, due.DueAt, default);
        Assert.Equal("open", (await house.Case(id)).State);
    }

    [Fact]
    public async Task Of_eight_decisions_at_once_one_wins()
    {
        await using var house = await Start();
        var id = await house.Open(_clock);
        using var ready = new CountdownEvent(8);
        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            try
            {
                await house.Take("decide", id, _clock, $"d{number}", () =>
                {
                    ready.Signal();
                    ready.Wait(TimeSpan.FromSeconds(20));
                    return Task.CompletedTask;
                });
                return true;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        })));
        Assert.Single(won, true);
        await house.Settled(2);
        Assert.Equal(["file", "decide"], await house.Slips(id));
        Assert.Null(HistoryChain.FirstBadEntry(await house.Case(id)));
    }

    [Fact]
    public async Task A_new_version_leaves_cases_in_flight_on_the_old_one()
    {
        Guid old;
        await using (var before = await Start()) old = await before.Open(_clock);

        _clock.Now += Duration.FromDays(2);
        var second = AHouseOfCases.Hearing(2, "2026-03-04", "settle");
        await using var after = await AHouseOfCases.Start(_folder, Database, _clock, [second, First], _failures, AddOrchestrator);
        var young = await after.Open(_clock);
        Assert.Equal(RefusalKind.UnknownStep, Assert.IsType<StepRefused>(await after.Take("settle", old, _clock)).Kind);
        Assert.IsType<StepTaken>(await after.Take("decide", old, _clock));
        Assert.IsType<StepTaken>(await after.Take("settle", young, _clock));
        await after.Settled(4);
        Assert.Equal(["file", "decide"], await after.Slips(old));
        Assert.Equal(["file", "settle"], await after.Slips(young));
    }

    [Fact]
    public async Task A_command_that_fails_is_tried_again_and_others_do_not_wait_for_it()
    {
        _failures.Next(1);
        await using var house = await Start();
        var unlucky = await house.Open(_clock);
        for (var tries = 0; tries < 200 && _failures.Left > 0; tries++) await Task.Delay(25, TestContext.Current.CancellationToken);
        var lucky = await house.Open(_clock);
        await house.Settled(1);
        Assert.Equal((0, 1), ((await house.Slips(unlucky)).Count, (await house.Slips(lucky)).Count));
        await house.Settled(2);
        Assert.Equal(["file"], await house.Slips(unlucky));
    }

    private static IRunningCases Cases(AHouseOfCases house) => house.Services.GetRequiredService<IRunningCases>();

    private Task<AHouseOfCases> Start(bool orchestrated = true) =>
        AHouseOfCases.Start(_folder, Database, _clock, [First], _failures, orchestrated ? AddOrchestrator : null);
}
