using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

/// <summary>
/// Reads the files that wait, and takes or drops their lines: at once when it is asked for, and after a start what the last run left. Taking
/// is a job of its own, so that it does not wait for a long file to be read.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class ReadingJob(IServiceScopeFactory scopes, IClock clock, ILogger<ReadingJob> log) : IJob
{
    private static readonly JobKey Reading = new("reading", "evidence"), Taking = new("taking", "evidence");

    public static Task TriggerReading(ISchedulerFactory schedulers, CancellationToken cancel) => Trigger(schedulers, Reading, cancel);

    public static Task TriggerTaking(ISchedulerFactory schedulers, CancellationToken cancel) => Trigger(schedulers, Taking, cancel);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var isReading = context.JobDetail.Key.Equals(Reading);
        foreach (var id in await Waiting(isReading, cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                if (isReading) await scope.ServiceProvider.GetRequiredService<FileIntake>().Run(id, cancellationToken);
                else await TakeOrDrop(scope.ServiceProvider, id, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(error, id);
            }
        }
    }

    private static async Task TakeOrDrop(IServiceProvider services, Guid id, CancellationToken cancel)
    {
        var (db, lines) = (services.GetRequiredService<MainContext>(), services.GetRequiredService<WaitingLines>());
        if (await db.EvidenceUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id, cancel) is not { } upload) return;
        if (upload.State == UploadState.Taking) await lines.Take(id, cancel);
        if (upload.State == UploadState.ThrownAway) await lines.DropAll(id, cancel);
    }

    private async Task<IReadOnlyList<Guid>> Waiting(bool isReading, CancellationToken cancel)
    {
        // A short one is just being read by who sent it; after a while it was cut off.
        var cutOff = clock.GetCurrentInstant() - Duration.FromMinutes(5);
        await using var scope = scopes.CreateAsyncScope();
        var uploads = scope.ServiceProvider.GetRequiredService<MainContext>().EvidenceUploads;
        var waiting = isReading
            ? uploads.Where(upload => upload.ReadingAskedAt != null && upload.ReadAt == null && upload.StoppedAt == null && upload.ThrownAwayAt == null
                && (upload.Size > EvidenceFiles.Short || upload.ReadingAskedAt < cutOff))
            : uploads.Where(upload => upload.ThrownAwayAt != null
                || (upload.TakingAskedAt != null && upload.AcceptedAt == null && (upload.Lines + upload.KnownBefore > WaitingLines.InOneAct || upload.TakingAskedAt < cutOff)));
        return await waiting.OrderBy(upload => upload.Id).Select(upload => upload.Id).ToListAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "File {Upload} could not be read or taken; it is tried again within ten minutes.")]
    private partial void Failed(Exception error, Guid upload);

    public static void Schedule(IQuartzBuilder quartz)
    {
        foreach (var key in (JobKey[])[Reading, Taking])
        {
            quartz.AddJob<ReadingJob>(job => job.WithIdentity(key).StoreDurably());
            quartz.AddTrigger<ReadingJob>(trigger => trigger.ForJob(key).WithIdentity($"{key.Name} every ten minutes", "evidence").WithCronSchedule("30 */10 * * * ?"));
        }
    }

    private static async Task Trigger(ISchedulerFactory schedulers, JobKey key, CancellationToken cancel) => await (await schedulers.GetScheduler(cancel)).TriggerJob(key, cancel);
}
