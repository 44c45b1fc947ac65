using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>The conditions that <c>workflows/fee-check.json</c> names.</summary>
public static class FeeCheckGuards
{
    public static readonly Guards<FeeCheck> All = new Guards<FeeCheck>("fee-check")
        .Add("old-check-is-named", check => check.NewVersionOf is null ? "Say which check is to be made anew." : null)
        .Add("new-evidence-is-described", check => check.NewEvidence.Length == 0 ? "Describe the new evidence." : null)
        .Add("evidence-is-in", check => check.EvidenceReceivedOn is null ? "Add the evidence first." : null)
        .Add("interview-sample-is-reached", check => check.Interviews < check.InterviewsNeeded
            ? $"{check.Interviews} of {check.InterviewsNeeded} interviews are done." : null)
        .Add("result-is-computed", check => check.Result is null ? "The result was not computed." : null)
        .Add("anomalies-are-answered", check => check.Anomalies.Count(anomaly => anomaly.Answer.Length == 0) is var open and > 0
            ? $"{open} anomalies are not answered." : null)
        .Add("parties-could-answer", check => check.ProvisionalIssuedOn is null
            ? "The parties have not been given the provisional verdict. No adverse verdict without a chance to answer." : null)
        .Add("answers-are-counted", check => check.AnswersToCount > 0
            ? $"{check.AnswersToCount} statements were made after the result was computed. Add evidence and compute again; the parties then answer the new result." : null)
        .Add("result-is-borne", check => Is(check, CohortVerdict.Borne))
        .Add("result-is-partly-borne", check => Is(check, CohortVerdict.PartlyBorne))
        .Add("result-is-not-borne", check => Is(check, CohortVerdict.NotBorne))
        .Add("result-is-unproven", check => Is(check, CohortVerdict.Unproven))
        .Add("repayment-plan-is-written", check => check.Plan is null ? "Write the repayment plan first." : null)
        .Add("workers-confirmed-repayment", check => !check.IsNothingDue && check.RepaidWorkers * 100 < check.WorkersInCohort * check.PercentThatConfirms
            ? $"{check.RepaidWorkers} of {check.WorkersInCohort} workers confirmed; {check.PercentThatConfirms} percent are needed." : null)
        .Add("rest-is-in-trust", check => !check.IsNothingDue && check.RepaidWorkers + check.WorkersInTrust < check.WorkersInCohort
            ? "The money of the workers who could not be reached is not in trust." : null)
        .Add("nothing-is-overdue", check => check.StillMissing > 0 ? "Nobody reported all of what was overdue as paid." : null)
        .Add("appeal-is-open", check => check.OpenAppealId is null ? "There is no appeal against this verdict." : null)
        .Add("no-appeal-is-open", check => check.OpenAppealId is not null ? "An appeal is being heard." : null);

    private static string? Is(FeeCheck check, CohortVerdict verdict) =>
        check.Result?.AfterReply == verdict ? null : "The computed result is another one. A person cannot change it; add evidence and compute again.";
}
