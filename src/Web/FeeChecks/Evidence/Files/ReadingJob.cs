using Inspectorate.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

/// <summary>Reads the files that wait, one after the other: at once when one is asked for, and after a start what the last run left.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ReadingJob(IServiceScopeFactory scopes, IClock clock, ILogger<ReadingJob> log) : IJob
{
    public static readonly JobKey Key = new("reading", "evidence");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var id in await Waiting(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<FileIntake>().Run(id, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(error, id);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> Waiting(CancellationToken cancel)
    {
        // A short one is just being read by who sent it; after a while it was cut off.
        var cutOff = clock.GetCurrentInstant() - Duration.FromMinutes(5);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MainContext>().EvidenceUploads
            .Where(upload => upload.ReadingAskedAt != null && upload.ReadAt == null && upload.StoppedAt == null && (upload.Size > EvidenceFiles.Short || upload.ReadingAskedAt < cutOff))
            .OrderBy(upload => upload.Id).Select(upload => upload.Id).ToListAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "File {Upload} could not be read; it is tried again within ten minutes.")]
    private partial void Failed(Exception error, Guid upload);

    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddJob<ReadingJob>(job => job.WithIdentity(Key).StoreDurably());
        quartz.AddTrigger<ReadingJob>(trigger => trigger.ForJob(Key).WithIdentity("every ten minutes", "evidence").WithCronSchedule("30 */10 * * * ?"));
    }
}
