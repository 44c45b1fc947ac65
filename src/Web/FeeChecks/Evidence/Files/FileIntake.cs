using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Storage;
using Inspectorate.Web.FeeChecks.Evidence.Csv;
using Inspectorate.Web.FeeTables;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

/// <summary>
/// Reads a sealed file into lines that are shown and count for nothing yet, some hundred in one act. One that was cut off begins anew; one
/// that is stopped leaves nothing. What it holds in memory does not grow with the file.
/// </summary>
internal sealed class FileIntake(MainContext db, Writer<MainContext> writer, ReferenceInForce reference, Lifecycles lifecycles, WaitingFiles waiting, WaitingLines waitingLines, IClock clock)
{
    private const int InOneAct = 500;
    private const int MostAside = 200;

    private Instant Now => clock.GetCurrentInstant();

    public async Task Run(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { State: UploadState.Reading } upload) return;
        await waitingLines.Drop(id, cancel);
        await using var content = upload.StopAskedAt is null ? waiting.Open(upload.CheckId, upload.File) : null;
        if (content is null)
        {
            await Change(id, kept => kept.StoppedAt = Now, cancel);
            return;
        }
        var facts = await (from check in db.FeeChecks join cohort in db.Cohorts on check.CohortId equals cohort.Id where check.Id == upload.CheckId select new { cohort.Workers, cohort.Number }).SingleAsync(cancel);
        var how = upload.Reading;
        var csv = new EvidenceCsv(how, new LineReading(await reference.Now(cancel), facts.Workers, lifecycles.Calendar.DateOf(upload.AddedAt), how.DecimalMark, how.DateOrder), facts.Number);
        var aside = new Aside(waiting, upload);
        try
        {
            await Read(upload, csv, content, aside, cancel);
        }
        catch (TooManyTwins many)
        {
            await waitingLines.Drop(id, cancel);
            await Change(id, kept => (kept.StoppedAt, kept.Aside) = (Now, [new BadRow(0, "", "", $"{many.Message} Is it the right file? Nothing of it was kept.")]), cancel);
        }
        finally
        {
            await aside.DisposeAsync();
        }
    }

    private async Task Read(EvidenceUpload upload, EvidenceCsv csv, Stream content, Aside aside, CancellationToken cancel)
    {
        var (batch, twins, lines, place, rows) = (new List<ReadLine>(InOneAct), new Twins(db, upload.Id), 0, 0, 0);
        await foreach (var row in csv.Read(content, cancel))
        {
            if (row.Problems.Count > 0) await aside.Take(row, csv.Titles);
            if (row.Line is { } line) batch.Add(line);
            if (++rows % InOneAct != 0) continue;
            await Keep();
            var (read, now) = (content.Position, lines);
            if (await Change(upload.Id, kept => (kept.BytesRead, kept.Lines, kept.BadRows) = (read, now, aside.Count), cancel)) continue;
            await waitingLines.Drop(upload.Id, cancel);
            await Change(upload.Id, kept => kept.StoppedAt = Now, cancel);
            return;
        }
        await Keep();
        var known = await db.EvidenceLines.CountAsync(line => line.UploadId == upload.Id
            && db.EvidenceLines.Any(before => before.CheckId == line.CheckId && !before.IsPreview && before.Fingerprint == line.Fingerprint), cancel);
        var file = await aside.Place();
        await Change(upload.Id, kept =>
        {
            (kept.BytesRead, kept.Lines, kept.KnownBefore, kept.BadRows, kept.AsideFile) = (kept.Size, lines - known, known, aside.Count, file);
            (kept.LeftEmpty, kept.Totals) = (csv.LeftEmpty, csv.Totals);
            kept.Aside = [.. aside.First];
            kept.UnknownColumns = [.. csv.LeftOut];
            kept.ReadAt = Now;
        }, cancel);

        async Task Keep()
        {
            var places = await twins.PlacesOf(batch, cancel);
            await db.Insert([.. batch.Select((line, i) => line.For(upload.CheckId, upload.AddedBy, upload.AddedByRole, upload.AddedAt, places[i], ++place, upload.Id))]);
            lines += batch.Count;
            batch.Clear();
        }
    }

    private Task<EvidenceUpload?> Find(Guid id, CancellationToken cancel) => db.EvidenceUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id, cancel);

    /// <summary>False when it was asked to stop, or thrown away.</summary>
    private Task<bool> Change(Guid id, Action<EvidenceUpload> change, CancellationToken cancel) => writer.Do(async act =>
    {
        if (await act.EvidenceUploads.SingleOrDefaultAsync(upload => upload.Id == id, cancel) is not { } kept) return false;
        change(kept);
        await act.SaveChangesAsync(cancel);
        return kept.StopAskedAt is null && kept.ThrownAwayAt is null;
    }, cancel);

    /// <summary>The rows that are kept aside: the first for the page, all of them in a sealed table of their own.</summary>
    private sealed class Aside(WaitingFiles waiting, EvidenceUpload upload) : IAsyncDisposable
    {
        private WaitingFile? _file;
        private AsideLines? _lines;

        public int Count { get; private set; }
        public List<BadRow> First { get; } = [];

        public async Task Take(CsvRow row, IReadOnlyList<string> titles)
        {
            Count++;
            First.AddRange(row.Problems.Take(Math.Max(0, MostAside - First.Count)));
            if (_lines is null)
            {
                _file = await waiting.Begin(upload.CheckId);
                _lines = new AsideLines(_file.Content, upload.Reading);
                await _lines.Begin(titles);
            }
            await _lines.Write(row.Problems, row.Cells);
        }

        public async Task<AttachmentRef?> Place()
        {
            if (_file is null || _lines is null) return null;
            await _lines.DisposeAsync();
            _file.Place();
            return _file.Ref;
        }

        public async ValueTask DisposeAsync()
        {
            if (_lines is not null) await _lines.DisposeAsync();
            _file?.Dispose();
        }
    }
}
