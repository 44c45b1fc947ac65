using Inspectorate.Workflows.Running;
using NodaTime.Text;

namespace Inspectorate.Domain.Retaliation;

/// <summary>The conditions that <c>workflows/retaliation.json</c> names.</summary>
public static class RetaliationGuards
{
    public static readonly Guards<RetaliationReport> All = new Guards<RetaliationReport>("retaliation")
        .Add("act-is-named", report => report.Acts.Count == 0 ? "The report does not say what happened." : null)
        .Add("worker-lets-us-ask", report => !report.MayAskEmployer
            ? "The worker did not say that the employer may be asked. Bring it to a decision without that." : null)
        .Add("employer-is-known", report => report.EmployerId is null ? "The employer is not known." : null)
        .Add("explanation-is-given", report => report.Explanation.Length == 0 ? "There is no answer yet. Write it first." : null)
        .Add("reported-in-time", report => report.LastDayToReport < report.ReportedOn
            ? $"It could be reported until {LocalDatePattern.Iso.Format(report.LastDayToReport.Value)}." : null);
}
