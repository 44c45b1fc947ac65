using System.Buffers.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Firewall.Identities;

/// <summary>Gives a worker the code of her inbox, and finds her by it. Only the code's HMAC is kept.</summary>
public sealed class Receipts
{
    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly Func<VaultContext> vault;
    private readonly GuessQueue guesses;

    internal Receipts(Keyring keyring, Writer<VaultContext> writer, Func<VaultContext> vault, GuessQueue guesses) =>
        (this.keyring, this.writer, this.vault, this.guesses) = (keyring, writer, vault, guesses);

    /// <summary>A code in addition to any the worker holds.</summary>
    public async Task<ReceiptCode> Issue(WorkerRef worker, CancellationToken cancel = default)
    {
        var code = ReceiptCode.New();
        var row = new ReceiptRow { Code = Kept(code), Worker = worker.Value };
        await writer.Do(context =>
        {
            context.Receipts.Add(row);
            return context.SaveChangesAsync(cancel);
        }, cancel);
        return code;
    }

    /// <summary>
    /// A code in place of every one that she holds: those open nothing any more, and neither does a session that one of them began.
    /// The same occasion gives the same code, so that asking twice does no harm.
    /// </summary>
    public async Task<ReceiptCode> Replace(WorkerRef worker, Guid occasion, CancellationToken cancel = default)
    {
        var code = ReceiptCode.From(keyring.Server.Mac("receipt-in-place", [.. worker.Value.ToByteArray(), .. occasion.ToByteArray()]));
        var row = new ReceiptRow { Code = Kept(code), Worker = worker.Value };
        await writer.Do(async context =>
        {
            await context.Receipts.Where(other => other.Worker == row.Worker && other.Code != row.Code).ExecuteDeleteAsync(cancel);
            if (await context.Receipts.AnyAsync(same => same.Code == row.Code, cancel)) return;
            context.Receipts.Add(row);
            await context.SaveChangesAsync(cancel);
        }, cancel);
        return code;
    }

    /// <summary>What a session keeps of the code that began it. Null when it is no code.</summary>
    public string? StampOf(string? typed) => ReceiptCode.Read(typed) is { } code ? Base64Url.EncodeToString(Kept(code)) : null;

    /// <summary>Whether the code that began a session still opens this worker's inbox.</summary>
    public async Task<bool> StillOpens(WorkerRef worker, string? stamp, CancellationToken cancel = default)
    {
        if (stamp is null) return false;
        var kept = Base64Url.DecodeFromChars(stamp);
        await using var context = vault();
        return await context.Receipts.AnyAsync(row => row.Code == kept && row.Worker == worker.Value, cancel);
    }

    /// <summary>Null for a wrong code: the same answer after the same time, whether its check digit is wrong or nobody holds it.</summary>
    /// <exception cref="TooManyGuesses">The line of codes being tried is full.</exception>
    public Task<WorkerRef?> Open(string? typed, CancellationToken cancel = default) => guesses.Try<WorkerRef>(async () =>
    {
        // What cannot be a code is looked up as well, so that the work done tells nothing.
        var read = ReceiptCode.Read(typed);
        var found = await Find(read ?? ReceiptCode.New(), cancel);
        return read is null ? null : found;
    }, cancel);

    /// <summary>Without the wait: whoever calls this makes a wrong code cost time.</summary>
    internal async Task<WorkerRef?> Find(ReceiptCode code, CancellationToken cancel)
    {
        var kept = Kept(code);
        await using var context = vault();
        var row = await context.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Code == kept, cancel);
        return row is null ? null : new WorkerRef(row.Worker);
    }

    /// <summary>The code that belongs to a draft: filing it twice shows the same one.</summary>
    internal ReceiptCode OfDraft(DraftToken draft) => ReceiptCode.From(keyring.Server.Mac("receipt-of-draft", draft.Bytes));

    internal byte[] Kept(ReceiptCode code) => keyring.Server.Mac("receipt", code.Bytes);
}
