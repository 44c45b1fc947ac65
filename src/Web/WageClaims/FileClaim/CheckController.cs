using Inspectorate.Firewall.Guard;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>Check your answers, file, and the receipt. Filing the same draft again, by a double click or after a crash, shows the same receipt.</summary>
internal sealed class CheckController(WorkerSessions sessions, Speech say, Drafts drafts, ClaimFiling filing) : DraftPage(sessions, say, drafts)
{
    [HttpGet("/w/check")]
    public async Task<IActionResult> Check()
    {
        if (Token is not { } token || await Load(token) is not { } draft)
            return Ended();
        if (await filing.Find(token) is not null)
            return SeeOther("/w/receipt");
        if (filing.Reading.FirstOpen(draft) is { } open)
            return SeeOther($"{open.Address}?from=check&again=true");
        return Page("Check", new CheckPage(draft, filing.Reading.Of(draft), filing.Reading.Reference), token, draft);
    }

    [HttpPost("/w/check")]
    public async Task<IActionResult> Send([FromForm(Name = TokenField)] string? typedToken, [FromForm(Name = LanguageField)] string? spoken)
    {
        if ((DraftToken.Read(typedToken) ?? Token) is not { } token
            || await Drafts.Find(token, HttpContext.RequestAborted) is not { Answers.Length: > 0 } kept)
            return Ended();
        var draft = ClaimDraft.From(kept.Answers);
        Sessions.Set(Response, new WorkerSession(Say.Table.Named(spoken ?? Say.Language.Code).Code, token));
        if (filing.Reading.FirstOpen(draft) is { } open)
            return SeeOther($"{open.Address}?from=check&again=true");
        if (draft.Help is { } help && !help.IsBy(User))
            return SeeOther(SignInController.AddressFor("/w/check"));
        if (await filing.File(kept, draft))
            return SeeOther("/w/receipt");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("SheetUsed");
    }

    [HttpGet("/w/receipt")]
    public async Task<IActionResult> Receipt()
    {
        if (Token is not { } token || await filing.Find(token) is not { } filed)
            return Ended();
        return Page("Receipt", filed, token, new ClaimDraft());
    }

    /// <summary>She has the code: nothing of the draft is needed here any more.</summary>
    [HttpPost("/w/receipt")]
    public async Task<IActionResult> Kept([FromForm(Name = TokenField)] string? typedToken)
    {
        var token = DraftToken.Read(typedToken) ?? Token;
        var filed = token is null ? null : await filing.Find(token);
        var help = (await Load(token))?.Help;
        if (filed is not null)
            await Drafts.Drop(token!);
        Sessions.Remove(Response);
        return SeeOther(filed is { IsAssisted: true } ? $"/help-to-file?filed=true&sitting={help?.Sitting}" : $"/w/inbox?lang={Say.Language.Code}");
    }
}

internal sealed record CheckPage(ClaimDraft Draft, ClaimAnswers Answers, Domain.Shared.Reference.ReferenceData Reference)
{
    /// <summary>She is told so, and no more: her words are kept as she wrote them (decision 16).</summary>
    public bool HoldsPaperNumber => Draft.Answers.Values.SelectMany(typed => typed).Any(typed => new TypedField("", typed).Held.Count > 0);
}
