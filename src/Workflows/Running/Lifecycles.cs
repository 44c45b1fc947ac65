using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>Every version of every lifecycle in force or in flight, with the conditions that the code gives them.</summary>
/// <param name="mustGiveReason">Roles whose steps need a reason in the history; the others (worker, employer, calendar) may leave it empty.</param>
public sealed class Lifecycles(
    IReadOnlyList<LifecycleDefinition> definitions, IReadOnlyList<Guards> guards, WorkingCalendar calendar,
    IReadOnlyCollection<string> mustGiveReason)
{
    public IReadOnlyList<LifecycleDefinition> Definitions { get; } = definitions;
    public IReadOnlyList<Guards> Guards { get; } = guards;
    public WorkingCalendar Calendar { get; } = calendar;

    /// <exception cref="InvalidOperationException">The file of a version in flight was taken away.</exception>
    public LifecycleDefinition Of(WorkflowCase @case) =>
        Definitions.FirstOrDefault(lifecycle => lifecycle.Name == @case.Lifecycle && lifecycle.Version == @case.Version)
        ?? throw new InvalidOperationException($"No file in workflows/ holds version {@case.Version} of \"{@case.Lifecycle}\", on which a case runs.");

    /// <summary>The version that a case opened on this day runs on.</summary>
    /// <exception cref="InvalidOperationException">There is none yet.</exception>
    public LifecycleDefinition InForceOn(string lifecycle, LocalDate date) =>
        Definitions.Where(found => found.Name == lifecycle && found.InForceFrom <= date).MaxBy(found => found.Version)
        ?? throw new InvalidOperationException($"No version of \"{lifecycle}\" is in force on {date:uuuu-MM-dd}.");

    /// <summary>Opens a case by one of the lifecycle's opening steps.</summary>
    /// <param name="id">Time-ordered; give the same one to the facts.</param>
    public StepOutcome Open(string lifecycle, string step, Guid id, string number, object facts, Act act, Guid? parentId = null)
    {
        var definition = InForceOn(lifecycle, Calendar.DateOf(act.At));
        if (definition.Step(step) is not { } found) return Refusal.UnknownStep(definition, step);
        if (found.From.Count > 0) return Refusal.NotOpening(found);
        var @case = new WorkflowCase(id, number, lifecycle, definition.Version, parentId);
        var exact = After(@case, act);
        return Refuse(definition, found, @case, facts, exact) ?? WithoutReason(found, exact) ?? Enter(definition, found, @case, exact);
    }

    /// <summary>Takes the step, or says why not. History and dues must be loaded. Nothing is silently ignored.</summary>
    public StepOutcome Take(string step, WorkflowCase @case, object facts, Act act)
    {
        if (@case.History.Count != @case.Seq) throw new InvalidOperationException("The history of the case is not loaded.");
        var definition = Of(@case);
        if (definition.Step(step) is not { } found) return Refusal.UnknownStep(definition, step);
        var exact = After(@case, act);
        return Refusal.State(definition, found, @case)
            ?? Refuse(definition, found, @case, facts, exact)
            ?? WithoutReason(found, exact)
            ?? Enter(definition, found, @case, exact);
    }

    /// <summary>What leads out of this state, for the case page: with the refusal where this actor may not take it now.</summary>
    public IReadOnlyList<StepChoice> Choices(WorkflowCase @case, object facts, Actor actor, Instant now)
    {
        var definition = Of(@case);
        var act = After(@case, new Act(actor, now, ""));
        return [.. definition.Steps.Where(step => step.From.Contains(@case.State))
            .Select(step => new StepChoice(step, Refuse(definition, step, @case, facts, act)))];
    }

    /// <summary>
    /// What follows when a deadline has passed: the calendar takes its step, or people are told. Once only.
    /// Null when this clock no longer runs or is not due yet; a refusal when a condition stops the calendar and nobody is named to be told.
    /// </summary>
    public StepOutcome? Miss(WorkflowCase @case, DueRow due, object facts, Instant now)
    {
        if (!due.IsRunning || due.DueAt > now) return null;
        var definition = Of(@case);
        var deadline = definition.Deadline(due.Deadline);
        var act = After(@case, new Act(Actor.Calendar, now, Refusal.MissedReason(deadline, due, Calendar)));
        var taken = deadline.Step is null ? null : Take(deadline.Step, @case, facts, act);
        if (taken is StepTaken || deadline.EscalateTo is null) return taken;
        due.MissedAt = act.At;
        return new DeadlineEscalated(due, deadline.EscalateTo, taken as StepRefused);
    }

    private StepRefused? Refuse(LifecycleDefinition definition, StepDefinition step, WorkflowCase @case, object facts, Act act) =>
        Refusal.Role(step, act.By)
        ?? Refusal.FourEyes(definition, step, @case, act.By)
        ?? Refusal.TooLate(definition, @case, act, Calendar)
        ?? step.Guards.Select(guard => Condition(definition, guard).Check(guard, facts, act)).OfType<string>()
            .Select(sentence => new StepRefused(sentence, RefusalKind.Guard)).FirstOrDefault();

    private StepRefused? WithoutReason(StepDefinition step, Act act) =>
        string.IsNullOrWhiteSpace(act.Reason) && mustGiveReason.Contains(act.By.Role) ? Refusal.NoReason(step) : null;

    private Guards Condition(LifecycleDefinition definition, string guard) =>
        Guards.First(known => known.Lifecycle == definition.Name && known.Names.Contains(guard));

    private StepOutcome Enter(LifecycleDefinition definition, StepDefinition step, WorkflowCase @case, Act act) =>
        new StepTaken(@case, @case.Enter(definition.State(step.To), step.Name, act, definition.Deadlines, Calendar));

    /// <summary>
    /// To the microsecond, which both databases keep, and never before the case's last entry: a clock that was set back
    /// does not turn the order of the history around.
    /// </summary>
    private static Act After(WorkflowCase @case, Act act)
    {
        const long ticks = NodaConstants.TicksPerMillisecond / 1000;
        var at = Instant.FromUnixTimeTicks(act.At.ToUnixTimeTicks() / ticks * ticks);
        return act with { At = @case.LastEntry is { } last && last.At > at ? last.At : at };
    }
}

/// <param name="Refusal">Null when the actor may take it now.</param>
public sealed record StepChoice(StepDefinition Step, StepRefused? Refusal);
