using Inspectorate.Firewall.Identities.Reading;

namespace Inspectorate.Firewall.Proof;

internal sealed class ReadsAreAsWritten(ReadLogAudit audit) : IProofCheck
{
    public string Name => "reads-are-as-written";
    public IReadOnlyList<string> Requirements => ["FW-28", "FW-29", "FW-31"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        var found = await audit.Verify(cancel);
        return Checked.Of($"{found.Entries} looks", [found.Anchor], found.FirstBad is { } bad ? [bad] : []);
    }
}
