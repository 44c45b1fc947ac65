using System.IO.Compression;
using System.Text;
using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Verdicts;

/// <summary>A verdict as it was signed, with everything that it was computed from: <c>verdict.json</c> and the folder <c>evidence</c>.</summary>
[For(Roles.FeeAnalyst, Roles.FeeDecider)]
internal sealed class VerdictsController(CaseAccess access, MainContext db) : Controller
{
    /// <param name="nth">The first that was computed is 1.</param>
    [HttpGet("/cases/{number}/verdicts/{nth:int}")]
    public async Task<IActionResult> Download(string number, int nth, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check, Seat: Seat.Office } open) return NotFound();
        var all = await db.KeptVerdicts.Where(kept => kept.CheckId == check.Id).OrderBy(kept => kept.ComputedAt).Select(kept => kept.ComputedAt).ToListAsync(cancel);
        if (nth < 1 || nth > all.Count) return NotFound();
        var found = await db.KeptVerdicts.AsNoTracking().SingleAsync(kept => kept.CheckId == check.Id && kept.ComputedAt == all[nth - 1], cancel);
        return File(await Zip(found, cancel), "application/zip", FormattableString.Invariant($"verdict-{open.Case.Number}-{nth}.zip"));
    }

    private static async Task<byte[]> Zip(KeptVerdict verdict, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in verdict.Evidence.Select(file => ($"evidence/{file.Name}", file.Text)).Prepend(("verdict.json", verdict.Document)))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = verdict.ComputedAt.ToDateTimeOffset();
                await using var content = await entry.OpenAsync(cancel);
                await content.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
            }
        return bytes.ToArray();
    }
}
