using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.Evidence.Files;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Evidence;

internal sealed record PreviewPage(OpenCase Open, EvidenceUpload Upload, IReadOnlyList<EvidenceLine> First);

/// <summary>A file of lines: sealed while it arrives, read, shown, and taken or thrown away.</summary>
[For(Roles.FeeAnalyst, Roles.Employer, Roles.Agency)]
internal sealed class UploadController(CaseAccess access, EvidenceBook book, EvidenceFiles files, WaitingFiles waiting, MainContext db) : Controller
{
    private const int Shown = 20;

    /// <summary>What is too large is refused by name, and the browser reads the answer only after it has sent everything.</summary>
    private const long MostInForm = 1024L * 1024 * 1024;

    // No parameters and no filter that looks for the token: both would read the whole file first.
    [HttpPost("/cases/{number}/evidence/file"), IgnoreAntiforgeryToken, RequestSizeLimit(MostInForm)]
    public async Task<IActionResult> Send()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Find((string)RouteData.Values["number"]!, cancel) is not { } open) return NotFound();
        var upload = new Upload(Request);
        var file = await upload.Next(cancel);
        var answer = await Answer(open, upload, file, cancel);
        // A browser reads the answer only when all that it sends was taken.
        while (file is not null)
            file = await upload.Next(cancel);
        return answer;
    }

    [HttpGet("/cases/{number}/evidence/files/{id:guid}")]
    public async Task<IActionResult> Look(string number, Guid id, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } open || await UploadOf(open, id, cancel) is not { } upload) return NotFound();
        if (upload.State == UploadState.Asked) return Redirect($"{open.Path}/evidence/files/{id}/columns");
        var first = await db.EvidenceLines.AsNoTracking().Where(line => line.UploadId == id).OrderBy(line => line.Id).Take(Shown).ToListAsync(cancel);
        return View("Preview", new PreviewPage(open, upload, first));
    }

    [HttpPost("/cases/{number}/evidence/files/{id:guid}")]
    public async Task<IActionResult> Decide(string number, Guid id, string? @do, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } open || await UploadOf(open, id, cancel) is not { } upload) return NotFound();
        if (upload.State is UploadState.Taking or UploadState.Taken) return Redirect($"{open.Path}/evidence");
        if (EvidenceBook.WhyNot(open) is { } late) return this.Refuse(open, late, RefusalKind.WrongState);
        switch (@do)
        {
            case "stop":
                if (upload.State == UploadState.Reading) await files.Stop(upload, cancel);
                return Redirect($"{open.Path}/evidence/files/{id}");
            case "take" when upload.State != UploadState.Read:
                return this.Refuse(open, "The file is not read yet.", RefusalKind.WrongState);
            case "take":
                await book.Accept(open, upload, cancel);
                if (upload.State == UploadState.Taking) return Redirect($"{open.Path}/evidence/files/{id}");
                TempData["said"] = $"{upload.Lines:N0} lines were taken.";
                break;
            case "throw-away":
                await book.ThrowAway(upload, cancel);
                TempData["said"] = "The file was thrown away. Nothing of it was kept.";
                break;
            default: // no button of ours
                return Redirect($"{open.Path}/evidence/files/{id}");
        }
        return Redirect($"{open.Path}/evidence");
    }

    [HttpGet("/cases/{number}/evidence/files/{id:guid}/kept-aside")]
    public async Task<IActionResult> KeptAside(string number, Guid id, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } open || await UploadOf(open, id, cancel) is not { AsideFile: { } aside } upload) return NotFound();
        return waiting.Open(upload.CheckId, aside) is { } content ? File(content, "text/csv", $"kept-aside-{open.Case.Number}.csv") : NotFound();
    }

    private async Task<IActionResult> Answer(OpenCase open, Upload upload, UploadedFile? file, CancellationToken cancel)
    {
        if (!await upload.IsFromOurPage(HttpContext)) return this.Refuse(open, "This page lay open too long. Go back and choose the file again.", RefusalKind.Guard);
        if (EvidenceBook.WhyNot(open) is { } late) return this.Refuse(open, late, RefusalKind.WrongState);
        if (file is null) return this.Refuse(open, "No file was chosen. Go back and choose one.", RefusalKind.Guard);
        var (kept, whyNot) = await files.Arrive(open, file.Content, cancel);
        if (kept is null) return this.Refuse(open, whyNot!, RefusalKind.Guard);
        return Redirect($"{open.Path}/evidence/files/{kept.Id}{(kept.State == UploadState.Asked ? "/columns" : "")}");
    }

    private async Task<OpenCase?> Find(string number, CancellationToken cancel) =>
        await access.About<FeeCheck>(number, User, cancel) is { Facts: FeeCheck } open ? open : null;

    private Task<EvidenceUpload?> UploadOf(OpenCase open, Guid id, CancellationToken cancel) => db.UploadOf(open, id, cancel);
}
