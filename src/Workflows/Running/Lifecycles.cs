using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>Every version of every lifecycle in force or in flight, with the conditions that the code gives them.</summary>
public sealed class Lifecycles(
    IReadOnlyList<LifecycleDefinition> definitions, IReadOnlyList<Guards> guards, WorkingCalendar calendar)
{
    public IReadOnlyList<LifecycleDefinition> Definitions { get; } = definitions;
    public IReadOnlyList<Guards> Guards { get; } = guards;
    public WorkingCalendar Calendar { get; } = calendar;

    public LifecycleDefinition Of(WorkflowCase @case) => throw new NotImplementedException();

    /// <summary>The version that a case opened on this day runs on.</summary>
    public LifecycleDefinition InForceOn(string lifecycle, LocalDate date) => throw new NotImplementedException();

    /// <summary>Opens a case by one of the lifecycle's opening steps.</summary>
    /// <param name="id">Time-ordered; give the same one to the facts.</param>
    public StepOutcome Open(string lifecycle, string step, Guid id, string number, object facts, Act act, Guid? parentId = null)
        => throw new NotImplementedException();

    /// <summary>Takes the step, or says why not. History must be loaded. Nothing is silently ignored.</summary>
    public StepOutcome Take(string step, WorkflowCase @case, object facts, Act act) => throw new NotImplementedException();

    /// <summary>What leads out of this state, for the case page: with the refusal where this actor may not take it now.</summary>
    public IReadOnlyList<StepChoice> Choices(WorkflowCase @case, object facts, Actor actor, Instant now) => throw new NotImplementedException();
}

/// <param name="Refusal">Null when the actor may take it now.</param>
public sealed record StepChoice(StepDefinition Step, StepRefused? Refusal);
