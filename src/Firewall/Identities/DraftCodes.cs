using System.Security.Cryptography;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Identities;

/// <param name="Until">Then the draft is dropped.</param>
public sealed record DraftCode(ReceiptCode Code, Instant Until);

/// <summary>What a code opens: the inbox of a claim that was filed, or a draft that was not.</summary>
public readonly record struct OpenedByCode(WorkerRef? Inbox, DraftToken? Draft);

/// <summary>
/// Lets a worker go on with her draft on another device, under the code that will be her receipt. Only when she asks for one does the
/// draft's token lie beside it, sealed under a key made of the code and the server key: whoever has both the database and the keys folder
/// could then try all codes. Without a code nobody can.
/// </summary>
public sealed class DraftCodes
{
    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly Func<VaultContext> vault;
    private readonly Drafts drafts;
    private readonly Receipts receipts;
    private readonly GuessQueue guesses;

    internal DraftCodes(Keyring keyring, Writer<VaultContext> writer, Func<VaultContext> vault, Drafts drafts, Receipts receipts, GuessQueue guesses) =>
        (this.keyring, this.writer, this.vault, this.drafts, this.receipts, this.guesses) = (keyring, writer, vault, drafts, receipts, guesses);

    /// <summary>Asking again gives the same code.</summary>
    public Task Give(DraftToken token, CancellationToken cancel = default)
    {
        var (key, code) = (drafts.RowKey(token), receipts.OfDraft(token));
        var (kept, hidden) = (receipts.Kept(code), Cipher.Seal(KeyOf(code), token.Bytes, Place(key)));
        return writer.Do(context => context.Database.ExecuteSqlAsync(
            $"UPDATE drafts SET code = {kept}, sealed_token = {hidden} WHERE key = {key}", cancel), cancel);
    }

    /// <summary>Null until she asked for one.</summary>
    public async Task<DraftCode?> Of(DraftToken token, CancellationToken cancel = default)
    {
        var key = drafts.RowKey(token);
        await using var context = vault();
        var row = await context.Drafts.AsNoTracking().Where(row => row.Key == key && row.Code != null).Select(row => new { row.StartedAt }).FirstOrDefaultAsync(cancel);
        return row is null ? null : new DraftCode(receipts.OfDraft(token), row.StartedAt + Drafts.KeptFor);
    }

    /// <summary>Null for a wrong code, after the same time as <see cref="Receipts.Open"/>.</summary>
    /// <exception cref="TooManyGuesses">The line of codes being tried is full.</exception>
    public Task<OpenedByCode?> Open(string? typed, CancellationToken cancel = default) => guesses.Try<OpenedByCode>(async () =>
    {
        var read = ReceiptCode.Read(typed);
        var code = read ?? ReceiptCode.New();
        var inbox = await receipts.Find(code, cancel);
        var draft = await Find(code, cancel);
        return read is null || (inbox is null && draft is null) ? null : new OpenedByCode(inbox, inbox is null ? draft : null);
    }, cancel);

    private async Task<DraftToken?> Find(ReceiptCode code, CancellationToken cancel)
    {
        var (kept, oldest) = (receipts.Kept(code), Instant.FromUnixTimeMilliseconds(drafts.Oldest()));
        await using var context = vault();
        var row = await context.Drafts.AsNoTracking().FirstOrDefaultAsync(row => row.Code == kept && row.StartedAt >= oldest, cancel);
        if (row is null)
            return null;
        var token = DraftToken.From(Cipher.Unseal(KeyOf(code), row.SealedToken!, Place(row.Key)));
        // Filed, and the code given up since: what it opened it opens no more.
        var worker = drafts.WorkerOf(token).Value;
        return await context.Receipts.AnyAsync(receipt => receipt.Worker == worker, cancel) ? null : token;
    }

    private byte[] KeyOf(ReceiptCode code) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keyring.Server.Mac("draft-by-code", code.Bytes), Cipher.KeyBytes, info: "draft-token"u8.ToArray());

    private static string Place(byte[] key) => $"drafts/{Convert.ToHexString(key)}/token";
}
