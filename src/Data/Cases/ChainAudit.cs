using Inspectorate.Data.People;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Data.Cases;

/// <param name="FirstBad">In words; null when everything is as it was written.</param>
/// <param name="Head">As <see cref="ChainHeads"/> gives it: compared with the line that a back-up printed, it also shows a case that is gone as a whole.</param>
public sealed record ChainVerdict(int Chains, int Entries, string? FirstBad, string Head);

/// <summary>Whether the audit chains of the main database are as they were written.</summary>
public static class ChainAudit
{
    public static async Task<ChainVerdict> Cases(MainContext db, CancellationToken cancel = default)
    {
        await using var oneMoment = await db.OneMoment(cancel);
        using var ends = new ChainDigest();
        var (entries, firstBad) = (0, (string?)null);
        await foreach (var @case in db.Cases.AsNoTracking().Include(@case => @case.History).OrderBy(@case => @case.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            entries += @case.History.Count;
            if (HistoryChain.FirstBadEntry(@case) is { } bad)
                firstBad ??= $"Entry {bad} of case {@case.Number} is not as it was written.";
            if (@case.History.MaxBy(entry => entry.Seq) is { } last)
                ends.Add(@case.Id.ToString().ToUpperInvariant(), last.Seq, last.Hash);
        }
        var lost = await db.History.Where(entry => !db.Cases.Any(@case => @case.Id == entry.CaseId)).Select(entry => (Guid?)entry.CaseId).FirstOrDefaultAsync(cancel);
        if (lost is not null)
            firstBad ??= $"The case {lost} is gone, and its history is there.";
        return new(ends.Chains, entries, firstBad, ends.Line());
    }

    public static async Task<ChainVerdict> Accounts(MainContext db, CancellationToken cancel = default)
    {
        await using var oneMoment = await db.OneMoment(cancel);
        using var ends = new ChainDigest();
        var bad = await PersonEvents.FirstBadLink(db, cancel);
        if (await db.PersonEvents.AsNoTracking().OrderByDescending(entry => entry.Seq).FirstOrDefaultAsync(cancel) is { } last)
            ends.Add(ChainHeads.Register, last.Seq, last.Hash);
        return new(
            ends.Chains, await db.PersonEvents.CountAsync(cancel),
            bad is null ? null : $"Entry {bad} of the register of accounts is not as it was written.", ends.Line());
    }
}
