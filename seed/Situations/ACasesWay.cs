using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>Takes a case through its real lifecycle to a state, every step by somebody who may take it.</summary>
/// <param name="actorFor">Who acts for a role.</param>
public sealed class ACasesWay(Lifecycles lifecycles, Func<string, Actor> actorFor)
{
    private static readonly Duration BetweenSteps = Duration.FromHours(26);

    /// <summary>The case stands in <paramref name="state"/> since <paramref name="since"/> at the latest.</summary>
    /// <param name="begunOn">Makes the facts; called again when the way turns out longer than thought.</param>
    /// <param name="parentId">The case to which this one is linked; null for a case of its own.</param>
    public WorkflowCase In<TSituation>(string state, Instant since, Func<LocalDate, TSituation> begunOn, out TSituation situation, Guid? parentId = null)
        where TSituation : ISituation
    {
        for (var back = Duration.FromDays(1); ; back += Duration.FromDays(2))
        {
            var begunAt = since - back;
            situation = begunOn(lifecycles.Calendar.DateOf(begunAt));
            var walked = TryWalk(situation, state, begunAt, parentId);
            if (walked.History[^1].At <= since)
                return walked;
            // Most of a long way is waiting for a deadline: the next try begins as much earlier as this one was too late.
            back += Duration.Max(Duration.Zero, walked.History[^1].At - since - Duration.FromDays(2));
        }
    }

    private WorkflowCase TryWalk(ISituation situation, string state, Instant begunAt, Guid? parentId)
    {
        var definition = lifecycles.InForceOn(situation.Lifecycle, lifecycles.Calendar.DateOf(begunAt));
        WorkflowCase? @case = null;
        var at = begunAt;
        foreach (var step in situation.WayTo(state, definition))
        {
            var role = step.By.Contains(Roles.Worker) ? Roles.Worker : step.By[0];
            if (role == Roles.Calendar)
                at = DueFor(definition, step, @case!);
            situation.MakeReadyFor(step.Name, at, lifecycles.Calendar.DateOf(at));
            var act = new Act(role == Roles.Calendar ? Actor.Calendar : situation.ActorFor(role) ?? actorFor(role), at, Reason(role));
            var outcome = @case is null
                ? lifecycles.Open(situation.Lifecycle, step.Name, situation.Facts.Id, CaseBook.NewNumber(), situation.Facts, act, parentId)
                : lifecycles.Take(step.Name, @case, situation.Facts, act);
            @case = outcome is StepTaken taken
                ? taken.Case
                : throw new InvalidOperationException($"{step.Name}: {(outcome as StepRefused)?.Sentence}");
            at += BetweenSteps;
        }
        return @case!;
    }

    private static Instant DueFor(LifecycleDefinition definition, StepDefinition step, WorkflowCase @case)
    {
        var deadlines = definition.Deadlines.Where(deadline => deadline.Step == step.Name).Select(deadline => deadline.Name).ToHashSet();
        return @case.Dues.Where(due => due.IsRunning && deadlines.Contains(due.Deadline)).Min(due => due.DueAt);
    }

    private static string Reason(string role) => Roles.Staff.Contains(role) ? "Papers read and both sides heard (demonstration)." : "";
}
