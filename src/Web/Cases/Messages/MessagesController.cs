using Inspectorate.Data.Cases;
using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Cases.Messages;

/// <summary>A message to the worker's inbox. The words are sealed before anything else knows of them.</summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider)]
internal sealed class MessagesController(CaseAccess access, CasePages pages, StepDesk desk, Seal seal, MainContext db) : Controller
{
    private const int MostCharacters = 4000;

    [HttpPost("/cases/{number}/messages")]
    public async Task<IActionResult> Write(string number, string? words, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (open.IsErased) ModelState.AddModelError("Words", "The worker’s identity is erased. Nobody could read your message.");
        else if (string.IsNullOrWhiteSpace(words)) ModelState.AddModelError("Words", "Write what the worker should read.");
        else if (words.Length > MostCharacters) ModelState.AddModelError("Words", $"A message has at most {MostCharacters} characters; this one has {words.Length}.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("/Cases/Case.cshtml", await pages.Of(open, cancel));
        }
        var text = await seal.Text(open.Claim.Worker, TextKinds.Message, words!, cancel);
        db.Messages.Add(new CaseMessage { CaseId = open.Claim.Id, Text = text, FromWorker = false, SentAt = desk.Now, SentBy = open.Me.Id });
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "Your message is in the worker’s inbox.";
        return Redirect(open.Path);
    }
}
