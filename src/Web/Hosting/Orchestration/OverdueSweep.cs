using Inspectorate.Data;
using Inspectorate.Workflows.Orchestration;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary>
/// Finds deadlines that have passed, at the start (while the program was down nobody could wake up) and every minute, whichever
/// orchestrator runs: the due row is the truth.
/// </summary>
internal sealed partial class OverdueSweep(
    IServiceScopeFactory scopes, IRunningCases cases, IClock clock, ILogger<OverdueSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(Every);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(error);
            }
        }
        while (await minute.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task Sweep(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        var overdue = await scope.ServiceProvider.GetRequiredService<MainContext>().Dues
            .Where(due => due.DueAt <= now && due.EndedAt == null && due.MissedAt == null && due.StoppedAt == null)
            .OrderBy(due => due.DueAt)
            .Select(due => new { due.CaseId, due.Deadline, due.StartedBySeq, due.DueAt })
            .ToListAsync(cancel);
        foreach (var due in overdue)
        {
            try
            {
                await cases.DeadlinePassed(due.CaseId, due.Deadline, due.StartedBySeq, due.DueAt, cancel);
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                Failed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A passed deadline could not be followed; it is tried again in a minute.")]
    private partial void Failed(Exception error);
}
