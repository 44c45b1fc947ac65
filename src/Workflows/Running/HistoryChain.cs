using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>The hash chain over a case's history. There is one for each case, so that no case waits for another.</summary>
public static class HistoryChain
{
    /// <summary>Null when the history is whole; else the number of the first entry that was changed, removed or moved.</summary>
    public static int? FirstBadEntry(WorkflowCase @case)
    {
        var (previous, state, seq) = (new byte[32], "", 0);
        foreach (var entry in @case.History.OrderBy(entry => entry.Seq))
        {
            seq++;
            var follows = entry.Seq == seq && entry.CaseId == @case.Id && entry.FromState == state && entry.PreviousHash.AsSpan().SequenceEqual(previous);
            if (!follows || !entry.Hash.AsSpan().SequenceEqual(HashOf(@case, entry))) return seq;
            (previous, state) = (entry.Hash, entry.ToState);
        }
        return seq == @case.Seq && state == @case.State ? null : seq + 1;
    }

    internal static HistoryEntry Next(WorkflowCase @case, string step, string toState, Act act)
    {
        var entry = new HistoryEntry
        {
            CaseId = @case.Id,
            Seq = @case.Seq + 1,
            Step = step,
            FromState = @case.State,
            ToState = toState,
            ActorId = act.By.Id,
            ActorRole = act.By.Role,
            At = act.At,
            Reason = act.Reason,
            Evidence = [.. act.Evidence],
            PreviousHash = @case.LastEntry?.Hash ?? new byte[32],
        };
        entry.Hash = HashOf(@case, entry);
        return entry;
    }

    /// <summary>Every text is written with its length, so that no two entries have the same bytes.</summary>
    private static byte[] HashOf(WorkflowCase @case, HistoryEntry entry)
    {
        using var bytes = new MemoryStream();
        Text(bytes, "history entry 1");
        Text(bytes, @case.Lifecycle);
        Number(bytes, @case.Version);
        bytes.Write(entry.CaseId.ToByteArray(bigEndian: true));
        Number(bytes, entry.Seq);
        foreach (var text in (string[])[entry.Step, entry.FromState, entry.ToState, entry.ActorId, entry.ActorRole, entry.Reason])
            Text(bytes, text);
        Number(bytes, entry.At.ToUnixTimeTicks() / (NodaConstants.TicksPerMillisecond / 1000));
        Number(bytes, entry.Evidence.Count);
        foreach (var evidence in entry.Evidence) Text(bytes, evidence);
        bytes.Write(entry.PreviousHash);
        return SHA256.HashData(bytes.ToArray());
    }

    private static void Text(MemoryStream bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Number(bytes, utf8.Length);
        bytes.Write(utf8);
    }

    private static void Number(MemoryStream bytes, long number)
    {
        Span<byte> span = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(span, number);
        bytes.Write(span);
    }
}
