using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>Her appeal against an order or a dismissal: a case of its own, linked to the claim (decision 11).</summary>
internal sealed class AppealController(WorkerSessions sessions, Speech say, OwnCase own, Appealing appealing) : InboxPage(sessions, say, own)
{
    private const int Longest = 4000;

    public static bool IsPossible(WageClaim claim, WorkflowCase @case) =>
        claim.Decision is not null && @case.State is "dismissed" or "ordered" or "part-ordered";

    [HttpGet("/w/inbox/appeal")]
    public IActionResult Ask() => IsPossible(Own.Claim, Own.Case) ? View("Appeal", Page()) : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/appeal")]
    public async Task<IActionResult> File([FromForm] string? words, CancellationToken cancel)
    {
        if (!IsPossible(Own.Claim, Own.Case) || Page() is { IsOpen: true } or { IsLate: true })
            return SeeOther("/w/inbox/appeal");
        if (words?.Length > Longest)
        {
            Complain("words", "e.too-long");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Appeal", Page());
        }
        await appealing.File(Own, words ?? "", Page().LastDay, cancel);
        return SeeOther("/w/inbox?done=true");
    }

    [HttpPost("/w/inbox/appeal/withdraw")]
    public async Task<IActionResult> Withdraw(CancellationToken cancel)
    {
        await appealing.Withdraw(Own, cancel);
        return SeeOther("/w/inbox?done=true");
    }

    private AppealPage Page()
    {
        var lastDay = appealing.LastDay(Own.Claim);
        return new AppealPage(lastDay, Own.Claim.OpenAppealId is not null, appealing.Today(Own) > lastDay);
    }
}

internal sealed record AppealPage(LocalDate LastDay, bool IsOpen, bool IsLate);

/// <summary>Opens the appeal's case and notes it on the claim, together; and takes it back.</summary>
internal sealed class Appealing(CaseBook book, Seal seal, ReferenceData reference)
{
    /// <summary>Where no limit is published, the appeal is never late.</summary>
    public LocalDate LastDay(WageClaim claim) => reference.LastDayToAppeal(claim.Decision!.DecidedOn) ?? LocalDate.MaxIsoValue;

    public LocalDate Today(OwnCase own) => reference.CalendarOn(own.Claim.FiledOn).DateOf(own.Now);

    public async Task File(OwnCase own, string grounds, LocalDate lastDay, CancellationToken cancel)
    {
        var appeal = new Appeal
        {
            Id = Guid.CreateVersion7(own.Now.ToDateTimeOffset()),
            ParentId = own.Case.Id,
            Appellant = own.Herself.Role,
            FiledOn = Today(own),
            LastDay = lastDay,
            FirstDecider = own.Case.History.Last(entry => entry.Step is "order" or "order-part" or "dismiss").ActorId,
            SealedGrounds = string.IsNullOrWhiteSpace(grounds) ? null : await seal.Text(own.Claim.Worker, TextKinds.Statement, grounds, cancel),
        };
        var outcome = book.Open("appeal", "file", appeal.Id, appeal, own.Claim.OfficeId, new Act(own.Herself, own.Now, ""), own.Case.Id);
        if (outcome is StepRefused refused)
            throw new InvalidOperationException(refused.Sentence);
        own.Claim.OpenAppealId = appeal.Id;
        await own.SaveHerWord(cancel);
    }

    public async Task Withdraw(OwnCase own, CancellationToken cancel)
    {
        if (own.Claim.OpenAppealId is not { } id || await book.Find(id, cancel) is not { } @case)
            return;
        if (await book.Take("withdraw", @case, await book.FactsOf(@case, cancel), new Act(own.Herself, own.Now, ""), cancel) is not StepTaken)
            return;
        own.Claim.OpenAppealId = null;
        await own.SaveHerWord(cancel);
    }
}
