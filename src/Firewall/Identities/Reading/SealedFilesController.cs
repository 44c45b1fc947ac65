using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>Hands out a sealed file, piece by piece, to whom Web lets read about its worker.</summary>
[AllowAnonymous] // A worker has no account: her inbox session is what IReadingRights looks at.
[Route("sealed-files/{reference:guid}")]
internal sealed class SealedFilesController(ReadingRoom room, IReadingRights rights, AttachmentFolder folder) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Download(Guid reference, CancellationToken cancel)
    {
        if (User.IsInRole(Roles.Administrator))
            return StatusCode(StatusCodes.Status403Forbidden);
        var file = new AttachmentRef(reference);
        // One answer for "not there" and "not yours": an address tells nobody whether a file exists.
        if (await room.Find(file, cancel) is not { } row || await rights.For(file, new WorkerRef(row.Worker), HttpContext) is not { } right)
            return NotFound();
        room.Admit(right);
        if (await room.FileKey(row, cancel) is not { } key)
            return NotFound();
        var (name, _) = await room.FileName(file, null, null, cancel);
        var kind = FileKind.Named(row.Kind);
        Headers(kind, name is Shown.Content shown ? shown.Text : row.Kind);
        Response.ContentLength = row.Size;
        await using var content = folder.Open(file);
        await foreach (var piece in SealedReading.Pieces(content, key, Bound.FileContent(file, right.Worker)).WithCancellation(cancel))
            await Response.Body.WriteAsync(piece, cancel);
        return new EmptyResult();
    }

    /// <summary>Cleaned pictures may be looked at; everything else is saved, never opened here.</summary>
    private void Headers(FileKind kind, string name)
    {
        var disposition = new ContentDispositionHeaderValue(kind.IsImage ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        Response.ContentType = kind.MediaType;
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "no-store";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}
