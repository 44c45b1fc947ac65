using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Licensing;

internal sealed class AppealedLicence : Appealed
{
    public override bool IsOf(ICaseFacts facts) => facts is Licence;

    public override HistoryEntry? DecisionIn(WorkflowCase @case, ICaseFacts facts) => @case.State switch
    {
        "refused" => Newest(@case, "refuse"),
        "suspended" => Newest(@case, "suspend", "vary-on-appeal"),
        "suspended-urgently" => Newest(@case, "confirm-urgent-suspension"),
        "revoked" => Newest(@case, "revoke"),
        "active" when facts is Licence licence && licence.Conditions.Any(condition => condition.MetOn is null) =>
            Newest(@case, "grant-with-conditions", "vary-conditions-on-appeal"),
        _ => null,
    };

    public override IReadOnlyDictionary<AppealOutcome, string> Outcomes(Appeal appeal, ICaseFacts facts) => appeal.Against switch
    {
        "refuse" => new Dictionary<AppealOutcome, string>
        {
            [AppealOutcome.Upheld] = "The refusal stays", [AppealOutcome.Remitted] = "The application is examined again",
        },
        "revoke" => new Dictionary<AppealOutcome, string>
        {
            [AppealOutcome.Upheld] = "The licence stays revoked", [AppealOutcome.Varied] = "The licence is suspended instead",
            [AppealOutcome.SetAside] = "The agency has its licence back",
        },
        "grant-with-conditions" or "vary-conditions-on-appeal" => new Dictionary<AppealOutcome, string>
        {
            [AppealOutcome.Upheld] = "The conditions stay", [AppealOutcome.Varied] = "The conditions are changed",
        },
        _ => new Dictionary<AppealOutcome, string>
        {
            [AppealOutcome.Upheld] = "The suspension stays", [AppealOutcome.SetAside] = "The suspension ends at once",
        },
    };

    public override bool AsksForConditions(Appeal appeal) => IsAboutConditions(appeal);

    /// <summary>
    /// A licence goes on living while an appeal is heard. What is upheld after the case has moved on changes nothing, and a
    /// suspension that has ended already need not be ended again.
    /// </summary>
    public override string? StepFor(Appeal appeal, WorkflowCase parent, ICaseFacts facts) => (appeal.Outcome, parent.State) switch
    {
        (AppealOutcome.Upheld, "refused") => "uphold-refusal-on-appeal",
        (AppealOutcome.Upheld, "suspended") => "uphold-suspension-on-appeal",
        (AppealOutcome.Upheld, "revoked") => "uphold-revocation-on-appeal",
        (AppealOutcome.Upheld, _) => null,
        (AppealOutcome.SetAside, "active") => null,
        (AppealOutcome.SetAside, _) => "quash-on-appeal",
        (AppealOutcome.Remitted, _) => "quash-refusal-on-appeal",
        (AppealOutcome.Varied, _) => IsAboutConditions(appeal) ? "vary-conditions-on-appeal" : "vary-on-appeal",
        _ => throw new InvalidOperationException("The appeal is not decided."),
    };

    public override void Apply(Appeal appeal, WorkflowCase parent, ICaseFacts facts, Act act, StepDesk desk)
    {
        if (appeal.Outcome != AppealOutcome.Varied || !IsAboutConditions(appeal)) return;
        var licence = (Licence)facts;
        licence.Conditions.RemoveAll(condition => condition.MetOn is null);
        licence.Conditions.AddRange(appeal.VariedConditions);
    }

    private static bool IsAboutConditions(Appeal appeal) => appeal.Against is "grant-with-conditions" or "vary-conditions-on-appeal";
}
