using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.WageClaims;

/// <summary>An agency or lead firm appeals against being held liable. What the employer owes is not touched by it.</summary>
internal sealed class AppealedLiability(LiableParty party) : Appealed
{
    public const string Uphold = "uphold-liability-on-appeal";
    public const string End = "end-liability-on-appeal";

    public override bool IsOf(ICaseFacts facts) => facts is WageClaim claim && claim.Liable.Contains(party);

    public override HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) =>
        party.IsHeld ? @case.History.FirstOrDefault(entry => entry.Seq == party.HeldBySeq) : null;

    public override IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts) => new Dictionary<AppealOutcome, string>
    {
        [AppealOutcome.Upheld] = $"{party.Name} stays liable",
        [AppealOutcome.SetAside] = $"{party.Name} is not liable",
    };

    /// <summary>Null once the collection has moved on: the facts say it then, and no step.</summary>
    public override string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts) =>
        parent.State != "collection" ? null : appeal.Outcome == AppealOutcome.SetAside ? End : Uphold;

    public override void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk)
    {
        if (appeal.Outcome != AppealOutcome.SetAside) return;
        var claim = (WageClaim)facts;
        party.EndedOn = desk.Today;
        claim.Draws.RemoveAll(draw => draw.DrawnOn is null && draw.AgencyId == party.AgencyId);
        if (StepFor(appeal, parent, facts) is null) claim.Record(new RecordedFact(act.At, Guid.Parse(act.By.Id), RecordedKind.LiabilityEnded, party.Name));
    }
}
