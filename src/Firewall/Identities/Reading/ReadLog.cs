using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>One look, as the worker sees it: by role and office, never by name. <paramref name="What"/> is "name", "place", "file-name", "file" or one of <see cref="TextKinds"/>.</summary>
public sealed record ReadByOther(Instant At, string Role, string Office, string What, string Purpose);

/// <summary>
/// Append-only list of who looked at what of whom. Chained per worker under the server key, so that whoever can write to the database
/// but does not hold the key cannot make an entry that fits.
/// </summary>
public sealed class ReadLog
{
    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly Func<VaultContext> vault;
    private readonly IClock clock;

    internal ReadLog(Keyring keyring, Writer<VaultContext> writer, Func<VaultContext> vault, IClock clock) =>
        (this.keyring, this.writer, this.vault, this.clock) = (keyring, writer, vault, clock);

    /// <summary>Newest first. What was read for a judge's order shows once she has read its notice (decision 20).</summary>
    public async Task<IReadOnlyList<ReadByOther>> For(WorkerRef worker, CancellationToken cancel = default)
    {
        var person = NamedRecords.PersonOf(keyring, worker);
        await using var context = vault();
        return await context.Reads.AsNoTracking().Where(row => row.Worker == worker.Value
                && !context.NamedRecords.Any(named => named.Request == row.CaseId && named.Person == person && named.ReadAt == null))
            .OrderByDescending(row => row.Seq)
            .Select(row => new ReadByOther(row.At, row.Role, row.Office, row.What, row.Purpose)).ToListAsync(cancel);
    }

    /// <summary>Returns when the entry is on the disk.</summary>
    internal Task Add(ReadingRight right, Reader reader, string what, Guid reference, CancellationToken cancel) => writer.Do(async context =>
    {
        var worker = right.Worker.Value;
        await context.InTurn($"reads of {worker:N}", cancel);
        var head = await context.ReadHeads.FirstOrDefaultAsync(row => row.Worker == worker, cancel);
        if (head is null)
            context.ReadHeads.Add(head = new ReadHeadRow { Worker = worker, Hash = ReadChain.NoHash });
        var row = new ReadRow
        {
            Worker = worker,
            Seq = head.Seq + 1,
            Account = reader.Account,
            Role = reader.Role,
            Office = reader.Office,
            CaseId = right.CaseId,
            Purpose = right.Purpose,
            What = what,
            Ref = reference,
            At = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds()),
            PreviousHash = head.Hash,
        };
        row.Hash = keyring.Server.HashOf(row);
        context.Reads.Add(row);
        (head.Seq, head.Hash) = (row.Seq, row.Hash);
        await context.SaveChangesAsync(cancel);
    }, cancel);
}
