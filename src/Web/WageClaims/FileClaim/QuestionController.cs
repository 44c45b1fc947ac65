using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>Every question of claim-form.json, one a page. What was typed is kept first and judged afterwards.</summary>
internal sealed class QuestionController(WorkerSessions sessions, Speech say, Drafts drafts, ClaimReading reading) : DraftPage(sessions, say, drafts)
{
    /// <param name="again">It was answered and something is wrong.</param>
    /// <param name="from">"check" when it is changed from the last page.</param>
    [HttpGet("/w/claim/{name}")]
    public async Task<IActionResult> Show(string name, bool again, string? from)
    {
        if (ClaimForm.Named(name) is not { AskedAt: null } question)
            return NotFound();
        if (Token is not { } token || await Load(token) is not { } draft)
            return Ended();
        var answers = reading.Of(draft);
        if (again)
            foreach (var complaint in answers.About(question))
                Complain(complaint.Field, complaint.Key);
        return Page("Question", new QuestionPage(question, answers, draft, reading.Reference, IsFromCheck(from)), token, draft);
    }

    [HttpPost("/w/claim/{name}")]
    public async Task<IActionResult> Answer(string name)
    {
        if (ClaimForm.Named(name) is not { AskedAt: null } question)
            return NotFound();
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var token = DraftToken.Read(form[TokenField]) ?? Token ?? DraftToken.New();
        var draft = await Load(token) ?? new ClaimDraft();
        draft.Take(question, form);
        var switchTo = form["lang"].ToString();
        await Keep(token, draft, switchTo.Length > 0 ? switchTo : form[LanguageField]);
        var isFromCheck = IsFromCheck(form["from"]);
        var here = question.Address + (isFromCheck ? "?from=check" : "");
        if (switchTo.Length > 0)
            return SeeOther(here);
        if (form["later"].Count > 0)
            return SeeOther("/w/later");
        if (reading.Of(draft).About(question).Any())
            return SeeOther(here + (isFromCheck ? "&again=true" : "?again=true"));
        if (question.Name == "danger" && draft.Text("danger") == "yes")
            return SeeOther(isFromCheck ? "/w/danger?from=check" : "/w/danger");
        return SeeOther(isFromCheck ? "/w/check" : ClaimForm.After(question)?.Address ?? "/w/check");
    }

    /// <summary>Help first; the claim goes on afterwards.</summary>
    [HttpGet("/w/danger")]
    public IActionResult Danger(string? from) =>
        View("Danger", IsFromCheck(from) ? "/w/check" : ClaimForm.After(ClaimForm.Named("danger")!)!.Address);

    private static bool IsFromCheck(string? from) => from == "check";
}

internal sealed record QuestionPage(Question Question, ClaimAnswers Answers, ClaimDraft Draft, ReferenceData Reference, bool IsFromCheck)
{
    /// <summary>How many questions are left after this one; they are never skipped, so it is true.</summary>
    public int Left => ClaimForm.Questions.Count - ClaimForm.Place(Question) - 1;

    public string Back => IsFromCheck ? "/w/check" : ClaimForm.Before(Question)?.Address ?? "/w/safe";
}
