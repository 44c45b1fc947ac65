using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Inspectorate.Storage;

/// <summary>Can it be read, and can it be written?</summary>
internal sealed class DatabaseReadiness<TContext>(TContext context, Writer<TContext> writer) : IHealthCheck where TContext : DbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext check, CancellationToken cancel = default)
    {
        try
        {
            await context.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\"").SingleAsync(cancel);
            if (writer.Health.State == WriterState.Full)
                await writer.TryToWrite(cancel);
        }
        catch (StorageRefusal refusal)
        {
            return HealthCheckResult.Unhealthy(refusal.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database cannot be read.", error);
        }
        return writer.Health.State == WriterState.Working
            ? HealthCheckResult.Healthy(writer.Health.Sentence)
            : HealthCheckResult.Unhealthy(writer.Health.Sentence);
    }
}
