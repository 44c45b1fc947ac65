using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Web.People;
using Inspectorate.Web.WageClaims.FileClaim;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>The code opens the inbox, or the claim that she has not finished. Wrong ones take a second, and lock out nobody who shares the address.</summary>
internal sealed class CodeController(WorkerSessions sessions, Speech say, DraftCodes codes, Receipts receipts, Drafts drafts, MainContext db) : WorkerPage(sessions, say)
{
    [HttpGet("/w/inbox/code")]
    public IActionResult Ask() => Sessions.In(Request)?.Inbox is null ? View("Code") : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/code")]
    public async Task<IActionResult> Open([FromForm] string? code, CancellationToken cancel)
    {
        try
        {
            switch (await codes.Open(code, cancel))
            {
                case { Inbox: { } hers } when await Helped(hers, cancel):
                    Complain("code", "assisted.not-yours");
                    break;
                case { Inbox: { } worker }:
                    Sessions.Set(Response, new WorkerSession(Say.Language.Code, Inbox: worker, Stamp: receipts.StampOf(code)));
                    return SeeOther("/w/inbox");
                case { Draft: { } token } when await drafts.Load(token, cancel) is { } answers:
                    Sessions.Set(Response, new WorkerSession(Say.Language.Code, token));
                    return SeeOther(ClaimForm.WhereToGoOn(ClaimDraft.From(answers)));
                default:
                    Complain("code", "code.wrong");
                    break;
            }
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (TooManyGuesses)
        {
            Complain("code", "code.busy");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        return View("Code");
    }

    /// <summary>Whoever saw the code while helping does not come in by it, not from the own account.</summary>
    private Task<bool> Helped(WorkerRef worker, CancellationToken cancel) => User.Identity?.IsAuthenticated != true
        ? Task.FromResult(false)
        : db.AssistedFilings.AnyAsync(filing => filing.HelperId == User.AccountId() && db.WageClaims.Any(claim => claim.Id == filing.ClaimId && claim.Worker == worker), cancel);

    [HttpPost("/w/inbox/close")]
    public IActionResult Close()
    {
        Sessions.Remove(Response);
        return SeeOther($"/w?lang={Say.Language.Code}");
    }
}
