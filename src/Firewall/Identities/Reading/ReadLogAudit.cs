using System.Buffers.Binary;
using System.Data;
using System.Security.Cryptography;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Firewall.Identities.Reading;

/// <param name="FirstBad">The first entry that was altered, removed or added, in words; null when all is as it was written.</param>
/// <param name="Anchor">One hash over the ends of all chains, to print and keep elsewhere: with it a cut tail shows too.</param>
public sealed record ReadLogVerdict(int Entries, string? FirstBad, string Anchor);

/// <summary>Whether the list of who looked at what is as it was written. It needs the server key and nothing that writes.</summary>
public sealed class ReadLogAudit
{
    private readonly ServerKey server;
    private readonly Func<VaultContext> vault;

    internal ReadLogAudit(ServerKey server, Func<VaultContext> vault) => (this.server, this.vault) = (server, vault);

    public async Task<ReadLogVerdict> Verify(CancellationToken cancel = default)
    {
        await using var context = vault();
        await using var oneMoment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var heads = await context.ReadHeads.AsNoTracking().ToDictionaryAsync(head => head.Worker, cancel);
        var anchor = Anchor(heads.Values);
        var (entries, worker, seq, hash) = (0, Guid.Empty, 0, ReadChain.NoHash);
        await foreach (var row in context.Reads.AsNoTracking().OrderBy(row => row.Worker).ThenBy(row => row.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            entries++;
            if (row.Worker != worker)
            {
                if (worker != Guid.Empty && !EndsAt(heads, worker, seq, hash))
                    return new(entries, Sentence(worker, seq + 1), anchor);
                (worker, seq, hash) = (row.Worker, 0, ReadChain.NoHash);
            }
            if (row.Seq != seq + 1 || !row.PreviousHash.SequenceEqual(hash) || !row.Hash.SequenceEqual(server.HashOf(row)))
                return new(entries, Sentence(worker, seq + 1), anchor);
            (seq, hash) = (row.Seq, row.Hash);
        }
        if (worker != Guid.Empty && !EndsAt(heads, worker, seq, hash))
            return new(entries, Sentence(worker, seq + 1), anchor);
        // What is left in the heads belongs to workers of whom no entry is there any more.
        return heads.Count == 0 ? new(entries, null, anchor) : new(entries, Sentence(heads.Keys.Min(), 1), anchor);
    }

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
