using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>Takes a claim through its real lifecycle to a state, every step by somebody who may take it.</summary>
/// <param name="actorFor">Who acts for a role.</param>
public sealed class AClaimsCase(Lifecycles lifecycles, Func<string, Actor> actorFor)
{
    private static readonly Duration BetweenSteps = Duration.FromHours(26);

    /// <summary>The claim stands in <paramref name="state"/> since <paramref name="since"/> at the latest.</summary>
    /// <param name="claimFiledOn">Makes the facts; called again when the way turns out longer than thought.</param>
    public WorkflowCase In(string state, Instant since, Func<LocalDate, AClaim> claimFiledOn, out AClaim claim)
    {
        for (var back = Duration.FromDays(1); ; back += Duration.FromDays(2))
        {
            var filedAt = since - back;
            claim = claimFiledOn(lifecycles.Calendar.DateOf(filedAt));
            var walked = TryWalk(claim, state, filedAt);
            if (walked.History[^1].At <= since)
                return walked;
        }
    }

    private WorkflowCase TryWalk(AClaim claim, string state, Instant filedAt)
    {
        var definition = lifecycles.InForceOn("wage-claim", lifecycles.Calendar.DateOf(filedAt));
        var opening = claim.Facts.FirstClaimId is null ? "file" : "report-retaliation";
        // Nobody is dismissed on the short way unless that is where she is to end.
        string[] around = state == "dismissed" ? [] : ["propose-dismissal"];
        WorkflowCase? @case = null;
        var at = filedAt;
        foreach (var step in Walk.To(definition, state, opening, around))
        {
            var role = step.By.Contains(Roles.Worker) ? Roles.Worker : step.By[0];
            if (role == Roles.Calendar)
                at = DueFor(definition, step, @case!);
            claim.MakeReadyFor(step.Name, at, lifecycles.Calendar.DateOf(at));
            var act = new Act(role == Roles.Worker ? new Actor(claim.Facts.Worker.ToString(), role) : role == Roles.Calendar ? Actor.Calendar : actorFor(role), at, Reason(role));
            var outcome = @case is null
                ? lifecycles.Open("wage-claim", step.Name, claim.Facts.Id, CaseBook.NewNumber(), claim.Facts, act)
                : lifecycles.Take(step.Name, @case, claim.Facts, act);
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

    private static string Reason(string role) => role is Roles.Worker or Roles.Calendar ? "" : "Papers read and both sides heard (demonstration).";
}
