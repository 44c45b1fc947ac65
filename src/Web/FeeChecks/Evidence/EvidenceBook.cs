using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.Evidence.Csv;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>Takes lines of evidence in: typed, or from a file that is shown before it counts. What is there already is not taken twice.</summary>
internal sealed class EvidenceBook(MainContext db, Writer<MainContext> writer, ReferenceData reference, StepDesk desk)
{
    private const int InOneAct = 500;
    private const int MostAside = 200;

    private static readonly string[] ForParties = ["evidence-requested", "no-evidence", "evidence-in", "interviews", "provisional"];
    private static readonly string[] ForOffice = ["opened", "evidence-requested", "no-evidence", "evidence-in", "interviews"];

    /// <summary>Null when lines can be added now; else the sentence that says why not.</summary>
    public static string? WhyNot(OpenCase open) =>
        open.Seat == Seat.Party ? ForParties.Contains(open.Case.State) ? null : "Evidence can be handed in while it is asked for, and while you may answer the provisional verdict."
        : open.Me.Role != Roles.FeeAnalyst ? "Lines are added by the parties and by the fee analyst."
        : ForOffice.Contains(open.Case.State) ? null : "The result is computed. Take “Add evidence and compute again” first.";

    public LineReading ReadingFor(OpenCase open) => new(reference, ((FeeCheck)open.Facts).WorkersInCohort, desk.Today);

    /// <summary>False when the very same line is there already. The caller saves.</summary>
    public async Task<bool> Add(OpenCase open, EvidenceLine line, CancellationToken cancel)
    {
        if (await db.EvidenceLines.AnyAsync(known => known.CheckId == open.Case.Id && known.Fingerprint == line.Fingerprint, cancel)) return false;
        db.EvidenceLines.Add(line);
        Received(open);
        return true;
    }

    /// <summary>Everything in the file that can be taken, kept as a preview.</summary>
    public async Task<EvidenceUpload> Preview(OpenCase open, Stream content, CancellationToken cancel)
    {
        // What was sent before and never taken would stand in the way of the same lines now.
        var left = await db.EvidenceUploads.Where(earlier => earlier.CheckId == open.Case.Id && earlier.AddedByRole == open.Me.Role && earlier.AcceptedAt == null).ToListAsync(cancel);
        foreach (var earlier in left) await ThrowAway(earlier, cancel);
        var upload = new EvidenceUpload
        {
            Id = desk.NewId(), CheckId = open.Case.Id, AddedBy = open.Me.Id, AddedByRole = open.Me.Role, AddedAt = desk.Now,
        };
        var csv = new EvidenceCsv(ReadingFor(open));
        var (seen, batch, place) = (new Dictionary<ReadLine, int>(), new List<EvidenceLine>(), 0);
        await foreach (var row in csv.Read(content, cancel))
        {
            if (row.Problems.Count > 0)
            {
                upload.BadRows++;
                upload.Aside.AddRange(row.Problems.Take(Math.Max(0, MostAside - upload.Aside.Count)));
            }
            if (row.Line is not { } line) continue;
            batch.Add(line.For(open.Case.Id, open.Me, desk.Now, seen[line] = seen.GetValueOrDefault(line) + 1, ++place, upload.Id));
            if (batch.Count == InOneAct) await Keep(upload, batch, cancel);
        }
        await Keep(upload, batch, cancel);
        upload.UnknownColumns.AddRange(csv.UnknownColumns);
        db.EvidenceUploads.Add(upload);
        await db.SaveChangesAsync(cancel);
        return upload;
    }

    /// <summary>From here on the lines count.</summary>
    public async Task Accept(OpenCase open, EvidenceUpload upload, CancellationToken cancel)
    {
        await writer.Do(act => act.Set<EvidenceLine>().Where(line => line.UploadId == upload.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.IsPreview, false), cancel), cancel);
        upload.AcceptedAt = desk.Now;
        if (upload.Lines > 0) Received(open);
        await db.SaveChangesAsync(cancel);
    }

    public async Task ThrowAway(EvidenceUpload upload, CancellationToken cancel)
    {
        await writer.Do(act => act.Set<EvidenceLine>().Where(line => line.UploadId == upload.Id && line.IsPreview).ExecuteDeleteAsync(cancel), cancel);
        db.EvidenceUploads.Remove(upload);
        await db.SaveChangesAsync(cancel);
    }

    private void Received(OpenCase open)
    {
        if (open.Seat == Seat.Party) ((FeeCheck)open.Facts).EvidenceReceivedOn ??= desk.Today;
    }

    private async Task Keep(EvidenceUpload upload, List<EvidenceLine> batch, CancellationToken cancel)
    {
        var prints = batch.Select(line => line.Fingerprint).ToList();
        var known = await db.EvidenceLines.Where(line => line.CheckId == upload.CheckId && prints.Contains(line.Fingerprint)).Select(line => line.Fingerprint).ToListAsync(cancel);
        var fresh = batch.Where(line => !known.Contains(line.Fingerprint)).ToList();
        db.EvidenceLines.AddRange(fresh);
        await db.SaveChangesAsync(cancel);
        foreach (var line in fresh) db.Entry(line).State = EntityState.Detached; // a long file does not stay in memory
        upload.Lines += fresh.Count;
        upload.KnownBefore += known.Count;
        batch.Clear();
    }
}
