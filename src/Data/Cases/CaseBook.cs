using System.Security.Cryptography;
using Inspectorate.Data.Register;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Data.Cases;

/// <summary>
/// The one way to open a case and to take a step: state, history, clocks, task lists and outbox go into the context together,
/// and the caller's SaveChanges commits them with the facts, or not at all.
/// </summary>
public sealed class CaseBook(MainContext db, Lifecycles lifecycles)
{
    /// <summary>Null when there is no such case.</summary>
    public Task<WorkflowCase?> Find(string number, CancellationToken cancel = default) =>
        Whole().SingleOrDefaultAsync(@case => @case.Number == number, cancel);

    public Task<WorkflowCase?> Find(Guid id, CancellationToken cancel = default) =>
        Whole().SingleOrDefaultAsync(@case => @case.Id == id, cancel);

    public Task<ICaseFacts> FactsOf(WorkflowCase @case, CancellationToken cancel = default) => FactsOf(@case.Lifecycle, @case.Id, cancel);

    public Task<ICaseFacts> FactsOf(string lifecycle, Guid caseId, CancellationToken cancel = default) => CaseFacts.Of(db, lifecycle, caseId, cancel);

    /// <summary>Adds the facts too when the case could be opened.</summary>
    public StepOutcome Open(string lifecycle, string step, ICaseFacts facts, Act act, Guid? parentId = null)
    {
        var outcome = lifecycles.Open(lifecycle, step, facts.Id, NewNumber(), facts, act, parentId);
        if (outcome is StepTaken taken)
            Add(taken.Case, facts);
        return outcome;
    }

    /// <summary>As <see cref="Open"/>, and saved past the change tracker: many workers may file at once, and this is what each waits for.</summary>
    /// <param name="alongside">More new entities for the same commit.</param>
    /// <exception cref="DbUpdateException">Something with the same key is there already.</exception>
    public async Task<StepOutcome> OpenAndSave(string lifecycle, string step, ICaseFacts facts, Act act, IEnumerable<object> alongside)
    {
        var outcome = lifecycles.Open(lifecycle, step, facts.Id, NewNumber(), facts, act);
        if (outcome is StepTaken taken)
            await db.Insert([.. Rows(taken.Case, facts), .. alongside]);
        return outcome;
    }

    /// <summary>A case that has already come some way, with everything that its steps would have left behind (demo data, tests).</summary>
    public void Add(WorkflowCase @case, ICaseFacts facts) => db.AddRange(Rows(@case, facts));

    public async Task<StepOutcome> Take(string step, WorkflowCase @case, ICaseFacts facts, Act act, CancellationToken cancel = default)
    {
        var outcome = lifecycles.Take(step, @case, facts, act);
        if (outcome is StepTaken taken)
        {
            SetClocks(@case, facts);
            db.Outbox.Add(new OutboxRow { CaseId = @case.Id, Seq = taken.Entry.Seq });
            await RefreshTasks(@case, facts, cancel);
            await Publish(@case, facts, cancel);
        }
        return outcome;
    }

    /// <summary>What follows when a deadline has passed, as <see cref="Lifecycles.Miss"/> says. Null: nothing.</summary>
    public async Task<StepOutcome?> Miss(WorkflowCase @case, DueRow due, ICaseFacts facts, Instant now, CancellationToken cancel = default)
    {
        var outcome = lifecycles.Miss(@case, due, facts, now);
        if (outcome is StepTaken taken)
        {
            SetClocks(@case, facts);
            db.Outbox.Add(new OutboxRow { CaseId = @case.Id, Seq = taken.Entry.Seq });
        }
        if (outcome is StepTaken or DeadlineEscalated) await RefreshTasks(@case, facts, cancel);
        if (outcome is StepTaken) await Publish(@case, facts, cancel);
        return outcome;
    }

    /// <summary>A clock whose end the facts say, and not the lifecycle alone.</summary>
    private void SetClocks(WorkflowCase @case, ICaseFacts facts)
    {
        if (facts is WageClaim { Plan: { } plan } claim) plan.SetClock(@case, claim);
        if (facts is FeeCheck { Plan: not null } check) check.SetClocks(@case, lifecycles.Calendar);
    }

