using Inspectorate.Data;
using Inspectorate.Data.Inspections;
using Inspectorate.Web.Hosting.Housekeeping;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Inspectorate.Web.Inspections.NightlyPlan;

/// <summary>Every night, and when a supervisor wants it now: plans the visits of every office, or of hers.</summary>
[DisallowConcurrentExecution]
internal sealed partial class NightlyPlan(IServiceScopeFactory scopes, ILogger<NightlyPlan> log) : IJob
{
    public const string Office = "office";
    public const string StartedBy = "started-by";

    /// <summary>At half past two, in the authority's own zone.</summary>
    private const string When = "0 30 2 * * ?";

    public static readonly JobKey Key = new("nightly-plan", "inspections");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var office in await Offices(context, cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<VisitPlanner>().Run(office, IdIn(context, StartedBy), cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(error, office);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> Offices(IJobExecutionContext context, CancellationToken cancel)
    {
        if (IdIn(context, Office) is { } one) return [one];
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MainContext>().Offices.OrderBy(office => office.Id).Select(office => office.Id).ToListAsync(cancel);
    }

    private static Guid? IdIn(IJobExecutionContext context, string name) =>
        context.MergedJobDataMap.TryGetValue(name, out var value) && Guid.TryParse(value as string, out var id) ? id : null;

    [LoggerMessage(LogLevel.Error, "The visits of office {Office} could not be planned; the next run goes on.")]
    private partial void Failed(Exception error, Guid office);

    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddNightly<NightlyPlan>(Key, When);
    }
}
