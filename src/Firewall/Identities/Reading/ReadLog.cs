using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>One look, as the worker sees it: by role and office, never by name. <paramref name="What"/> is "name", "place", "file-name", "file" or one of <see cref="TextKinds"/>.</summary>
public sealed record ReadByOther(Instant At, string Role, string Office, string What, string Purpose);

/// <param name="FirstBad">The first entry that was altered, removed or added, in words; null when all is as it was written.</param>
/// <param name="Anchor">One hash over the ends of all chains, to print and keep elsewhere: with it a cut tail shows too.</param>
public sealed record ReadLogVerdict(int Entries, string? FirstBad, string Anchor);

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

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ReadByOther>> For(WorkerRef worker, CancellationToken cancel = default)
    {
        await using var context = vault();
        return await context.Reads.AsNoTracking().Where(row => row.Worker == worker.Value).OrderByDescending(row => row.Seq)
            .Select(row => new ReadByOther(row.At, row.Role, row.Office, row.What, row.Purpose)).ToListAsync(cancel);
    }

    public async Task<ReadLogVerdict> Verify(CancellationToken cancel = default)
    {
        await using var context = vault();
        var heads = await context.ReadHeads.AsNoTracking().ToDictionaryAsync(head => head.Worker, cancel);
        var anchor = Anchor(heads.Values);
        var (entries, worker, seq, hash) = (0, Guid.Empty, 0, NoHash);
        await foreach (var row in context.Reads.AsNoTracking().OrderBy(row => row.Worker).ThenBy(row => row.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            entries++;
            if (row.Worker != worker)
            {
                if (worker != Guid.Empty && !EndsAt(heads, worker, seq, hash))
                    return new(entries, Sentence(worker, seq + 1), anchor);
                (worker, seq, hash) = (row.Worker, 0, NoHash);
            }
            if (row.Seq != seq + 1 || !row.PreviousHash.SequenceEqual(hash) || !row.Hash.SequenceEqual(HashOf(row)))
                return new(entries, Sentence(worker, seq + 1), anchor);
            (seq, hash) = (row.Seq, row.Hash);
        }
        if (worker != Guid.Empty && !EndsAt(heads, worker, seq, hash))
            return new(entries, Sentence(worker, seq + 1), anchor);
        // What is left in the heads belongs to workers of whom no entry is there any more.
        return heads.Count == 0 ? new(entries, null, anchor) : new(entries, Sentence(heads.Keys.Min(), 1), anchor);
    }

    /// <summary>Returns when the entry is on the disk.</summary>
    internal Task Add(ReadingRight right, Reader reader, string what, Guid reference, CancellationToken cancel) => writer.Do(async context =>
    {
        var worker = right.Worker.Value;
        var head = await context.ReadHeads.FirstOrDefaultAsync(row => row.Worker == worker, cancel);
        if (head is null)
            context.ReadHeads.Add(head = new ReadHeadRow { Worker = worker, Hash = NoHash });
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
        row.Hash = HashOf(row);
        context.Reads.Add(row);
        (head.Seq, head.Hash) = (row.Seq, row.Hash);
        await context.SaveChangesAsync(cancel);
    }, cancel);

    private static readonly byte[] NoHash = new byte[32];

    private byte[] HashOf(ReadRow row) => keyring.Server.Mac("read-log", JsonSerializer.SerializeToUtf8Bytes(new object[]
    {
        row.Worker, row.Seq, row.Account, row.Role, row.Office, row.CaseId, row.Purpose, row.What, row.Ref,
        row.At.ToUnixTimeMilliseconds(), Convert.ToHexString(row.PreviousHash),
    }));

    private static bool EndsAt(Dictionary<Guid, ReadHeadRow> heads, Guid worker, int seq, byte[] hash) =>
        heads.Remove(worker, out var head) && head.Seq == seq && head.Hash.SequenceEqual(hash);

    private static string Anchor(IEnumerable<ReadHeadRow> heads)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> seq = stackalloc byte[4];
        foreach (var head in heads.OrderBy(head => head.Worker))
        {
            BinaryPrimitives.WriteInt32BigEndian(seq, head.Seq);
            sum.AppendData(head.Worker.ToByteArray());
            sum.AppendData(seq);
            sum.AppendData(head.Hash);
        }
        return Convert.ToHexString(sum.GetHashAndReset());
    }

    private static string Sentence(Guid worker, int seq) => $"Entry {seq} of worker {worker:N} is not as it was written.";
}
