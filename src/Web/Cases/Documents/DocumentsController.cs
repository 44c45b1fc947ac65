using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Cases.Documents;

internal static class DocumentKinds
{
    private static readonly string[] OfAnyCase =
        ["contract", "payslip", "record of hours", "bank statement", "proof of payment", "letter", "photograph", "other document"];

    private static readonly string[] OfRequests = ["judge’s order", "request as it came", "court decision", "other document"];

    /// <summary>Applications and outside requests have papers of their own kinds.</summary>
    public static IEnumerable<string> For(OpenCase open, ReferenceData reference) => open.Subject switch
    {
        Licence => reference.LicenceDocuments.Select(paper => paper.Kind).Concat(OfAnyCase),
        OutsideRequest => OfRequests,
        Recipient => ["undertaking", "other document"],
        _ => OfAnyCase,
    };
}

/// <summary>Adds a document to a case. File and name are sealed, with the worker's key where there is one; here stand its kind and its size.</summary>
[ForPeopleWithCases]
internal sealed class DocumentsController(
    CaseAccess access, StepDesk desk, Attachments attachments, MainContext db, ReferenceData reference) : Controller
{
    // No parameters and no filter that looks for the token: both would let the framework lay the file down in clear.
    [HttpPost("/cases/{number}/documents"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Add()
    {
        var cancel = HttpContext.RequestAborted;
        if (await access.Open((string)RouteData.Values["number"]!, User, cancel) is not { } open) return NotFound();
        var upload = new Upload(Request);
        var file = await upload.Next(cancel);
        var answer = await Answer(open, upload, file, cancel);
        // A browser reads the answer only when all that it sends was taken.
        while (file is not null)
            file = await upload.Next(cancel);
        return answer;
    }

    private async Task<IActionResult> Answer(OpenCase open, Upload upload, UploadedFile? file, CancellationToken cancel)
    {
        if (open.IsErased) return Refused(open, "File", "The worker’s identity is erased. Nothing more is added to this case.");
        if (!await upload.IsFromOurPage(HttpContext)) return Refused(open, "File", "This page lay open too long. Choose the file again.");
        if (!DocumentKinds.For(open, reference).Contains(upload["Kind"])) return Refused(open, "Kind", "Say what the document is.");
        if (file is null) return Refused(open, "File", "Choose a file.");
        switch (await attachments.Keep(open.SealedUnder, file.Content, file.Name, cancel))
        {
            case AttachmentKept kept:
                db.Documents.Add(new CaseDocument
                {
                    CaseId = open.Case.Id, Attachment = kept.Ref, Worker = open.SealedUnder, Kind = upload["Kind"], MediaType = file.MediaType,
                    Bytes = kept.Size, AddedByRole = open.Me.Role, PartyId = open.Me.PartyId, AddedAt = desk.Now,
                });
                await db.SaveChangesAsync(cancel);
                TempData["said"] = $"The document was added: {upload["Kind"]}.";
                return Redirect(open.Path);
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
}
