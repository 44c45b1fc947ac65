using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>Photos of the claim: sealed for the worker whom the draft will make, and remembered in it.</summary>
internal sealed class ProofController(WorkerSessions sessions, Speech say, Drafts drafts, Attachments attachments) : DraftPage(sessions, say, drafts)
{
    public const int MostPhotos = 10;

    // No parameters: binding them would read the body.
    [HttpPost("/w/claim/proof")]
    public async Task<IActionResult> Add()
    {
        var cancel = HttpContext.RequestAborted;
        var upload = new Upload(Request);
        var file = await upload.Next(cancel);
        var token = DraftToken.Read(upload[TokenField]) ?? Token ?? DraftToken.New();
        var draft = await Load(token) ?? new ClaimDraft();
        for (; file is not null; file = await upload.Next(cancel))
        {
            if (draft.Photos.Count >= MostPhotos)
                Complain("photos", "e.photo.toomany", ("name", file.Name));
            else
                switch (await attachments.Keep(Drafts.WorkerOf(token), file.Content, file.Name, cancel))
                {
                    case AttachmentKept kept:
                        draft.Photos.Add(new DraftPhoto(kept.Ref.Value, file.Name, file.MediaType, kept.Size));
                        break;
                    case AttachmentRefused refused:
                        Complain("photos", $"e.photo.{refused.Why.ToString().ToLowerInvariant()}", ("name", refused.FileName));
                        break;
                }
        }
        if (int.TryParse(upload["remove"], out var removed) && removed >= 0 && removed < draft.Photos.Count)
            draft.Photos.RemoveAt(removed);
        var language = upload["lang"].Length > 0 ? upload["lang"] : upload[LanguageField];
        await Keep(token, draft, language);
        var isFromCheck = upload["from"] == "check";
        if (upload["later"].Length > 0)
            return SeeOther("/w/later");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page("Proof", new ProofPage(draft.Photos, isFromCheck), token, draft);
        }
        var stays = upload["lang"].Length > 0 || upload["remove"].Length > 0 || upload["add"].Length > 0;
        return SeeOther(stays ? $"/w/claim/proof{(isFromCheck ? "?from=check" : "")}" : isFromCheck ? "/w/check" : ClaimForm.After(ClaimForm.Named("proof")!)!.Address);
    }

    [HttpGet("/w/claim/proof")]
    public async Task<IActionResult> Show(string? from) =>
        Token is { } token && await Load(token) is { } draft ? Page("Proof", new ProofPage(draft.Photos, from == "check"), token, draft) : Ended();
}

internal sealed record ProofPage(IReadOnlyList<DraftPhoto> Photos, bool IsFromCheck);
