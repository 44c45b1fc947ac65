using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeTables.Import;

/// <param name="Text">The table that was sent; null while none was.</param>
/// <param name="Refused">Why the file was not read.</param>
internal sealed record ImportPage(FeeTable Table, ReferenceData Law, string? Text, FeeImport? Import, string? Reason, string? Refused);

/// <summary>A whole table at once: shown first, then proposed as one change.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class ImportController(ReferenceInForce inForce, FeeChangeBook book) : Controller
{
    [HttpGet("/fee-tables/{name}/import")]
    public async Task<IActionResult> Ask(string name, CancellationToken cancel) =>
        FeeTable.Named(name) is { } table ? View("Import", new ImportPage(table, await inForce.Now(cancel), null, null, null, null)) : NotFound();

    // Read piece by piece, as every file: the framework would write it to the disk first.
    [HttpPost("/fee-tables/{name}/import"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Send()
    {
        var cancel = HttpContext.RequestAborted;
        if (FeeTable.Named((string)RouteData.Values["name"]!) is not { } table) return NotFound();
        var law = await inForce.Now(cancel);
        var upload = new Upload(Request);
        var file = await upload.Next(cancel);
        var isOurs = await upload.IsFromOurPage(HttpContext);
        var text = isOurs && file is not null ? await FeeImport.Text(file.Content, cancel) : null;
        // A browser reads the answer only when all that it sends was taken.
        while (file is not null) file = await upload.Next(cancel);
        if (text is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Import", new ImportPage(table, law, null, null, null, !isOurs ? "This page lay open too long. Choose the file again."
                : $"Choose a table of text (CSV) of at most {FeeImport.LargestFile / 1024} KB."));
        }
        return View("Import", new ImportPage(table, law, text, await FeeImport.Read(table, law, text, cancel), null, null));
    }

    [HttpPost("/fee-tables/{name}/import/propose")]
    public async Task<IActionResult> Propose(string name, string? text, string? reason, CancellationToken cancel)
    {
        if (FeeTable.Named(name) is not { } table || text is null) return NotFound();
        var law = await inForce.Now(cancel);
        var import = await FeeImport.Read(table, law, text, cancel);
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("Reason", "Say why the table is changed. The history keeps it.");
        if (!ModelState.IsValid || import.Revision is not { } revision || !revision.Changed.Any())
            return View("Import", new ImportPage(table, law, text, import, reason, null));
        var change = await book.Propose(table, revision, SignedIn.From(User).Id, reason!.Trim(), isImport: true, cancel);
        TempData["said"] = $"{change.EntryCount} changes were proposed as one. They hold when another person has accepted them.";
        return Redirect($"/fee-tables/changes/{change.Id}");
    }
}
