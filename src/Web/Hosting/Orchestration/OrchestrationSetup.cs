using Inspectorate.Data.Cases;
using Inspectorate.Storage;
using Inspectorate.Workflows.Orchestration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Inspectorate.Web.Hosting.Orchestration;

internal static class OrchestrationSetup
{
    /// <summary>After the main database: the hosted services start in the order of their registration.</summary>
    public static IServiceCollection AddOrchestration(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<IRunningCases, RunningCases>();
        services.AddQuartz(quartz => quartz.UsePersistentStore(store =>
        {
            if (KeptDatabase.IsPostgres(configuration))
            {
                store.UsePostgres(configuration.GetConnectionString("Main")!);
                store.UseClustering(); // several web nodes share the work
                quartz.ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true);
            }
            else
            {
                // A file of its own, not in WAL mode: it is written by several connections (decision 1).
                var file = Path.Combine(KeptDatabase.DataDirectory(configuration), "quartz.db");
                store.UseSqlite($"Data Source={file};Default Timeout=30;Pooling=False");
            }
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
        }));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHealthChecks().AddQuartz(check => check.Name = "orchestrator");
        services.AddSingleton<IOrchestrator, QuartzOrchestrator>();
        services.AddHostedService<EveryNoticeHasItsCommand>();
        services.AddHostedService<OverdueSweep>();
        services.AddHostedService<OutboxRelay>();
        return services;
    }
}
