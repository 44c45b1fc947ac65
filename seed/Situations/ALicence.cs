using Inspectorate.Data.Cases;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A licence of a small agency, from its application on.</summary>
public sealed class ALicence(Licence licence, ReferenceData reference) : ISituation
{
    /// <summary>Before these the agency has not been visited.</summary>
    private static readonly string[] BeforeTheVisit = ["draft", "submitted", "returned", "under-review", "pre-grant-inspection", "lapsed"];

    private static readonly string[] Refusal = ["hearing-refusal", "refusal-heard", "refused"];

    public Licence Facts { get; } = licence;
    public string Lifecycle => "licence";
    ICaseFacts ISituation.Facts => Facts;

    public static ALicence Of(Agency agency, ReferenceData reference, LocalDate today, Licence? before = null)
    {
        var zone = reference.CalendarOn(today).Zone;
        var licence = new Licence
        {
            Id = Guid.CreateVersion7(),
            OfficeId = agency.OfficeId,
            AgencyId = agency.Id,
            RenewalOf = before?.Id,
            RenewalOpensAt = before is null ? null : zone.AtStartOfDay(today.PlusDays(-1)).ToInstant(),
            RenewalClosesAt = before is null ? null : zone.AtStartOfDay(today.PlusDays(30)).ToInstant(),
        };
        licence.Begin(reference.LicenceApplication, today);
        return new ALicence(licence, reference);
    }

    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle)
    {
        var opening = Facts.RenewalOf is null ? "start" : "start-renewal";
        if (Facts.RenewalOf is not null || BeforeTheVisit.Contains(state)) return Walk.To(lifecycle, state, opening);
        // A new agency is always visited before anything is proposed.
        var proposal = Refusal.Contains(state) ? (string[])["propose-grant", "propose-conditions"] : ["propose-conditions", "propose-refusal", "intend-refusal"];
        return
        [
            .. Walk.To(lifecycle, "pre-grant-inspection", opening), lifecycle.Step("approve-visit-report")!,
            .. Walk.From(lifecycle, "under-review", state, [.. proposal, "order-visit"]),
        ];
    }

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        switch (step)
        {
            case "submit":
                WriteApplication(today);
                (Facts.ApplicationFeePaidOn, Facts.DocumentsCompleteOn, Facts.DeclarationSignedOn, Facts.DeclaredBy) = (today, today, today, "The managing director");
                break;
            case "note-points" or "cancel-points":
                Facts.Points.Add(DemeritPoint.For(Guid.NewGuid(), StandardWeight.Critical, Facts.Points, reference.LicenceRuleOn(today), today, "Workers paid for their jobs and were not repaid as ordered."));
                break;
            case "return-for-correction":
                Facts.MissingItems.AddRange(["The contract for workers in a language that they read", "The number of the partner’s licence"]);
                break;
            case "approve-visit-report":
                Facts.VisitReportedOn = today;
                break;
            case "propose-grant" or "propose-conditions" or "propose-refusal":
                Mark(failed: step switch { "propose-refusal" => "7.1", "propose-conditions" => "2.5", _ => null }, today);
                if (step == "propose-conditions") Facts.Conditions.Add(new LicenceCondition("Give workers payslips in a language that they read.", today.PlusDays(60), null));
                break;
            case "grant" or "grant-with-conditions":
                (Facts.DepositLodgedOn, Facts.DepositReference) = (today, "DEMO-4711");
                if (Facts.Number.Length == 0) Facts.Number = $"L{CaseBook.NewNumber()}";
                (Facts.GrantedOn, Facts.EndsOn) = (today, today.PlusMonths(24));
                break;
            case "open-suspension-hearing" or "open-revocation-hearing":
                Facts.HearingGround = HearingGround.Finding;
                break;
            case "reply-on-refusal" or "reply-on-suspension" or "reply-on-revocation":
                Facts.Replies.Add(new HearingReply(at, "We have changed our contracts. (demonstration)"));
                break;
            case "propose-urgent-suspension":
                Facts.Danger = "Workers are held back in the agency’s lodging. (demonstration)";
                Plan(today);
                break;
            case "suspend" or "revoke":
                Plan(today);
                break;
            case "reinstate":
                Facts.RemedyVerifiedOn = today;
                break;
            case "end-by-renewal":
                Facts.NextTermFrom = today;
                break;
        }
    }

    private void Plan(LocalDate today) => (Facts.WorkerImpactPlan, Facts.WorkerImpactPlanOn) =
        ("Wages are paid from the deposit; lodging stays open; journeys home are booked by the agency. (demonstration)", today);

    private void Mark(string? failed, LocalDate today)
    {
        Facts.Marks.Clear();
        Facts.Marks.AddRange(reference.LicensingStandards.Select(standard => standard.Code == failed
            ? new StandardMark(standard.Code, Domain.Licensing.Mark.Failed, "Seen in the papers of three placements. (demonstration)")
            : new StandardMark(standard.Code, Domain.Licensing.Mark.Met, "")));
        Facts.PointsSheetCompletedOn = today;
    }

    private void WriteApplication(LocalDate today)
    {
        foreach (var section in reference.LicenceApplication.Where(section => section.AtLeast > 0))
            Facts.Write(section, 0, section.Fields.ToDictionary(field => field.Name, field => Sample(field, today)), today);
    }

    private static string Sample(ApplicationField field, LocalDate today) => field switch
    {
        { Optional: true } => "",
        { Kind: ApplicationFieldKind.YesNo } => field.Name is "cost-list" or "no-fee-clause" ? "yes" : "no",
        { Kind: ApplicationFieldKind.Date } => today.PlusDays(-3).ToString("uuuu-MM-dd", null),
        { Kind: ApplicationFieldKind.Number or ApplicationFieldKind.Percent } => "60",
        { Kind: ApplicationFieldKind.Email } => "office@demo.example",
        { Kind: ApplicationFieldKind.Telephone } => "+000 5550 100",
        _ => $"Demo {field.Label.ToLowerInvariant()}" is var sample && sample.Length > field.Longest ? sample[..field.Longest] : $"Demo {field.Label.ToLowerInvariant()}",
    };
}
