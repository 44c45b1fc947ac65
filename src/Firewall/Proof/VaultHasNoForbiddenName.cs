using Inspectorate.Firewall.Guard.Scans;
using Inspectorate.Firewall.Identities.Vault;

namespace Inspectorate.Firewall.Proof;

internal sealed class VaultHasNoForbiddenName(Func<VaultContext> vault) : IProofCheck
{
    public string Name => "vault-has-no-forbidden-name";
    public IReadOnlyList<string> Requirements => ["FW-01", "FW-02"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        await using var context = vault();
        return Checked.Of("{0} columns", SchemaScan.ColumnsOf(context),
            SchemaScan.Of(context).Concat(await SchemaScan.OfCatalogue(context, cancel: cancel)).Select(use => $"{use}."));
    }
}
