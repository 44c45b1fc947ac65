using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>Her appeal against an order or a dismissal: a case of its own, linked to the claim (decision 11).</summary>
internal sealed class AppealController(
    WorkerSessions sessions, Speech say, OwnCase own, AppealFiling filing, CaseBook book, Seal seal, WorkingCalendar calendar) : InboxPage(sessions, say, own)
{
    private const int Longest = 4000;

    /// <summary>There is something to say about an appeal: one can be filed, or one is being heard.</summary>
    public static bool IsPossible(WageClaim claim, WorkflowCase @case) => claim.OpenAppealId is not null || AppealFiling.WhyNot(@case, claim) is null;

    [HttpGet("/w/inbox/appeal")]
    public IActionResult Ask() => IsPossible(Own.Claim, Own.Case) ? View("Appeal", Page()) : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/appeal")]
    public async Task<IActionResult> File([FromForm] string? words, CancellationToken cancel)
    {
        if (AppealFiling.WhyNot(Own.Case, Own.Claim) is not null || Page().IsLate)
            return SeeOther("/w/inbox/appeal");
        if (words?.Length > Longest)
        {
            Complain("words", "e.too-long");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Appeal", Page());
        }
        SealedTextRef? grounds = string.IsNullOrWhiteSpace(words) ? null : await seal.Text(Own.Claim.Worker, TextKinds.Statement, words, cancel);
        if (filing.File(Own.Case, Own.Claim, new Act(Own.Herself, Own.Now, ""), "", grounds) is StepRefused)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    [HttpPost("/w/inbox/appeal/withdraw")]
    public async Task<IActionResult> Withdraw(CancellationToken cancel)
    {
        if (Own.Claim.OpenAppealId is not { } id || await book.Find(id, cancel) is not { } appeal
            || await book.Take("withdraw", appeal, await book.FactsOf(appeal, cancel), new Act(Own.Herself, Own.Now, ""), cancel) is not StepTaken)
            return SeeOther("/w/inbox?changed=true");
        Own.Claim.OpenAppealId = null;
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    private AppealPage Page()
    {
        var lastDay = filing.LastDay(Own.Case, Own.Claim);
        return new AppealPage(lastDay, Own.Claim.OpenAppealId is not null, calendar.DateOf(Own.Now) > lastDay);
    }
}

internal sealed record AppealPage(LocalDate LastDay, bool IsOpen, bool IsLate);
