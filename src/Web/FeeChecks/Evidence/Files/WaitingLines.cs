using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

/// <summary>
/// The lines of a file that count for nothing yet: taken or dropped some thousand in one act, since all that write have one writer. What was
/// cut off goes on where it was.
/// </summary>
internal sealed class WaitingLines(Writer<MainContext> writer, IClock clock)
{
    public const int InOneAct = 2_000;

    public async Task Drop(Guid upload, CancellationToken cancel)
    {
        while (await writer.Do(act => Of(act, upload).OrderBy(line => line.Fingerprint).Take(InOneAct).ExecuteDeleteAsync(cancel), cancel) == InOneAct) cancel.ThrowIfCancellationRequested();
    }

    /// <summary>With the row of the file itself.</summary>
    public async Task DropAll(Guid upload, CancellationToken cancel)
    {
        await Drop(upload, cancel);
        await writer.Do(act => act.EvidenceUploads.Where(kept => kept.Id == upload).ExecuteDeleteAsync(cancel), cancel);
    }

    /// <summary>From here on they count, but for those that came another way meanwhile.</summary>
    public async Task Take(Guid upload, CancellationToken cancel)
    {
        for (string? last = ""; last is not null; cancel.ThrowIfCancellationRequested())
        {
            var after = last;
            last = await writer.Do(act => TakeSome(act, upload, after, cancel), cancel);
        }
        await writer.Do(act => act.EvidenceUploads.Where(kept => kept.Id == upload)
            .ExecuteUpdateAsync(set => set.SetProperty(kept => kept.AcceptedAt, clock.GetCurrentInstant()).SetProperty(kept => kept.Lines, kept => kept.LinesTaken), cancel), cancel);
    }

    /// <summary>The last that was looked at; null when there are no more.</summary>
    private static async Task<string?> TakeSome(MainContext act, Guid upload, string after, CancellationToken cancel)
    {
        var rest = Of(act, upload).Where(line => string.Compare(line.Fingerprint, after) > 0);
        var prints = await rest.OrderBy(line => line.Fingerprint).Select(line => line.Fingerprint).Take(InOneAct).ToListAsync(cancel);
        if (prints.Count == 0) return null;
        var last = prints[^1];
        var these = rest.Where(line => string.Compare(line.Fingerprint, last) <= 0);
        await these.Where(line => act.EvidenceLines.Any(known => known.CheckId == line.CheckId && !known.IsPreview && known.Fingerprint == line.Fingerprint)).ExecuteDeleteAsync(cancel);
        var taken = await these.ExecuteUpdateAsync(set => set.SetProperty(line => line.IsPreview, false), cancel);
        await act.EvidenceUploads.Where(kept => kept.Id == upload).ExecuteUpdateAsync(set => set.SetProperty(kept => kept.LinesTaken, kept => kept.LinesTaken + taken), cancel);
        return last;
    }

    private static IQueryable<EvidenceLine> Of(MainContext act, Guid upload) => act.EvidenceLines.Where(line => line.UploadId == upload && line.IsPreview);
}
