using NodaTime;

namespace Inspectorate.Workflows.Definitions;

/// <summary>One lifecycle as its file in <c>workflows/</c> states it. A case runs on the version it began with.</summary>
public sealed record LifecycleDefinition(
    string Name,
    int Version,
    LocalDate InForceFrom,
    string Title,
    IReadOnlyList<StateDefinition> States,
    IReadOnlyList<StepDefinition> Steps,
    IReadOnlyList<DeadlineDefinition> Deadlines)
{
    public StateDefinition State(string name) => States.First(state => state.Name == name);

    /// <summary>Null when this lifecycle has no such step.</summary>
    public StepDefinition? Step(string name) => Steps.FirstOrDefault(step => step.Name == name);

    public DeadlineDefinition Deadline(string name) => Deadlines.First(deadline => deadline.Name == name);
}

/// <param name="Means">A sentence that an officer reads on the case page.</param>
/// <param name="IsEnd">Nothing is due any more. Steps may still lead out (an appeal that was upheld reopens the case).</param>
public sealed record StateDefinition(string Name, string Title, string Means, bool IsEnd);

/// <param name="From">Empty for a step that opens a case.</param>
/// <param name="NotTheActorOf">Steps of the same case whose actor may not take this one (four eyes).</param>
/// <param name="Source">The law or standard, or "(PROPOSAL)".</param>
public sealed record StepDefinition(
    string Name,
    string Title,
    IReadOnlyList<string> From,
    string To,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Guards,
    IReadOnlyList<string> NotTheActorOf,
    IReadOnlyList<string> Notices,
    string Source);

/// <summary>
/// A legal clock. It starts when a case first enters one of <paramref name="RunsIn"/>, stands still in
/// <paramref name="StopsIn"/>, and ends when the case leaves both lists; then it may start anew.
/// </summary>
/// <param name="Step">What the calendar does when it is missed; null when it is only escalated.</param>
/// <param name="EscalateTo">The role whose task list the missed deadline goes to; null when the step says it all. With a step: who sees to it when a condition refuses the calendar.</param>
public sealed record DeadlineDefinition(
    string Name,
    string Title,
    IReadOnlyList<string> RunsIn,
    IReadOnlyList<string> StopsIn,
    DeadlinePeriod Within,
    string? Step,
    string? EscalateTo,
    string Source);

public enum DeadlineUnit { Hours, Days, WorkingDays, Months }

/// <summary>As the files write it: "10 working days", "60 days", "24 hours", "6 months".</summary>
public sealed record DeadlinePeriod(int Count, DeadlineUnit Unit);
