using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Cases.Documents;

internal static class DocumentKinds
{
    public static readonly IReadOnlyList<string> All =
        ["contract", "payslip", "record of hours", "bank statement", "proof of payment", "letter", "photograph", "other document"];
}

/// <summary>Adds a document to a case. File and name are sealed with the worker's key; here stand its kind and its size.</summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider, Roles.Legal, Roles.AppealBody, Roles.Employer)]
internal sealed class DocumentsController(CaseAccess access, StepDesk desk, Attachments attachments, MainContext db) : Controller
{
    [HttpPost("/cases/{number}/documents")]
    [RequestSizeLimit(Attachments.MostBytes + 64 * 1024)]
    public async Task<IActionResult> Add(string number, string? kind, IFormFile? file, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return NotFound();
        if (kind is null || !DocumentKinds.All.Contains(kind)) return Refused(open, "Kind", "Say what the document is.");
        if (file is null) return Refused(open, "File", "Choose a file.");
        await using var content = file.OpenReadStream();
        switch (await attachments.Keep(open.Claim.Worker, content, file.FileName, cancel))
        {
            case AttachmentKept kept:
                db.Documents.Add(new CaseDocument
                {
                    CaseId = open.Case.Id, Attachment = kept.Ref, Worker = open.Claim.Worker, Kind = kind, MediaType = MediaTypeOf(file.FileName),
                    Bytes = kept.Size, AddedByRole = open.Me.Role, AddedAt = desk.Now,
                });
                await db.SaveChangesAsync(cancel);
                return Redirect($"{open.Path}#documents");
            case AttachmentRefused refused:
                return Refused(open, "File", refused.Sentence);
            default:
                throw new InvalidOperationException("An attachment is kept or refused.");
        }
    }

    private ViewResult Refused(OpenCase open, string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("AddDocument", open);
    }

    /// <summary>The firewall has checked that the name tells the truth about the content.</summary>
    private static string MediaTypeOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".pdf" => "application/pdf",
        ".png" => "image/png",
        _ => "image/jpeg",
    };
}
