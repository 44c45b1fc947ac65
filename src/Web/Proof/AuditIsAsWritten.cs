using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Firewall.Proof;

namespace Inspectorate.Web.Proof;

internal sealed class AuditIsAsWritten(MainContext db) : IProofCheck
{
    public string Name => "audit-is-as-written";
    public IReadOnlyList<string> Requirements => ["FW-28", "FW-31"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        var (cases, accounts) = (await ChainAudit.Cases(db, cancel), await ChainAudit.Accounts(db, cancel));
        return Checked.Of(
            $"{cases.Entries} entries of {cases.Chains} cases and {accounts.Entries} of accounts", [cases.Head, accounts.Head],
            new[] { cases.FirstBad, accounts.FirstBad }.OfType<string>());
    }
}
