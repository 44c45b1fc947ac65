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

/// <summary>
/// Her appeal against an order or a dismissal: a case of its own, linked to the claim (decision 11). Or the employer's, to which she may
/// say something: what she says is a message of hers, which the appeal body opens as the office does.
/// </summary>
internal sealed class AppealController(
    WorkerSessions sessions, Speech say, OwnCase own, AppealFiling filing, CaseBook book, Seal seal, WorkingCalendar calendar) : InboxPage(sessions, say, own)
{
    private const int Longest = 4000;

    /// <summary>There is something to say about an appeal: one can be filed, or one is being heard.</summary>
    public static bool IsPossible(WageClaim claim, WorkflowCase @case) => claim.OpenAppealId is not null || AppealFiling.WhyNot(@case, claim) is null;

    [HttpGet("/w/inbox/appeal")]
    public async Task<IActionResult> Ask(CancellationToken cancel) => IsPossible(Own.Claim, Own.Case) ? View("Appeal", await Page(cancel)) : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/appeal")]
    public async Task<IActionResult> File([FromForm] string? words, CancellationToken cancel)
    {
        if (AppealFiling.WhyNot(Own.Case, Own.Claim) is not null || IsLate)
            return SeeOther("/w/inbox/appeal");
        if (words?.Length > Longest)
            return await TooLong(cancel);
        SealedTextRef? grounds = string.IsNullOrWhiteSpace(words) ? null : await seal.Text(Own.Claim.Worker, TextKinds.Statement, words, cancel);
        if (filing.File(Own.Case, Own.Claim, new Act(Own.Herself, Own.Now, ""), "", grounds) is StepRefused)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    [HttpPost("/w/inbox/appeal/answer")]
    public async Task<IActionResult> Answer([FromForm] string? words, CancellationToken cancel)
    {
        if (await AppealAgainst.Of(Own, cancel) is not { AsksHer: true })
            return SeeOther("/w/inbox?changed=true");
        if (words?.Length > Longest)
            return await TooLong(cancel);
        if (!string.IsNullOrWhiteSpace(words))
            Own.Db.Messages.Add(new CaseMessage
            {
                CaseId = Own.Case.Id, Text = await seal.Text(Own.Claim.Worker, TextKinds.Message, words, cancel), FromWorker = true, SentAt = Own.Now,
            });
        return await Taken("answer-appeal", cancel);
    }

    [HttpPost("/w/inbox/appeal/withdraw")]
    public Task<IActionResult> Withdraw(CancellationToken cancel) => Taken("withdraw", cancel, () => Own.Claim.OpenAppealId = null);

    /// <summary>A step of the appeal itself, by her.</summary>
    private async Task<IActionResult> Taken(string step, CancellationToken cancel, Action? then = null)
    {
        if (Own.Claim.OpenAppealId is not { } id || await book.Find(id, cancel) is not { } appeal
            || await book.Take(step, appeal, await book.FactsOf(appeal, cancel), new Act(Own.Herself, Own.Now, ""), cancel) is not StepTaken)
            return SeeOther("/w/inbox?changed=true");
        then?.Invoke();
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    private async Task<IActionResult> TooLong(CancellationToken cancel)
    {
        Complain("words", "e.too-long");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Appeal", await Page(cancel));
    }

    /// <summary>Only while a decision stands that can be appealed against.</summary>
    private LocalDate LastDay => filing.LastDay(Own.Case, Own.Claim);

    private bool IsLate => calendar.DateOf(Own.Now) > LastDay;

    private async Task<AppealPage> Page(CancellationToken cancel) =>
        await AppealAgainst.Of(Own, cancel) is { } open ? new AppealPage(null, open, false) : new AppealPage(LastDay, null, IsLate);
}

/// <param name="LastDay">Null while one is heard.</param>
/// <param name="Open">The one that is heard now; null for none.</param>
internal sealed record AppealPage(LocalDate? LastDay, AppealAgainst? Open, bool IsLate);
