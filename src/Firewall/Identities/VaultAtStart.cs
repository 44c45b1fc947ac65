using Inspectorate.Firewall.Identities.Keys;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inspectorate.Firewall.Identities;

/// <summary>Before the server listens, whoever was erased stays erased, whatever was restored; after that, old drafts go every hour.</summary>
internal sealed partial class VaultAtStart(Erasure erasure, Drafts drafts, ILogger<VaultAtStart> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancel)
    {
        await erasure.ReplayTombstones(cancel);
        await base.StartAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1));
        do
        {
            try
            {
                await drafts.DropExpired(stopping);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                NotDropped(log, error);
            }
        }
        while (await hourly.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(1, LogLevel.Error, "Expired drafts could not be dropped; the next try is in an hour.")]
    private static partial void NotDropped(ILogger log, Exception error);
}

/// <summary>Without the keyring nothing can be filed and nobody be read.</summary>
internal sealed class KeyringReadiness(Keyring keyring) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await keyring.TryWriting();
            return HealthCheckResult.Healthy("Keys can be read and written.");
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy($"The keyring cannot be written: {error.Message}");
        }
    }
}
