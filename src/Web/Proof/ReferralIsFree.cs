using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Web.Proof;

internal sealed class ReferralIsFree(IReadOnlyList<LifecycleDefinition> lifecycles) : IProofCheck
{
    public string Name => "referral-is-free";
    public IReadOnlyList<string> Requirements => ["FW-39"];

    public Task<Checked> Run(CancellationToken cancel) => Task.FromResult(Checked.Of(
        "{0} lifecycles", lifecycles.Select(lifecycle => $"{lifecycle.Name} {lifecycle.Version}"), FreeReferral.Faults(lifecycles)));
}
