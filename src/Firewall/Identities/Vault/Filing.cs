using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Firewall.Identities.Vault;

/// <summary>
/// The rows of one filing, written in one act. SQL by hand: this is the path that the load goals measure, and EF's change tracker
/// costs more than everything else in it together. Writing the same filing again changes nothing.
/// </summary>
internal sealed record Filing(IdentityRow Identity, IReadOnlyList<TextRow> Texts, ReceiptRow Receipt)
{
    /// <summary>What is in the vault now, whether it was written now or by an earlier filing of the same draft.</summary>
    public async Task<Written> WriteTo(VaultContext vault)
    {
        var filedNow = await vault.Run(
            """
            INSERT INTO identities (worker, sealed_at, sealed) VALUES (@p0, @p1, @p2)
            ON CONFLICT (worker) DO UPDATE SET sealed = excluded.sealed, sealed_at = excluded.sealed_at WHERE length(identities.sealed) = 0
            """, Identity.Worker, Identity.SealedAt.ToUnixTimeMilliseconds(), Identity.Sealed) > 0;
        var before = filedNow
            ? []
            : await vault.Texts.AsNoTracking().Where(text => text.Worker == Identity.Worker).OrderBy(text => text.Ref).Select(text => new { text.Kind, text.Ref }).ToListAsync();
        var refs = new List<Guid>();
        foreach (var text in Texts)
        {
            // The main database may have missed the first filing: it needs the same references again.
            var kept = before.Find(earlier => earlier.Kind == text.Kind);
            refs.Add(kept?.Ref ?? text.Ref);
            if (kept is not null)
                continue;
            await vault.Run("INSERT INTO texts (ref, worker, kind, sealed) VALUES (@p0, @p1, @p2, @p3)", text.Ref, text.Worker, text.Kind, text.Sealed);
        }
        if (filedNow)
            await vault.Run("INSERT INTO receipts (code, worker) VALUES (@p0, @p1)", Receipt.Code, Receipt.Worker);
        return new Written(refs, FiledBefore: !filedNow);
    }
}

/// <param name="Texts">In the order in which they were given.</param>
internal sealed record Written(IReadOnlyList<Guid> Texts, bool FiledBefore);
