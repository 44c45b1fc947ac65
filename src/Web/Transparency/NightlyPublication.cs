using Inspectorate.Data;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Hosting.Housekeeping;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.Transparency;

/// <summary>
/// Every night, and soon after a start when the last one is more than a day old. A night on which it did not run stays empty: nothing is made up later.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class NightlyPublication(IServiceScopeFactory scopes, IClock clock, ILogger<NightlyPublication> log) : IJob
{
    /// <summary>At half past three, in the authority's own zone.</summary>
    private const string When = "0 30 3 * * ?";

    private static readonly Duration Often = Duration.FromHours(23);
    private static readonly JobKey Key = new("publication", "transparency");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        var last = await db.Publications.MaxAsync(published => (Instant?)published.At, cancellationToken);
        if (last is { } at && clock.GetCurrentInstant() - at < Often)
            return;
        var published = await scope.ServiceProvider.GetRequiredService<Publishing>().Publish(cancellationToken);
        if (!published.Holds)
            DoesNotHold(string.Join(", ", ProofReport.FromJson(SignedReport.FromJson(published.Report).Report).Checks.Where(check => !check.Holds).Select(check => check.Check)));
    }

    [LoggerMessage(LogLevel.Critical, "The firewall does not hold: {Checks}. Run 'firewall verify'; the page /transparency says so too.")]
    private partial void DoesNotHold(string checks);

    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddNightly<NightlyPublication>(Key, When);
        quartz.AddTrigger<NightlyPublication>(trigger => trigger.ForJob(Key).WithIdentity("after the start", "transparency")
            .StartAt(SystemClock.Instance.GetCurrentInstant().ToDateTimeOffset().AddMinutes(1)));
    }
}
