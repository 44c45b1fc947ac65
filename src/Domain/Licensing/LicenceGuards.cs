using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.Licensing;

/// <summary>The conditions that <c>workflows/licence.json</c> names.</summary>
public static class LicenceGuards
{
    public static readonly Guards<Licence> All = new Guards<Licence>("licence")
        .Add("renewal-window-is-open", (licence, act) => !(licence.RenewalOpensAt <= act.At && act.At < licence.RenewalClosesAt)
            ? "A renewal may be filed only shortly before the term ends and in its grace period." : null)
        .Add("application-is-complete", licence => licence.OpenSections.Count > 0
            ? $"Not finished yet: {string.Join(", ", licence.OpenSections)}." : null)
        .Add("application-fee-is-paid", licence => licence.ApplicationFeePaidOn is null ? "The application fee has not been paid." : null)
        .Add("documents-are-complete", licence => licence.DocumentsCompleteOn is null ? "Documents are missing." : null)
        .Add("declaration-is-signed", licence => licence.DeclarationSignedOn is null
            ? "The declaration that no worker pays a fee is not signed." : null)
        .Add("missing-items-are-listed", licence => licence.MissingItems.Count == 0
            ? "Say what is missing, item by item, before you return the application." : null)
        .Add("visit-report-is-in", licence => licence.VisitReportedOn is null ? "The report of the visit is not in." : null)
        .Add("points-sheet-is-complete", licence => licence.PointsSheetCompletedOn is null ? "The points sheet is not complete." : null)
        .Add("new-agency-was-visited", licence => licence is { RenewalOf: null, VisitReportedOn: null }
            ? "A new agency is always visited before a grant. Order a visit." : null)
        .Add("conditions-have-dates", licence => licence.Conditions.Count == 0 || licence.Conditions.Any(condition => condition.DueOn is null)
            ? "Each condition needs the day by which it has to be met, and there must be one." : null)
        .Add("points-are-given", licence => licence.Points.Count == 0 ? "No breach is on this licence." : null)
        .Add("conditions-are-met", licence => licence.Conditions.Count == 0 || licence.Conditions.Any(condition => condition.MetOn is null)
            ? "A condition has not been seen met." : null)
        .Add("deposit-is-lodged", licence => licence.DepositLodgedOn is null ? "The deposit has not been lodged." : null)
        .Add("ground-is-named", licence => licence.HearingGround is null
            ? "Name the ground of the hearing: points, a missed condition, or a finding." : null)
        .Add("danger-is-described", licence => licence.Danger.Length == 0 ? "Describe the immediate danger." : null)
        .Add("worker-impact-plan-is-written", licence => licence.WorkerImpactPlanOn is null
            ? "Write first what happens to the agency's workers: wages, lodging, journeys." : null)
        .Add("remedy-is-verified", licence => licence.RemedyVerifiedOn is null ? "No inspector has seen that it was put right." : null)
        .Add("no-renewal-is-pending", licence => licence.RenewalPendingSince is not null
            ? "A renewal was filed in time; this term runs until it is decided." : null)
        .Add("new-term-is-granted", licence => licence.NextTermFrom is null ? "The renewal has not been granted." : null)
        .Add("no-claim-is-open", licence => licence.OpenClaims > 0 ? "Claims against the deposit are still open." : null)
        .Add("appeal-is-open", licence => licence.OpenAppealId is null ? "There is no appeal against this decision." : null)
        .Add("no-appeal-is-open", licence => licence.OpenAppealId is not null ? "An appeal is being heard." : null);
}
