using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.Evidence.Csv;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

/// <summary>Files of evidence from their arrival to the reading: sealed as they come, looked at, and read as the same organisation last read such a table.</summary>
internal sealed class EvidenceFiles(MainContext db, StepDesk desk, WaitingFiles waiting, EvidenceBook book, FileIntake intake, ISchedulerFactory schedulers)
{
    public const long MostBytes = 200L * 1024 * 1024;

    /// <summary>Read while the sender waits; longer ones in the background.</summary>
    public const long Short = 256 * 1024;

    /// <summary>The file as it is kept, or why it is not.</summary>
    public async Task<(EvidenceUpload? Upload, string? WhyNot)> Arrive(OpenCase open, Stream content, CancellationToken cancel)
    {
        var first = new byte[FirstLook.Longest];
        var length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancel);
        Array.Resize(ref first, length);
        if (FirstLook.WhyNoTable(first) is { } other) return (null, other);
        // What was sent before and never taken is replaced by this.
        foreach (var earlier in await db.EvidenceUploads.Where(earlier => earlier.CheckId == open.Case.Id && earlier.AddedByRole == open.Me.Role && earlier.TakingAskedAt == null && earlier.ThrownAwayAt == null).ToListAsync(cancel))
            await book.ThrowAway(earlier, cancel);
        using var file = await waiting.Begin(open.Case.Id);
        if (await Copy(first, content, file.Content, cancel) is not { } size)
            return (null, $"The file is larger than {MostBytes / 1024 / 1024} MB. Send it in parts, each with the titles.");
        var print = FirstLook.Fingerprint(first);
        var known = await Remembered(open.Me).FirstOrDefaultAsync(remembered => remembered.TitlesFingerprint == print, cancel);
        var look = await FirstLook.At(first, null, cancel);
        var upload = new EvidenceUpload
        {
            Id = desk.NewId(), CheckId = open.Case.Id, AddedBy = open.Me.Id, AddedByRole = open.Me.Role, AddedAt = desk.Now, File = file.Ref, Size = size,
            TitlesFingerprint = print, Reading = known?.Reading.Copy() ?? look.Reading,
        };
        file.Place();
        db.EvidenceUploads.Add(upload);
        await db.SaveChangesAsync(cancel);
        if (known is not null || look.Questions.Count == 0) await Start(upload, upload.Reading.Copy(), cancel);
        return (upload, null);
    }

    /// <summary>The beginning of the file; null when it is not there any more.</summary>
    public async Task<byte[]?> Beginning(EvidenceUpload upload, CancellationToken cancel)
    {
        await using var content = waiting.Open(upload.CheckId, upload.File);
        if (content is null) return null;
        var first = new byte[FirstLook.Longest];
        var length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancel);
        return first[..length];
    }

    /// <summary>Reads the file as somebody said, and remembers it for the next with these titles.</summary>
    public async Task Choose(OpenCase open, EvidenceUpload upload, FileReading reading, CancellationToken cancel)
    {
        if (await Remembered(open.Me).SingleOrDefaultAsync(found => found.TitlesFingerprint == upload.TitlesFingerprint, cancel) is { } remembered)
            remembered.Reading = reading.Copy();
        else
            db.RememberedReadings.Add(new RememberedReading { Id = desk.NewId(), OrganisationId = Organisation(open.Me), TitlesFingerprint = upload.TitlesFingerprint, Reading = reading.Copy() });
        await Start(upload, reading, cancel);
    }

    /// <summary>The reading ends after the rows that it has in its hands.</summary>
    public async Task Stop(EvidenceUpload upload, CancellationToken cancel)
    {
        upload.StopAskedAt ??= desk.Now;
        await db.SaveChangesAsync(cancel);
        await ReadingJob.TriggerReading(schedulers, cancel); // also one that waits is taken away
    }

    private async Task Start(EvidenceUpload upload, FileReading reading, CancellationToken cancel)
    {
        upload.Ask(reading, desk.Now);
        await db.SaveChangesAsync(cancel);
        if (upload.Size > Short)
        {
            await ReadingJob.TriggerReading(schedulers, cancel);
            return;
        }
        await intake.Run(upload.Id, cancel);
        await db.Entry(upload).ReloadAsync(cancel);
    }

    private IQueryable<RememberedReading> Remembered(SignedIn me)
    {
        var organisation = Organisation(me);
        return db.RememberedReadings.Where(remembered => remembered.OrganisationId == organisation);
    }

    private static Guid Organisation(SignedIn me) => me.PartyId ?? me.OfficeId!.Value;

    /// <summary>How many bytes there are; null when there are too many.</summary>
    private static async Task<long?> Copy(byte[] first, Stream rest, Stream target, CancellationToken cancel)
    {
        target.Write(first);
        long size = first.Length;
        var buffer = new byte[64 * 1024];
        for (int read; (read = await rest.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((size += read) > MostBytes) return null;
            target.Write(buffer, 0, read);
        }
        return size;
    }
}
