using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Firewall.Identities.Vault;

/// <summary>
/// The rows of one filing, written in one act. SQL by hand: this is the path that the load goals measure, and EF's change tracker
/// costs more than everything else in it together. Writing the same filing again changes nothing.
/// </summary>
internal sealed record Filing(IdentityRow Identity, IReadOnlyList<TextRow> Texts, ReceiptRow Receipt)
{
    /// <summary>False when this person has been filed before; then nothing is written.</summary>
    public async Task<bool> WriteTo(VaultContext vault)
    {
        var filedNow = await vault.Database.ExecuteSqlAsync($"""
            INSERT INTO identities (worker, sealed_at, sealed)
            VALUES ({Identity.Worker}, {Identity.SealedAt.ToUnixTimeMilliseconds()}, {Identity.Sealed})
            ON CONFLICT (worker) DO UPDATE SET sealed = excluded.sealed, sealed_at = excluded.sealed_at WHERE length(identities.sealed) = 0
            """) > 0;
        if (!filedNow)
            return false;
        foreach (var text in Texts)
            await vault.Database.ExecuteSqlAsync(
                $"INSERT INTO texts (ref, worker, kind, sealed) VALUES ({text.Ref}, {text.Worker}, {text.Kind}, {text.Sealed})");
        await vault.Database.ExecuteSqlAsync($"INSERT INTO receipts (code, worker) VALUES ({Receipt.Code}, {Receipt.Worker})");
        return true;
    }
}
