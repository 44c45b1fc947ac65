using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Seed.Situations;

/// <summary>The shortest way through a lifecycle's own steps to a state, so that no situation stands that the law does not lead to.</summary>
public static class Walk
{
    /// <summary>Steps in order, the opening one first.</summary>
    /// <param name="opening">Only this opening step; null for any.</param>
    /// <param name="around">Steps that this way does not take.</param>
    /// <exception cref="ArgumentException">Nothing leads there.</exception>
    public static IReadOnlyList<StepDefinition> To(LifecycleDefinition lifecycle, string state, string? opening = null, params IReadOnlyList<string> around) =>
        Shortest(lifecycle, lifecycle.Steps.Where(step => step.From.Count == 0 && (opening is null || step.Name == opening)), state, around);

    /// <summary>The same from a state that the case has come to; empty when it is there already.</summary>
    public static IReadOnlyList<StepDefinition> From(LifecycleDefinition lifecycle, string here, string state, params IReadOnlyList<string> around) =>
        here == state ? [] : Shortest(lifecycle, lifecycle.Steps.Where(step => step.From.Contains(here) && !around.Contains(step.Name)), state, around);

    private static IReadOnlyList<StepDefinition> Shortest(LifecycleDefinition lifecycle, IEnumerable<StepDefinition> first, string state, IReadOnlyList<string> around)
    {
        var ways = new Queue<IReadOnlyList<StepDefinition>>();
        var seen = new HashSet<string>();
        foreach (var step in first)
            ways.Enqueue([step]);
        while (ways.TryDequeue(out var way))
        {
            var here = way[^1].To;
            if (here == state)
                return way;
            if (!seen.Add(here))
                continue;
            foreach (var step in lifecycle.Steps.Where(step => step.From.Contains(here) && !around.Contains(step.Name)))
                ways.Enqueue([.. way, step]);
        }
        throw new ArgumentException($"No steps of \"{lifecycle.Name}\" lead to \"{state}\".");
    }
}
