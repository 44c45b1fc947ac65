using System.Globalization;
using Inspectorate.Workflows.Orchestration;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary>Runs what follows each step that was taken since the last time, then sleeps until the case's next deadline.</summary>
[DisallowConcurrentExecution]
internal sealed partial class FollowCase(IRunningCases cases, IClock clock, ILogger<FollowCase> log) : IJob
{
    private const string Position = "position";

    /// <summary>A due date may move, and a long sleep trusts the machine's clock for too long.</summary>
    private static readonly Duration LongestSleep = Duration.FromHours(12);

    private static readonly Duration ShortestSleep = Duration.FromMilliseconds(300);
    private static readonly Duration UntilNextTry = Duration.FromSeconds(15);

    public static JobKey KeyOf(Guid caseId) => new(caseId.ToString("N"), "cases");

    /// <param name="position">The last seq whose follow-on work is done. It is kept here, beside the work, and not by us.</param>
    public static IJobDetail At(Guid caseId, int position, string description) => JobBuilder.Create<FollowCase>()
        .WithIdentity(KeyOf(caseId)).WithDescription(description).StoreDurably()
        .RequestRecovery() // cut off by a crash it runs again, at the next start or on another node: nothing in it has its effect twice
        .UsingJobData(Position, position.ToString(CultureInfo.InvariantCulture)).Build();

    private static int PositionOf(IJobDetail job) => int.Parse((string)job.JobDataMap[Position]!, CultureInfo.InvariantCulture);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var caseId = Guid.ParseExact(context.JobDetail.Key.Name, "N");
        try
        {
            await Follow(context, caseId, cancellationToken);
            await TellDeadlines(caseId, cancellationToken);
            var next = await cases.Due(caseId, cancellationToken);
            if (next.Count > 0) await Sleep(context.Scheduler, caseId, next[0].DueAt - clock.GetCurrentInstant(), cancellationToken);
        }
        catch (SchedulerException) when (context.Scheduler.Status is SchedulerStatus.ShuttingDown or SchedulerStatus.Shutdown)
        {
            // The program is stopping. The position stands where it was; the next start goes on from there.
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(error, caseId);
            await Sleep(context.Scheduler, caseId, UntilNextTry, cancellationToken);
        }
    }

    private async Task Follow(IJobExecutionContext context, Guid caseId, CancellationToken cancel)
    {
        var position = PositionOf(context.JobDetail);
        cases.Reached(caseId, position); // it may have been another process that got so far
        while (await cases.StepAfter(caseId, position + 1, cancel) is { } step)
        {
            foreach (var command in step.Commands) await cases.RunCommand(caseId, step.Seq, command, cancel);
            position = step.Seq;
            await context.Scheduler.AddJob(At(caseId, position, context.JobDetail.Description ?? ""), new AddJobOptions { Replace = true }, cancel);
            cases.Reached(caseId, position);
        }
    }

    private async Task TellDeadlines(Guid caseId, CancellationToken cancel)
    {
        foreach (var due in await cases.Due(caseId, cancel))
            if (due.DueAt <= clock.GetCurrentInstant())
                await cases.DeadlinePassed(caseId, due.Deadline, due.StartedBySeq, due.DueAt, cancel);
    }

    /// <summary>One alarm for each case. Quartz keeps the machine's time, whatever ours is, so it is told how long and not when.</summary>
    private static async Task Sleep(IScheduler scheduler, Guid caseId, Duration wanted, CancellationToken cancel)
    {
        var sleep = Duration.Max(ShortestSleep, Duration.Min(wanted, LongestSleep));
        var alarm = TriggerBuilder.Create().WithIdentity(caseId.ToString("N"), "alarms").ForJob(KeyOf(caseId))
            .StartAt(TimeProvider.System.GetUtcNow() + sleep.ToTimeSpan()).Build();
        await scheduler.ScheduleJob(alarm, new ScheduleJobOptions { Replace = true }, cancel);
    }

    [LoggerMessage(LogLevel.Error, "What follows a step of case {CaseId} failed and is tried again.")]
    private partial void Failed(Exception error, Guid caseId);
}
