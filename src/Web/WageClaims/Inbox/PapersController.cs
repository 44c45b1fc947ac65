using Inspectorate.Data.Cases;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>Photos and papers that come later.</summary>
internal sealed class PapersController(WorkerSessions sessions, Speech say, OwnCase own, Attachments attachments) : InboxPage(sessions, say, own)
{
    private const int MostPapers = 100;

    [HttpGet("/w/inbox/papers")]
    public async Task<IActionResult> Show() => View("Papers", await Papers());

    // No parameters: binding them would read the body.
    [HttpPost("/w/inbox/papers")]
    public async Task<IActionResult> Add()
    {
        var cancel = HttpContext.RequestAborted;
        var upload = new Upload(Request);
        var room = MostPapers - (await Papers()).Count;
        while (await upload.Next(cancel) is { } file)
        {
            if (room-- <= 0)
                Complain("photos", "e.photo.toomany", ("name", file.Name));
            else
                switch (await attachments.Keep(Own.Claim.Worker, file.Content, file.Name, cancel))
                {
                    case AttachmentKept kept:
                        Own.Db.Documents.Add(Document(kept, file));
                        break;
                    case AttachmentRefused refused:
                        Complain("photos", $"e.photo.{refused.Why.ToString().ToLowerInvariant()}", ("name", refused.FileName));
                        break;
                }
        }
        if (Own.Db.ChangeTracker.HasChanges())
            await Own.SaveHerWord(cancel);
        if (ModelState.IsValid)
            return SeeOther("/w/inbox/papers");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Papers", await Papers());
    }

    private CaseDocument Document(AttachmentKept kept, UploadedFile file) => new()
    {
        CaseId = Own.Case.Id,
        Attachment = kept.Ref,
        Worker = Own.Claim.Worker,
        Kind = "proof",
        MediaType = file.MediaType,
        Bytes = kept.Size,
        AddedByRole = Own.Herself.Role,
        AddedAt = Own.Now,
    };

    private Task<List<CaseDocument>> Papers() => Own.Db.Documents.AsNoTracking()
        .Where(document => document.CaseId == Own.Case.Id && document.Worker == Own.Claim.Worker).OrderBy(document => document.AddedAt).ToListAsync(HttpContext.RequestAborted);
}
