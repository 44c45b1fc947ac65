using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Web.Appeals;

/// <summary>Opens an appeal against a decision, as a case of its own. The caller saves.</summary>
internal sealed class AppealFiling(CaseBook book, Lifecycles lifecycles, ReferenceData reference)
{
    /// <summary>Null when an appeal can be filed; else the sentence that says why not.</summary>
    public static string? WhyNot(WorkflowCase @case, ICaseFacts facts) =>
        DecisionIn(@case, facts) is null ? "There is no decision to appeal against."
        : facts is IDecided { OpenAppealId: not null } ? "An appeal against this decision is already being heard."
        : null;

    /// <summary>Inclusive. Where no limit is published, an appeal is never late.</summary>
    public LocalDate LastDay(WorkflowCase @case, ICaseFacts facts) =>
        reference.LastDayToAppeal(lifecycles.Calendar.DateOf(DecisionIn(@case, facts)!.At)) ?? LocalDate.MaxIsoValue;

    /// <param name="grounds">Empty for a worker, whose grounds are sealed.</param>
    public StepOutcome File(WorkflowCase @case, IDecided facts, Act act, string grounds, SealedTextRef? sealedGrounds = null)
    {
        if (WhyNot(@case, facts) is { } sentence) return new StepRefused(sentence, RefusalKind.WrongState);
        var decision = DecisionIn(@case, facts)!;
        var appeal = new Appeal
        {
            Id = Guid.CreateVersion7(),
            OfficeId = facts.OfficeId,
            ParentId = @case.Id,
            Appellant = act.By.Role,
            FiledOn = lifecycles.Calendar.DateOf(act.At),
            LastDay = LastDay(@case, facts),
            Against = decision.Step,
            FirstDecider = decision.ActorId,
            Grounds = grounds,
            SealedGrounds = sealedGrounds,
        };
        var outcome = book.Open("appeal", "file", appeal, act, parentId: @case.Id);
        if (outcome is StepTaken) facts.OpenAppealId = appeal.Id;
        return outcome;
    }

    /// <summary>An appeal that ends without touching the decision leaves the way free for another.</summary>
    public static void Ended(string step, OpenCase open)
    {
        if (open is { Case.Lifecycle: "appeal", Subject: IDecided decided } && step is "find-inadmissible" or "withdraw") decided.OpenAppealId = null;
    }

    private static HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) => Appealed.Of(facts)?.DecisionIn(@case, facts);
}
