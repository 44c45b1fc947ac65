using Inspectorate.Data;
using Inspectorate.Firewall.Guard.Scans;
using Inspectorate.Firewall.Proof;

namespace Inspectorate.Web.Proof;

/// <summary>The live catalogue is read too: a hand may have added what no migration knows.</summary>
internal sealed class DatabaseHasNoForbiddenName(MainContext db) : IProofCheck
{
    public string Name => "database-has-no-forbidden-name";
    public IReadOnlyList<string> Requirements => ["FW-01", "FW-02", "FW-07"];

    public async Task<Checked> Run(CancellationToken cancel) => Checked.Of("{0} columns", SchemaScan.ColumnsOf(db),
        SchemaScan.Of(db).Concat(await SchemaScan.OfCatalogue(db, cancel: cancel)).Select(use => $"{use}."));
}
