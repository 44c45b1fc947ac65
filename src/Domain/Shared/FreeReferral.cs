using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Domain.Shared;

/// <summary>
/// Help is not the price of a testimony, and no outcome takes it away (FW-39): what the lifecycle files must not say of a referral. A state
/// of a referral is one whose name begins with "refer".
/// </summary>
public static class FreeReferral
{
    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<LifecycleDefinition> lifecycles) => [.. lifecycles.SelectMany(Faults)];

    private static IEnumerable<string> Faults(LifecycleDefinition lifecycle)
    {
        var reached = ReachedWithoutHer(lifecycle);
        foreach (var step in lifecycle.Steps.Where(step => IsReferral(step.To)))
        {
            var place = $"{lifecycle.Name}, step \"{step.Name}\"";
            if (step.Guards.Count > 0)
                yield return $"{place}: a referral hangs on the condition \"{step.Guards[0]}\".";
            if (!step.From.Any(state => IsReferral(state) || reached.Contains(state)))
                yield return $"{place}: a referral is possible only after a condition was met or the worker did something.";
        }
        // Who was offered or given help keeps it, unless she herself lets it go or does not answer. That her identity is erased one day is no outcome.
        foreach (var step in lifecycle.Steps.Where(step => step.From.Any(IsReferral) && step.Name != WageClaims.Retention.Step
            && step.By.Any(role => role is not (Roles.Worker or Roles.Calendar))))
            yield return $"{lifecycle.Name}, step \"{step.Name}\": somebody else than the worker ends a referral.";
    }

    /// <summary>The states to which the office brings a case by itself, whatever is known of it.</summary>
    private static HashSet<string> ReachedWithoutHer(LifecycleDefinition lifecycle)
    {
        var free = lifecycle.Steps.Where(step => step.Guards.Count == 0).ToList();
        var reached = free.Where(step => step.From.Count == 0).Select(step => step.To).ToHashSet();
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(free.Where(step => !step.By.Contains(Roles.Worker) && step.From.Any(reached.Contains)).Select(step => step.To).ToList());
        }
        return reached;
    }

    private static bool IsReferral(string state) => state.StartsWith("refer", StringComparison.Ordinal);
}
