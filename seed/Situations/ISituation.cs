using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A case whose facts are made ready for each step of its way, as people would have made them.</summary>
public interface ISituation
{
    string Lifecycle { get; }
    ICaseFacts Facts { get; }

    /// <summary>The steps that lead to this state, the opening one first.</summary>
    IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle);

    /// <summary>What has to stand in the facts before this step can be taken.</summary>
    void MakeReadyFor(string step, Instant at, LocalDate today);

    /// <summary>Who acts for a role without an account of the staff, such as the worker; null where somebody else has to be found.</summary>
    Actor? ActorFor(string role) => null;
}
