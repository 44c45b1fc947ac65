using System.Globalization;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>
/// A photo in pieces, for send-photos.js: it asks how far the photo has come, sends the next piece, and goes on where the line broke.
/// The answer is a number of bytes, "whole", or what is wrong with the photo.
/// </summary>
internal sealed class PhotoPiecesController(WorkerSessions sessions, Speech say, Drafts drafts, FilePieces pieces)
    : DraftPage(sessions, say, drafts)
{
    private const string IsWhole = "whole";

    // No parameters: binding them would read the body.
    [HttpPost("/w/claim/proof/piece")]
    public async Task<IActionResult> Piece()
    {
        var cancel = HttpContext.RequestAborted;
        var upload = new Upload(Request);
        var piece = await upload.Next(cancel);
        if ((DraftToken.Read(upload[TokenField]) ?? Token) is not { } token || await Load(token) is not { } draft)
            return Said(StatusCodes.Status410Gone, Say.Plain("ended.title"));
        var (id, name, worker) = (upload["upload"], Path.GetFileName(upload["name"]), Drafts.WorkerOf(token));
        if (draft.Photos.Any(photo => photo.Upload == id))
            return Content(IsWhole);
        if (!long.TryParse(upload["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size > Attachments.MostBytes)
            return Wrong("e.photo.toolarge", name);
        if (draft.Photos.Count >= ProofController.MostPhotos)
            return Wrong("e.photo.toomany", name);

        var here = piece is not null && long.TryParse(upload["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? await pieces.Add(worker, id, from, piece.Content, cancel)
            : pieces.Arrived(worker, id);
        if (here < size)
            return Content(here.ToString(CultureInfo.InvariantCulture));
        switch (await pieces.Finish(worker, id, name, cancel))
        {
            case AttachmentKept kept:
                draft.Photos.Add(new DraftPhoto(kept.Ref.Value, name, new UploadedFile(name, Stream.Null).MediaType, kept.Size, id));
                await Keep(token, draft, upload[LanguageField]);
                return Content(IsWhole);
            case AttachmentRefused refused:
                return Wrong($"e.photo.{refused.Why.ToString().ToLowerInvariant()}", refused.FileName);
            case var outcome:
                throw new InvalidOperationException($"{outcome} is no outcome of keeping a file.");
        }
    }

    private ContentResult Wrong(string key, string name) => Said(StatusCodes.Status422UnprocessableEntity, Say.Plain(key, ("name", name)));

    private ContentResult Said(int status, string sentence)
    {
        Response.StatusCode = status;
        return Content(sentence);
    }
}
