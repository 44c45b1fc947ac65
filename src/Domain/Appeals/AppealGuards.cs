using Inspectorate.Workflows.Running;
using NodaTime.Text;

namespace Inspectorate.Domain.Appeals;

/// <summary>The conditions that <c>workflows/appeal.json</c> names.</summary>
public static class AppealGuards
{
    public static readonly Guards<Appeal> All = new Guards<Appeal>("appeal")
        .Add("filed-in-time", appeal => appeal.FiledOn > appeal.LastDay
            ? $"The appeal could be filed until {LocalDatePattern.Iso.Format(appeal.LastDay)}." : null)
        .Add("judge-is-another-person", (appeal, act) => appeal.FirstDecider == act.By.Id
            ? "You took the decision that the appeal is about, so another person must hear it." : null)
        .Add("is-the-other-side", (appeal, act) => act.By.Role == appeal.Appellant ? "You appealed; the other side answers." : null)
        .Add("is-the-appellant", (appeal, act) => act.By.Role != appeal.Appellant ? "Only who appealed may take the appeal back." : null)
        .Add("hearing-is-arranged", appeal => appeal.HearingOn is null || !appeal.InterpreterIsSettled
            ? "Set the day of the hearing, and say whether an interpreter is needed and who it is." : null)
        .Add("hearing-was-held", (appeal, act) => appeal.HearingHeldAt is null || appeal.HearingHeldAt > act.At
            ? "The hearing has not been held." : null)
        .Add("outcome-is-written", appeal => appeal.Outcome is null || appeal.Reasons.Length == 0
            ? "Write the outcome and its reasons first." : null);
}
