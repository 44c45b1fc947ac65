using Inspectorate.Workflows.Orchestration;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.Data.Cases;

/// <summary>What the orchestrator may ask and tell. Each call stands alone: a scope, a context and at most one transaction.</summary>
public sealed class RunningCases(IServiceScopeFactory scopes, Lifecycles lifecycles, OutboxBell bell, IClock clock) : IRunningCases
{
    public async Task<StepToFollow?> StepAfter(Guid caseId, int seq, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Done(scope, caseId, seq, cancel) is { } done ? new(caseId, seq, done.Step.Name, done.Step.Notices) : null;
    }

    public async Task<IReadOnlyList<RunningDeadline>> Due(Guid caseId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MainContext>().Dues
            .Where(due => due.CaseId == caseId && due.EndedAt == null && due.MissedAt == null && due.StoppedAt == null)
            .OrderBy(due => due.DueAt)
            .Select(due => new RunningDeadline(due.Deadline, due.StartedBySeq, due.DueAt))
            .ToListAsync(cancel);
    }

    public async Task DeadlinePassed(Guid caseId, string deadline, int startedBySeq, Instant dueAt, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<CaseBook>();
        if (await book.Find(caseId, cancel) is not { } @case) return;
        var due = @case.Dues.SingleOrDefault(row => row.Deadline == deadline && row.StartedBySeq == startedBySeq && row.DueAt == dueAt);
        if (due is null) return;
        await book.Miss(@case, due, await book.FactsOf(@case, cancel), clock.GetCurrentInstant(), cancel);
        try
        {
            await scope.ServiceProvider.GetRequiredService<MainContext>().SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody took a step, or another node was told the same, at this very moment: theirs stands. Whatever still is
            // overdue is found by the next wake or sweep.
        }
    }

    public async Task RunCommand(Guid caseId, int seq, string name, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        if (await HasRun(db, caseId, seq, name, cancel)) return;
        var done = await Done(scope, caseId, seq, cancel)
            ?? throw new InvalidOperationException($"Case {caseId} has no step number {seq} that \"{name}\" could follow.");
        var command = scope.ServiceProvider.GetServices<IFollowOn>().FirstOrDefault(known => known.Name == name)
            ?? throw new InvalidOperationException($"The code has no follow-on command \"{name}\".");
        await command.Run(done, cancel);
        db.CommandRuns.Add(new CommandRun { CaseId = caseId, Seq = seq, Name = name, At = clock.GetCurrentInstant() });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Two ran it at once; the mark is unique, so only one took effect. Anything else is a failure.
            if (!await HasRun(db, caseId, seq, name, cancel)) throw;
        }
    }

    public void Reached(Guid caseId, int seq) => bell.Reached(caseId, seq);

    private static Task<bool> HasRun(MainContext db, Guid caseId, int seq, string name, CancellationToken cancel) =>
        db.CommandRuns.AnyAsync(run => run.CaseId == caseId && run.Seq == seq && run.Name == name, cancel);

    private async Task<StepDone?> Done(AsyncServiceScope scope, Guid caseId, int seq, CancellationToken cancel)
    {
        if (await scope.ServiceProvider.GetRequiredService<CaseBook>().Find(caseId, cancel) is not { } @case) return null;
        return @case.History.SingleOrDefault(entry => entry.Seq == seq) is { } entry
            ? new(@case, entry, lifecycles.Of(@case).Step(entry.Step)!)
            : null;
    }
}
