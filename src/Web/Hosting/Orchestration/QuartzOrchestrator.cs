using Inspectorate.Workflows.Orchestration;
using Quartz;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary>One durable job for each case. A poke fires it; between pokes it wakes by itself for the case's next deadline.</summary>
internal sealed class QuartzOrchestrator(ISchedulerFactory schedulers) : IOrchestrator
{
    public async Task EnsureStarted(Guid caseId, string lifecycle, int version, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        if (await scheduler.GetJobDetail(FollowCase.KeyOf(caseId), cancel) is not null) return;
        try
        {
            await scheduler.AddJob(FollowCase.At(caseId, 0, $"{lifecycle} {version}"), cancellationToken: cancel);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another node was told the same.
        }
    }

    public async Task Advance(Guid caseId, int seq, CancellationToken cancel) =>
        await (await schedulers.GetScheduler(cancel)).TriggerJob(FollowCase.KeyOf(caseId), cancellationToken: cancel);
}
