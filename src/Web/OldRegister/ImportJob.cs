using Inspectorate.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.OldRegister;

/// <summary>Ends the imports that were begun, one after the other: at once when one is sent, and after a start what the last run left.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ImportJob(IServiceScopeFactory scopes, IClock clock, ILogger<ImportJob> log) : IJob
{
    public static readonly JobKey Key = new("imports", "old-register");

    /// <summary>A file that was not read to its end within this was broken off on its way to us.</summary>
    private static readonly Duration LongestReading = Duration.FromHours(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var id in await Begun(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var intake = scope.ServiceProvider.GetRequiredService<RegisterIntake>();
            try
            {
                if (await intake.Find(id, cancellationToken) is { ReadAt: null }) await intake.Undo(id, cancellationToken);
                else await intake.Run(id, _ => { }, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(error, id);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> Begun(CancellationToken cancel)
    {
        var lost = clock.GetCurrentInstant() - LongestReading;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MainContext>().RegisterImports
            .Where(import => import.FinishedAt == null && import.StoppedAt == null && (import.ReadAt != null || import.StartedAt < lost))
            .OrderBy(import => import.Id).Select(import => import.Id).ToListAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "Import {Import} could not be finished; it is tried again within ten minutes.")]
    private partial void Failed(Exception error, Guid import);

    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddJob<ImportJob>(job => job.WithIdentity(Key).StoreDurably());
        quartz.AddTrigger<ImportJob>(trigger => trigger.ForJob(Key).WithIdentity("every ten minutes", "old-register").WithCronSchedule("0 */10 * * * ?"));
    }
}
