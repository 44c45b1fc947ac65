using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.Hosting.Housekeeping;

/// <summary>
/// Every night: identities whose time was over and that were kept because of an appeal, of the worker's own words or of her wish are
/// looked at again, and erased when nothing holds them any more (FW-32). Run twice, it changes nothing the second time.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class LateErasures(IServiceScopeFactory scopes, IClock clock, ILogger<LateErasures> log) : IJob
{
    /// <summary>At half past one, in the authority's own zone.</summary>
    private const string When = "0 30 1 * * ?";

    private const string Why = "What postponed the erasure is over.";

    private static readonly JobKey Key = new("late-erasures", "housekeeping");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await Run(cancellationToken);

    /// <summary>Returns how many were erased.</summary>
    internal async Task<int> Run(CancellationToken cancel)
    {
        var erased = 0;
        foreach (var caseId in await Postponed(cancel))
        {
            try
            {
                if (await Erase(caseId, cancel)) erased++;
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                Failed(error, caseId);
            }
        }
        return erased;
    }

    private async Task<IReadOnlyList<Guid>> Postponed(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MainContext>().Dues
            .Where(due => due.Deadline == Retention.Clock && due.MissedAt != null && due.EndedAt == null)
            .Select(due => due.CaseId).ToListAsync(cancel);
    }

    private async Task<bool> Erase(Guid caseId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<CaseBook>();
        if (await book.Find(caseId, cancel) is not { } @case) return false;
        var act = new Act(Actor.Calendar, clock.GetCurrentInstant(), Why);
        if (await book.Take(Retention.Step, @case, await book.FactsOf(@case, cancel), act, cancel) is not StepTaken) return false;
        try
        {
            await scope.ServiceProvider.GetRequiredService<MainContext>().SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // somebody took a step at this very moment: theirs stands, and the next night looks again
        }
    }

    [LoggerMessage(LogLevel.Error, "The identity behind case {Case} could not be erased; the next try is tomorrow night.")]
    private partial void Failed(Exception error, Guid @case);

    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddNightly<LateErasures>(Key, When);
    }
}
