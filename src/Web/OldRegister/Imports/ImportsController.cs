using Inspectorate.Data;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.OldRegister.Imports;

/// <param name="Last">The newest imports.</param>
/// <param name="Errors">Why what was just sent was refused.</param>
internal sealed record ImportsPage(IReadOnlyList<RegisterImport> Last, IReadOnlyList<string> Errors);

/// <param name="By">Who started it.</param>
/// <param name="Aside">The first of the rows that were kept aside.</param>
internal sealed record ImportPage(RegisterImport Import, string Currency, string By, IReadOnlyList<RegisterRow> Aside);

/// <summary>Old registers are sent here with their map; the rows become claims in the background.</summary>
[For(Roles.ClaimsDecider)]
internal sealed class ImportsController(MainContext db, RegisterIntake intake, ReferenceData reference, ISchedulerFactory schedulers, IClock clock) : Controller
{
    public const int MostShown = 200;
    private const int LastShown = 20;
    private const int LongestMap = 64 * 1024;

    [HttpGet("/old-register/imports")]
    public Task<IActionResult> Look(CancellationToken cancel) => Page([], cancel);

    // No parameters and no filter that looks for the token: both would write the whole file, with what it says of workers, to the disk.
    [HttpPost("/old-register/imports"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Send()
    {
        var cancel = HttpContext.RequestAborted;
        var upload = new Upload(Request);
        var map = await upload.Next(cancel);
        var answer = await Answer(upload, map, cancel);
        // A browser reads the answer only when all that it sends was taken.
        while (await upload.Next(cancel) is not null) { }
        return answer;
    }

    [HttpGet("/old-register/imports/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel)
    {
        if (await intake.Find(id, cancel) is not { } import) return NotFound();
        var by = import.StartedBy is { } account ? await db.Users.Where(person => person.Id == account).Select(person => person.DisplayName).SingleOrDefaultAsync(cancel) : null;
        var aside = await db.RegisterRows.AsNoTracking().Where(row => row.ImportId == id && row.Reason != "").OrderBy(row => row.Row).Take(MostShown).ToListAsync(cancel);
        return View("Import", new ImportPage(import, RegisterMap.Read(import.Map, reference).Currency, by ?? "the command line", aside));
    }

    [HttpPost("/old-register/imports/{id:guid}/stop")]
    public async Task<IActionResult> Stop(Guid id, CancellationToken cancel)
    {
        if (await db.RegisterImports.SingleOrDefaultAsync(import => import.Id == id, cancel) is not { } import) return NotFound();
        if (import is { FinishedAt: null, StoppedAt: null })
        {
            import.StopAskedAt ??= clock.GetCurrentInstant();
            await db.SaveChangesAsync(cancel);
            await Start(cancel); // also one that waits is taken away by the job
            TempData["said"] = "The import stops. Nothing of it is kept.";
        }
        return Redirect($"/old-register/imports/{id}");
    }

    [HttpGet("/old-register/imports/{id:guid}/kept-aside")]
    public async Task<IActionResult> KeptAside(Guid id, CancellationToken cancel)
    {
        if (await intake.Find(id, cancel) is not { FinishedAt: not null } import) return NotFound();
        var file = new MemoryStream();
        await AsideFile.Write(db, import, RegisterMap.Read(import.Map, reference), file, cancel);
        return File(file.ToArray(), "text/csv", "kept-aside.csv");
    }

    private async Task<IActionResult> Answer(Upload upload, UploadedFile? map, CancellationToken cancel)
    {
        if (!await upload.IsFromOurPage(HttpContext)) return await Page(["This page lay open too long. Choose both files again."], cancel);
        if (map is null) return await Page(["Choose the map and the table."], cancel);
        var letters = new char[LongestMap + 1];
        using var text = new StreamReader(map.Content);
        var length = await text.ReadBlockAsync(letters, cancel);
        if (length > LongestMap) return await Page(["The first file is too long for a map. Did you choose the table there?"], cancel);
        if (await upload.Next(cancel) is not { } table) return await Page(["Choose the table too."], cancel);
        try
        {
            var id = await intake.ReadFile(new string(letters, 0, length), table.Content, SignedIn.From(User).Id, cancel);
            await Start(cancel);
            return Redirect($"/old-register/imports/{id}");
        }
        catch (RegisterRefused refused)
        {
            return await Page(refused.Reasons, cancel);
        }
    }

    private async Task Start(CancellationToken cancel) => await (await schedulers.GetScheduler(cancel)).TriggerJob(ImportJob.Key, cancel);

    private async Task<IActionResult> Page(IReadOnlyList<string> errors, CancellationToken cancel)
    {
        if (errors.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var last = await db.RegisterImports.AsNoTracking().OrderByDescending(import => import.Id).Take(LastShown).ToListAsync(cancel);
        return View("Imports", new ImportsPage(last, errors));
    }
}
