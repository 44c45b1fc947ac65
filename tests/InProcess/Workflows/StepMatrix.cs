using System.Runtime.CompilerServices;
using System.Text;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Workflows;

/// <summary>
/// The whole (state x step x role) matrix of a lifecycle as a text to review. Each cell is asked of the engine itself with every
/// condition holding; what is not listed was refused.
/// </summary>
internal static class StepMatrix
{
    private static readonly Instant Now = Instant.FromUtc(2030, 1, 1, 12, 0);

    public static string Of(LifecycleDefinition lifecycle, IReadOnlyCollection<string> roles)
    {
        var calendar = new WorkingCalendar(DateTimeZone.Utc, new HashSet<IsoDayOfWeek>(), new HashSet<LocalDate>());
        var lifecycles = new Lifecycles([lifecycle], [new EveryConditionHolds(lifecycle)], calendar, []);
        var text = new StringBuilder($"{lifecycle.Name} version {lifecycle.Version}, in force from {lifecycle.InForceFrom:uuuu-MM-dd}\n");
        Row(text, "(new case)", lifecycle, (step, role) => lifecycles.Open(lifecycle.Name, step, Guid.NewGuid(), "X", new(), ActOf(role)), roles);
        foreach (var state in lifecycle.States)
            Row(text, state.Name + (state.IsEnd ? " (end)" : ""), lifecycle,
                (step, role) => lifecycles.Take(step, In(lifecycle, state.Name), new(), ActOf(role)), roles);
        text.Append("\ndeadlines\n");
        foreach (var deadline in lifecycle.Deadlines) text.Append(Line(deadline));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string state, LifecycleDefinition lifecycle,
        Func<string, string, StepOutcome> ask, IReadOnlyCollection<string> roles)
    {
        text.Append($"\n{state}\n");
        foreach (var step in lifecycle.Steps)
        {
            var outcomes = roles.Select(role => (Role: role, Outcome: ask(step.Name, role))).ToList();
            var taken = outcomes.Where(cell => cell.Outcome is StepTaken).Select(cell => cell.Role).ToList();
            if (taken.Count == 0) continue;
            text.Append($"  {step.Name} -> {step.To}: {string.Join(", ", taken)}");
            if (step.Guards.Count > 0) text.Append($" | if {string.Join(", ", step.Guards)}");
            if (step.NotTheActorOf.Count > 0) text.Append($" | not who took {string.Join(", ", step.NotTheActorOf)}");
            if (step.Notices.Count > 0) text.Append($" | tells {string.Join(", ", step.Notices)}");
            text.Append('\n');
        }
    }

    private static string Line(DeadlineDefinition deadline)
    {
        var stops = deadline.StopsIn.Count == 0 ? "" : $", stands still in {string.Join(", ", deadline.StopsIn)}";
        string?[] then = [deadline.Step, deadline.EscalateTo is null ? null : $"tell {deadline.EscalateTo}"];
        return $"  {deadline.Name}: {deadline.Within.Count} {deadline.Within.Unit} in {string.Join(", ", deadline.RunsIn)}{stops}; then "
            + string.Join(", else ", then.OfType<string>()) + "\n";
    }

    private static Act ActOf(string role) => new(new Actor($"a {role}", role), Now, "");

    /// <summary>A case that stands in this state without having walked there.</summary>
    private static WorkflowCase In(LifecycleDefinition lifecycle, string state)
    {
        var @case = new WorkflowCase(Guid.NewGuid(), "X", lifecycle.Name, lifecycle.Version, null);
        SetState(@case, state);
        return @case;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_State")]
    private static extern void SetState(WorkflowCase @case, string state);

    private sealed class EveryConditionHolds(LifecycleDefinition definition) : Guards(definition.Name)
    {
        public override IReadOnlyCollection<string> Names { get; } = [.. definition.Steps.SelectMany(step => step.Guards)];
        internal override string? Check(string guard, object facts, Act act) => null;
    }
}
