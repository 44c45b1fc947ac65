using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks;
using Inspectorate.Web.Inspections;
using Inspectorate.Web.Licensing;
using Inspectorate.Web.Support;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Appeals;

/// <summary>What an appeal can do to the decisions of one kind of case.</summary>
internal abstract class Appealed
{
    private static readonly Appealed[] All = [new AppealedClaim(), new AppealedLicence(), new AppealedVisit(), new AppealedFeeCheck(), new AppealedSupport()];

    /// <summary>Null for a kind of case against which nobody can appeal.</summary>
    /// <param name="liable">When it is about this party's liability, and not about what the employer owes.</param>
    public static Appealed? Of(ICaseFacts facts, LiableParty? liable = null) => liable is null ? Array.Find(All, kind => kind.IsOf(facts)) : new AppealedLiability(liable);

    public static Appealed Of(Appeal appeal, ICaseFacts facts) => Of(facts, LiableOf(appeal, facts))!;

    /// <summary>What remembers that this appeal is being heard.</summary>
    public static IAppealable Against(Appeal appeal, ICaseFacts facts) => (IAppealable?)LiableOf(appeal, facts) ?? (IDecided)facts;

    private static LiableParty? LiableOf(Appeal appeal, ICaseFacts facts) =>
        appeal.LiableId is { } id ? ((WageClaim)facts).Liable.Single(party => party.Id == id) : null;

    public abstract bool IsOf(ICaseFacts facts);

    /// <summary>The step that took the decision against which an appeal is possible now; null when there is none.</summary>
    public abstract HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts);

    /// <summary>How this appeal can end, in words.</summary>
    public abstract IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts);

    /// <summary>The currency of the amount that a varied decision needs; null where it needs none.</summary>
    public virtual string? CurrencyOf(ICaseFacts facts) => null;

    /// <summary>A varied decision says anew which conditions have to be met.</summary>
    public virtual bool AsksForConditions(Appeal appeal) => false;

    /// <summary>The named step of the case that the outcome takes; null when nothing is left to do there.</summary>
    public abstract string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts);

    /// <summary>Writes into the facts what the appeal body decided, before the step.</summary>
    public abstract void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk);

    /// <summary>The newest of these steps.</summary>
    protected static HistoryEntry? Newest(WorkflowCase @case, params string[] steps) =>
        @case.History.Where(entry => steps.Contains(entry.Step)).MaxBy(entry => entry.Seq);
}
