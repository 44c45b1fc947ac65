using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.Evidence.Files;
using Inspectorate.Web.FeeTables;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>Which lines of evidence count: typed ones at once, those of a file when they are taken. What is there already is not taken twice.</summary>
internal sealed class EvidenceBook(MainContext db, ReferenceInForce reference, StepDesk desk, WaitingFiles waiting, WaitingLines lines, ISchedulerFactory schedulers)
{
    private static readonly string[] ForParties = ["evidence-requested", "no-evidence", "evidence-in", "interviews", "provisional"];
    private static readonly string[] ForOffice = ["opened", "evidence-requested", "no-evidence", "evidence-in", "interviews"];

    /// <summary>Null when lines can be added now; else the sentence that says why not.</summary>
    public static string? WhyNot(OpenCase open) =>
        open.Seat == Seat.Party ? ForParties.Contains(open.Case.State) ? null : "Evidence can be handed in while it is asked for, and while you may answer the provisional verdict."
        : open.Me.Role != Roles.FeeAnalyst ? "Lines are added by the parties and by the fee analyst."
        : ForOffice.Contains(open.Case.State) ? null : "The result is computed. Take “Add evidence and compute again” first.";

    public async Task<LineReading> ReadingFor(OpenCase open, CancellationToken cancel) => new(await reference.Now(cancel), ((FeeCheck)open.Facts).WorkersInCohort, desk.Today);

    /// <summary>False when the very same line is there already. The caller saves.</summary>
    public async Task<bool> Add(OpenCase open, EvidenceLine line, CancellationToken cancel)
    {
        if (await db.EvidenceLines.AnyAsync(known => known.CheckId == open.Case.Id && !known.IsPreview && known.Fingerprint == line.Fingerprint, cancel)) return false;
        db.EvidenceLines.Add(line);
        Received(open);
        return true;
    }

    /// <summary>From here on the lines count; of a long file that takes a while.</summary>
    public async Task Accept(OpenCase open, EvidenceUpload upload, CancellationToken cancel)
    {
        upload.TakingAskedAt = desk.Now;
        if (upload.Lines > 0) Received(open);
        await db.SaveChangesAsync(cancel);
        waiting.Delete(upload.File);
        if (upload.Lines + upload.KnownBefore <= WaitingLines.InOneAct) await lines.Take(upload.Id, cancel);
        else await ReadingJob.TriggerTaking(schedulers, cancel);
        await db.Entry(upload).ReloadAsync(cancel);
    }

    public async Task ThrowAway(EvidenceUpload upload, CancellationToken cancel)
    {
        upload.ThrownAwayAt = desk.Now;
        await db.SaveChangesAsync(cancel);
        waiting.Delete(upload.File);
        if (upload.AsideFile is { } aside) waiting.Delete(aside);
        if (upload.Lines + upload.KnownBefore <= WaitingLines.InOneAct) await lines.DropAll(upload.Id, cancel);
        else await ReadingJob.TriggerTaking(schedulers, cancel);
    }

    private void Received(OpenCase open)
    {
        if (open.Seat == Seat.Party) ((FeeCheck)open.Facts).EvidenceReceivedOn ??= desk.Today;
    }
}
