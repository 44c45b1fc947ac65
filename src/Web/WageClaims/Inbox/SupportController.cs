using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.Support;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Recipients;
using Inspectorate.Web.Support;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>As it was typed.</summary>
public sealed record SupportForm(List<string>? Circumstances, string? Words, List<string>? Kinds);

/// <summary>She tells how she lives, and people of several professions decide which support she gets. Her claim goes on as if she had not asked.</summary>
internal sealed class SupportController(WorkerSessions sessions, Speech say, OwnCase own, CaseBook book, Seal seal, ReferenceData reference) : InboxPage(sessions, say, own)
{
    private static readonly string[] WithTheTeam = ["support-asked", "support-proposed", "support-refusal-proposed"];

    [HttpGet("/w/inbox/support")]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("Support", await Page(cancel));

    [HttpPost("/w/inbox/support")]
    public async Task<IActionResult> Ask([FromForm] SupportForm form, CancellationToken cancel)
    {
        var told = SupportAsked.Of(reference, Own.Today, form.Circumstances);
        var wanted = HelpController.Kinds.Where(kind => form.Kinds?.Contains(kind.Key()) == true).ToList();
        if (told.Count == 0 && string.IsNullOrWhiteSpace(form.Words)) Complain("Circumstances", "support.missing");
        if (form.Words?.Length > SupportAsked.Longest) Complain("Words", "e.too-long");
        if (wanted.Count == 0) Complain("Kinds", "aid.ask.missing");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Support", await Page(cancel));
        }
        if ((await Page(cancel)).IsWithTheTeam) return SeeOther("/w/inbox/support");
        var text = SupportAsked.Text(told.Select(circumstance => Say.InBoth($"support.c.{circumstance.Name}")), form.Words);
        var request = SupportAsked.About(
            Own.Claim, Guid.CreateVersion7(Own.Now.ToDateTimeOffset()), Own.Today, await seal.Text(Own.Claim.Worker, TextKinds.Circumstances, text, cancel), wanted);
        if (book.Open(SupportKind.Name, SupportAsked.Step, request, new Act(Own.Herself, Own.Now, ""), parentId: Own.Case.Id) is StepRefused)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/support");
    }

    [HttpPost("/w/inbox/support/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancel)
    {
        if (await book.Find(id, cancel) is not { Lifecycle: SupportKind.Name } @case || @case.ParentId != Own.Case.Id
            || await book.Take("end-support", @case, await book.FactsOf(@case, cancel), new Act(Own.Herself, Own.Now, ""), cancel) is not StepTaken)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/support");
    }

    private async Task<SupportPage> Page(CancellationToken cancel)
    {
        var requests = await Own.Db.SupportRequests.AsNoTracking().Where(request => request.ClaimId == Own.Case.Id).OrderByDescending(request => request.Id).ToListAsync(cancel);
        var cases = await Own.Db.Cases.AsNoTracking().Include(@case => @case.History)
            .Where(@case => @case.ParentId == Own.Case.Id && @case.Lifecycle == SupportKind.Name).ToDictionaryAsync(@case => @case.Id, cancel);
        var lines = requests.Select(request => new SupportLine(request, cases[request.Id].State, AppealFiling.WhyNot(cases[request.Id], request) is null)).ToList();
        return new SupportPage(lines, lines.Exists(line => WithTheTeam.Contains(line.State)), [.. reference.CircumstancesOn(Own.Today).Select(circumstance => circumstance.Name)]);
    }
}

/// <param name="MayAppeal">She asked for more than she gets, and nobody looks at it again yet.</param>
internal sealed record SupportLine(SupportRequest Request, string State, bool MayAppeal)
{
    public bool IsDecided => State is "support-given" or "support-not-given";
    public bool MayEnd => State is not ("support-not-given" or "support-ended") && Request.OpenAppealId is null;
}

/// <param name="Before">Newest first.</param>
/// <param name="IsWithTheTeam">One is not decided yet: she asks once at a time.</param>
internal sealed record SupportPage(IReadOnlyList<SupportLine> Before, bool IsWithTheTeam, IReadOnlyList<string> Circumstances);
