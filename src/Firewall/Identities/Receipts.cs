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
