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
/// Her appeal against an order or a dismissal, or against a decision on her support: a case of its own, linked to that one (decision 11). Or
/// the employer's, to which she may say something: what she says is a message of hers, which the appeal body opens as the office does.
/// </summary>
internal sealed class AppealController(
    WorkerSessions sessions, Speech say, OwnCase own, AppealFiling filing, CaseBook book, Seal seal, WorkingCalendar calendar) : InboxPage(sessions, say, own)
{
    private const int Longest = 4000;

    /// <param name="about">A case that is linked to her claim; null for the claim itself.</param>
    [HttpGet("/w/inbox/appeal/{about:guid?}")]
    public async Task<IActionResult> Ask(Guid? about, CancellationToken cancel) =>
        await Find(about, cancel) is { } decided && (decided.Facts.OpenAppealId is not null || AppealFiling.WhyNot(decided.Case, decided.Facts) is null)
            ? View("Appeal", await Page(decided, about, cancel))
            : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/appeal/{about:guid?}")]
    public async Task<IActionResult> File(Guid? about, [FromForm] string? words, CancellationToken cancel)
    {
        if (await Find(about, cancel) is not { } decided) return SeeOther("/w/inbox");
        if (AppealFiling.WhyNot(decided.Case, decided.Facts) is not null || IsLate(decided))
            return SeeOther(about is null ? "/w/inbox/appeal" : $"/w/inbox/appeal/{about}");
        if (words?.Length > Longest)
            return await TooLong(decided, about, cancel);
        SealedTextRef? grounds = string.IsNullOrWhiteSpace(words) ? null : await seal.Text(Own.Claim.Worker, TextKinds.Statement, words, cancel);
        if (filing.File(decided.Case, decided.Facts, new Act(Own.Herself, Own.Now, ""), "", grounds) is StepRefused)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    [HttpPost("/w/inbox/appeal/answer")]
    public async Task<IActionResult> Answer([FromForm] string? words, CancellationToken cancel)
    {
        if (await AppealAgainst.Of(Own, Own.Claim, cancel) is not { AsksHer: true })
            return SeeOther("/w/inbox?changed=true");
        if (words?.Length > Longest)
            return await TooLong((Own.Case, Own.Claim), null, cancel);
        if (!string.IsNullOrWhiteSpace(words))
            Own.Db.Messages.Add(new CaseMessage
            {
                CaseId = Own.Case.Id, Text = await seal.Text(Own.Claim.Worker, TextKinds.Message, words, cancel), FromWorker = true, SentAt = Own.Now,
            });
        return await Taken("answer-appeal", Own.Claim, cancel);
    }

    [HttpPost("/w/inbox/appeal/withdraw/{about:guid?}")]
    public async Task<IActionResult> Withdraw(Guid? about, CancellationToken cancel) => await Find(about, cancel) is { } decided
        ? await Taken("withdraw", decided.Facts, cancel, () => decided.Facts.OpenAppealId = null)
        : SeeOther("/w/inbox?changed=true");

    /// <summary>A step of the appeal itself, by her.</summary>
    private async Task<IActionResult> Taken(string step, IDecided facts, CancellationToken cancel, Action? then = null)
    {
        if (facts.OpenAppealId is not { } id || await book.Find(id, cancel) is not { } appeal
            || await book.Take(step, appeal, await book.FactsOf(appeal, cancel), new Act(Own.Herself, Own.Now, ""), cancel) is not StepTaken)
            return SeeOther("/w/inbox?changed=true");
        then?.Invoke();
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }

    private async Task<IActionResult> TooLong((WorkflowCase Case, IDecided Facts) decided, Guid? about, CancellationToken cancel)
    {
        Complain("words", "e.too-long");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Appeal", await Page(decided, about, cancel));
    }

    /// <summary>Null when she has no such case, or nobody can appeal in it.</summary>
    private async Task<(WorkflowCase Case, IDecided Facts)?> Find(Guid? about, CancellationToken cancel)
    {
        if (about is not { } id) return (Own.Case, Own.Claim);
        return await book.Find(id, cancel) is { } @case && @case.ParentId == Own.Case.Id && await book.FactsOf(@case, cancel) is IDecided and IOfWorker and { } facts
            ? (@case, (IDecided)facts)
            : null;
    }

    private bool IsLate((WorkflowCase Case, IDecided Facts) decided) => calendar.DateOf(Own.Now) > filing.LastDay(decided.Case, decided.Facts);

    private async Task<AppealPage> Page((WorkflowCase Case, IDecided Facts) decided, Guid? about, CancellationToken cancel) =>
        await AppealAgainst.Of(Own, decided.Facts, cancel) is { } open
            ? new AppealPage(about, null, open, false)
            : new AppealPage(about, filing.LastDay(decided.Case, decided.Facts), null, IsLate(decided));
}

/// <param name="About">See <see cref="AppealController.Ask"/>.</param>
/// <param name="LastDay">Null while one is heard.</param>
/// <param name="Open">The one that is heard now; null for none.</param>
internal sealed record AppealPage(Guid? About, LocalDate? LastDay, AppealAgainst? Open, bool IsLate);
