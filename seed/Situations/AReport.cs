using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A worker of whose claim the employer was told reports that she is punished for it.</summary>
/// <param name="toldOn">The day on which the employer was told.</param>
/// <param name="words">Sealed.</param>
public sealed class AReport(WageClaim claim, LocalDate toldOn, LocalDate reportedOn, PunishingAct act, ReferenceData reference, SealedTextRef words, Actor employer) : ISituation
{
    public RetaliationReport Report { get; } = new()
    {
        Id = Guid.CreateVersion7(), OfficeId = claim.OfficeId, ClaimId = claim.Id, Worker = claim.Worker, EmployerId = claim.EmployerId, Acts = [act],
        HappenedOn = reportedOn.PlusDays(-2), ReportedOn = reportedOn,
        LastDayToReport = reportedOn.PlusDays(-2 + reference.RetaliationOn(reportedOn).ReportDays),
        IsPresumed = RetaliationReport.Presumes(reportedOn.PlusDays(-2), reportedOn, toldOn, reference.RetaliationOn(reportedOn)),
        Words = words, MayAskEmployer = true,
    };

    public string Lifecycle => "retaliation";

    public ICaseFacts Facts => Report;

    /// <summary>The employer is asked before anything is found; what the claim would do then, the demonstration does not show.</summary>
    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) => Walk.To(lifecycle, state, "report", ["propose-finding", "explanation-time-is-over"]);

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        if (step == "employer-explains") Report.Explanation = "There was less work that week. (demonstration)";
    }

    public Actor? ActorFor(string role) => role switch
    {
        Roles.Worker => new Actor(claim.Worker.ToString(), Roles.Worker),
        Roles.Employer => employer,
        _ => null,
    };
}