    /// <summary>Brings what the public may see of the case up to date; every step does it. After <see cref="Add"/> it has to be asked for.</summary>
    public Task Publish(WorkflowCase @case, ICaseFacts facts, CancellationToken cancel = default) =>
        facts is Licence licence ? PublicRegister.Follow(db, @case, licence, lifecycles.Calendar, cancel) : Task.CompletedTask;

    /// <summary>Rewrites the case's lines in the task lists after its state, clocks or assignments changed.</summary>
    public async Task RefreshTasks(WorkflowCase @case, ICaseFacts facts, CancellationToken cancel = default)
    {
        var before = await db.WorkItems.Where(item => item.CaseId == @case.Id).ToListAsync(cancel);
        // With one that this very step gives and that is not saved yet.
        await db.Assignments.Where(assignment => assignment.CaseId == @case.Id).LoadAsync(cancel);
        var assignments = db.Assignments.Local.Where(assignment => assignment.CaseId == @case.Id).ToList();
        var now = Waiting(@case, facts.OfficeId, assignments);
        foreach (var old in before)
        {
            var kept = now.Find(item => item.Role == old.Role);
            if (kept is null)
            {
                db.WorkItems.Remove(old);
                continue;
            }
            now.Remove(kept);
            (old.OfficeId, old.State, old.DueAt, old.AssignedTo, old.Escalated) = (kept.OfficeId, kept.State, kept.DueAt, kept.AssignedTo, kept.Escalated);
        }
        db.WorkItems.AddRange(now);
    }

    private List<WorkItem> Waiting(WorkflowCase @case, Guid officeId, IReadOnlyList<Assignment> assignments)
    {
        var definition = lifecycles.Of(@case);
        var running = @case.Dues.Where(due => due is { EndedAt: null, StoppedAt: null }).ToList();
        // Somebody outside sees the clock that began with what it is asked now: an older one would tell when the worker came to us.
        Instant DueFor(string role) => running
            .Where(due => !Roles.Outside.Contains(role) || due.StartedBySeq == @case.Seq)
            .Select(due => due.DueAt).DefaultIfEmpty(WorkItem.NoClock).Min();
        var escalatedTo = @case.Dues
            .Where(due => due is { MissedAt: not null, EndedAt: null })
            .Select(due => definition.Deadlines.First(deadline => deadline.Name == due.Deadline).EscalateTo)
            .OfType<string>().ToHashSet();
        // What the calendar takes by itself waits for people only once it was escalated; an appeal body works on the appeal,
        // whose outcome then reaches this case.
        return definition.Steps
            .Where(step => step.From.Contains(@case.State) && !step.By.Contains(Roles.Calendar))
            .SelectMany(step => step.By)
            .Intersect(@case.Lifecycle == "appeal" ? Roles.WithAccount : Roles.WithAccount.Except([Roles.AppealBody]))
            .Union(escalatedTo)
            .Select(role => new WorkItem
            {
                CaseId = @case.Id,
                Role = role,
                OfficeId = officeId,
                Number = @case.Number,
                Lifecycle = @case.Lifecycle,
                State = @case.State,
                DueAt = DueFor(role),
                Escalated = escalatedTo.Contains(role),
                AssignedTo = assignments.FirstOrDefault(assignment => assignment.Role == role)?.AccountId,
            })
            .ToList();
    }

    private IEnumerable<object> Rows(WorkflowCase @case, ICaseFacts facts) =>
    [
        facts,
        @case,
        .. @case.History.Select(entry => new OutboxRow { CaseId = @case.Id, Seq = entry.Seq }),
        .. Waiting(@case, facts.OfficeId, []),
    ];

    private IQueryable<WorkflowCase> Whole() => db.Cases.Include(@case => @case.History.OrderBy(entry => entry.Seq)).Include(@case => @case.Dues);

    /// <summary>Ten signs without those that are misread; random, so that it tells neither order nor time.</summary>
    public static string NewNumber() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 10);
}
