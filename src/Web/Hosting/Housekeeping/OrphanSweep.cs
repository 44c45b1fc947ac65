using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Hosting.Housekeeping;

/// <summary>
/// At the start and once a day: what was sealed for a claim that never came to be is cleared away. A filing that was cut off between
/// the vault and the main database leaves it, and so does a draft with photos that nobody sent.
/// </summary>
internal sealed partial class OrphanSweep(IServiceScopeFactory scopes, Erasure erasure, ILogger<OrphanSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var day = new PeriodicTimer(Every);
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
        while (await day.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task<int> Sweep(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        var swept = await erasure.SweepOrphans(workers => WithAClaim(db, workers, cancel), cancel);
        if (swept > 0) Swept(swept);
        return swept;
    }

    private static async Task<IReadOnlySet<WorkerRef>> WithAClaim(MainContext db, IReadOnlyCollection<WorkerRef> workers, CancellationToken cancel) =>
        (await db.WageClaims.Where(claim => workers.Contains(claim.Worker)).Select(claim => claim.Worker).ToListAsync(cancel)).ToHashSet();

    [LoggerMessage(LogLevel.Information, "{Count} workers and files that no claim knows were cleared away.")]
    private partial void Swept(int count);

    [LoggerMessage(LogLevel.Error, "What no claim knows could not be cleared away; the next try is in a day.")]
    private partial void Failed(Exception error);
}
