using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Web.Appeals;

/// <summary>Opens an appeal against a decision, as a case of its own. The caller saves.</summary>
internal sealed class AppealFiling(CaseBook book, Lifecycles lifecycles, ReferenceData reference)
{
    /// <summary>Null when an appeal can be filed; else the sentence that says why not.</summary>
    /// <param name="liable">Who appeals against being held liable; null for every other appeal.</param>
    public static string? WhyNot(WorkflowCase @case, ICaseFacts facts, LiableParty? liable = null) =>
        DecisionIn(@case, facts, liable) is null ? "There is no decision to appeal against."
        : (liable ?? facts as IAppealable) is { OpenAppealId: not null } ? "An appeal against this decision is already being heard."
        : null;

    /// <summary>Inclusive. Where no limit is published, an appeal is never late.</summary>
    public LocalDate LastDay(WorkflowCase @case, ICaseFacts facts, LiableParty? liable = null) =>
        reference.LastDayToAppeal(lifecycles.Calendar.DateOf(DecisionIn(@case, facts, liable)!.At)) ?? LocalDate.MaxIsoValue;

    /// <param name="grounds">Empty for a worker, whose grounds are sealed.</param>
    public StepOutcome File(WorkflowCase @case, IDecided facts, Act act, string grounds, SealedTextRef? sealedGrounds = null, Guid? partyId = null, LiableParty? liable = null)
    {
        if (WhyNot(@case, facts, liable) is { } sentence) return new StepRefused(sentence, RefusalKind.WrongState);
        var decision = DecisionIn(@case, facts, liable)!;
        var appeal = new Appeal
        {
            Id = Guid.CreateVersion7(),
            OfficeId = facts.OfficeId,
            ParentId = @case.Id,
            Appellant = act.By.Role,
            PartyId = partyId,
            LiableId = liable?.Id,
            FiledOn = lifecycles.Calendar.DateOf(act.At),
            LastDay = LastDay(@case, facts, liable),
            Against = decision.Step,
            FirstDecider = decision.ActorId,
            Grounds = grounds,
            SealedGrounds = sealedGrounds,
        };
        var outcome = book.Open("appeal", "file", appeal, act, parentId: @case.Id);
        if (outcome is StepTaken) Appealed.Against(appeal, facts).OpenAppealId = appeal.Id;
        return outcome;
    }

    /// <summary>An appeal that ends without touching the decision leaves the way free for another.</summary>
    public static void Ended(string step, OpenCase open)
    {
        if (open.Facts is Appeal appeal && step is "find-inadmissible" or "withdraw") Appealed.Against(appeal, open.Subject).OpenAppealId = null;
    }

    private static HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts, LiableParty? liable) => Appealed.Of(facts, liable)?.DecisionIn(@case, facts);
}
