using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>
/// A page of the unfinished claim. A form carries the draft's token itself, and that one counts: a form that stood open longer than
/// the cookie lived still finds its draft, or begins a new one with what it says.
/// </summary>
internal abstract class DraftPage(WorkerSessions sessions, Speech say, Drafts drafts) : WorkerPage(sessions, say)
{
    public const string TokenField = "draft";
    public const string LanguageField = "spoken";

    protected Drafts Drafts { get; } = drafts;

    protected DraftToken? Token => Sessions.In(Request)?.Draft;

    /// <summary>Null when nothing is kept under the token, or no longer.</summary>
    protected async Task<ClaimDraft?> Load(DraftToken? token) =>
        token is not null && await Drafts.Load(token, HttpContext.RequestAborted) is { } bytes ? ClaimDraft.From(bytes) : null;

    /// <param name="language">As the form said, since the session may be gone; empty when it said nothing.</param>
    protected async Task Keep(DraftToken token, ClaimDraft draft, string? language)
    {
        await Drafts.Save(token, draft.ToBytes(), HttpContext.RequestAborted);
        Sessions.Set(Response, new WorkerSession(string.IsNullOrEmpty(language) ? Say.Language.Code : Say.Table.Named(language).Code, token));
    }

    /// <summary>Shows a page of the draft: with its token for the form, and with what was typed.</summary>
    protected ViewResult Page(string view, object model, DraftToken token, ClaimDraft draft)
    {
        ViewData["Draft"] = token.Text;
        foreach (var (name, typed) in draft.Answers)
            ModelState.SetModelValue(name, typed, string.Join(',', typed));
        return View(view, model);
    }
}
