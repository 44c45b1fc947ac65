using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Web.Appeals;

/// <summary>Opens an appeal against a claim's decision, as a case of its own. The caller saves.</summary>
internal sealed class AppealFiling(CaseBook book, Lifecycles lifecycles, ReferenceData reference)
{
    private static readonly string[] DecisionSteps = ["order", "order-part", "dismiss"];

    /// <summary>Null when an appeal can be filed; else the sentence that says why not.</summary>
    public static string? WhyNot(WorkflowCase @case, WageClaim claim) =>
        claim.Decision is null || @case.State is not ("ordered" or "part-ordered" or "collection" or "dismissed") ? "There is no decision to appeal against."
        : claim.OpenAppealId is not null ? "An appeal against this decision is already being heard."
        : null;

    /// <summary>Inclusive. Where no limit is published, an appeal is never late.</summary>
    public LocalDate LastDay(WageClaim claim) => reference.LastDayToAppeal(claim.Decision!.DecidedOn) ?? LocalDate.MaxIsoValue;

    /// <param name="grounds">Empty for a worker, whose grounds are sealed.</param>
    public StepOutcome File(WorkflowCase @case, WageClaim claim, Act act, string grounds, SealedTextRef? sealedGrounds = null)
    {
        if (WhyNot(@case, claim) is { } sentence) return new StepRefused(sentence, RefusalKind.WrongState);
        var appeal = new Appeal
        {
            Id = Guid.CreateVersion7(),
            OfficeId = claim.OfficeId,
            ParentId = @case.Id,
            Appellant = act.By.Role,
            FiledOn = lifecycles.Calendar.DateOf(act.At),
            LastDay = LastDay(claim),
            FirstDecider = @case.History.Where(entry => DecisionSteps.Contains(entry.Step)).MaxBy(entry => entry.Seq)?.ActorId ?? "",
            Grounds = grounds,
            SealedGrounds = sealedGrounds,
        };
        var outcome = book.Open("appeal", "file", appeal, act, parentId: @case.Id);
        if (outcome is StepTaken) claim.OpenAppealId = appeal.Id;
        return outcome;
    }

    /// <summary>An appeal that ends without touching the decision leaves the way free for another.</summary>
    public static void Ended(string step, OpenCase open)
    {
        if (open.Case.Lifecycle == "appeal" && step is ("find-inadmissible" or "withdraw")) open.Claim.OpenAppealId = null;
    }
}
