using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
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
    public static Appealed? Of(ICaseFacts facts) => Array.Find(All, kind => kind.IsOf(facts));

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
