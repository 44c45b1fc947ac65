using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Web.Proof;

/// <summary>
/// The lifecycle of a request from outside, in every version that a case may run on: to a record it leads only over a judge's order and two
/// people, and a refusal follows no search. What became of the requests that there were, <see cref="RequestsAreAnsweredByLaw"/> asks.
/// </summary>
internal sealed class RequestsGoOneWay(IReadOnlyList<LifecycleDefinition> lifecycles) : IProofCheck
{
    public string Name => "requests-go-one-way";
    public IReadOnlyList<string> Requirements => ["FW-18", "FW-19"];

    public Task<Checked> Run(CancellationToken cancel)
    {
        var versions = lifecycles.Where(lifecycle => lifecycle.Name == "outside-request").ToList();
        return Task.FromResult(Checked.Of(
            $"{{0}} steps of {versions.Count} versions",
            versions.SelectMany(version => version.Steps.Select(step => $"{version.Version} {step.Name} {string.Join(',', step.By)} {string.Join(',', step.Guards)} {string.Join(',', step.NotTheActorOf)}")),
            versions.SelectMany(Wrong)));
    }

    private static IEnumerable<string> Wrong(LifecycleDefinition version)
    {
        foreach (var into in version.Steps.Where(step => step.To == "released"))
        {
            if (!into.By.SequenceEqual([Roles.Legal]) || !into.NotTheActorOf.Contains("propose-release") || !into.Guards.Contains("order-names-records"))
                yield return $"Version {version.Version}: the step {into.Name} releases a record without a second person or without a named record.";
            foreach (var before in version.Steps.Where(step => into.From.Contains(step.To)).Where(step => !step.By.SequenceEqual([Roles.FirewallOfficer])))
                yield return $"Version {version.Version}: the step {before.Name} proposes a release, and it is not the firewall officer’s.";
        }
        if (version.Steps.SingleOrDefault(step => step.Name == "refuse") is not { } refuse || !refuse.Guards.Contains("nothing-was-searched"))
            yield return $"Version {version.Version}: a refusal may follow a search.";
        foreach (var into in version.Steps.Where(step => step.To == "order-check" && step.From.Contains("registered")).Where(step => !step.Guards.Contains("is-a-judicial-order")))
            yield return $"Version {version.Version}: the step {into.Name} checks what is no judge’s order.";
        foreach (var into in version.Steps.Where(step => step.To == "valid").Where(step => !step.By.SequenceEqual([Roles.Legal]) || !step.NotTheActorOf.Contains("find-valid")))
            yield return $"Version {version.Version}: the step {into.Name} finds an order valid without a second person.";
        foreach (var step in version.Steps.Where(step => step.By.Contains(Roles.Administrator)))
            yield return $"Version {version.Version}: the step {step.Name} is open to an administrator.";
    }
}
