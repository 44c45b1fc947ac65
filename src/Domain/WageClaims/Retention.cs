using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// How long we know who a worker is (FW-32). The period is a clock of <c>workflows/wage-claim.json</c>; what postpones it stands in the
/// facts. A clock that was postponed is looked at again every night.
/// </summary>
public static class Retention
{
    public const string Clock = "retention";
    public const string Step = "erase-identity";
    public const string Erased = "identity-erased";

    /// <summary>The last day, inclusive, on which we know who she is, as it stands now; null while her case runs and after the erasure.</summary>
    public static LocalDate? LastDay(WorkflowCase @case, WageClaim claim, WorkingCalendar calendar)
    {
        if (@case.Dues.SingleOrDefault(due => due.Deadline == Clock && due.EndedAt is null) is not { } due) return null;
        var byLaw = calendar.LastDayOf(due.DueAt);
        return claim.KeepIdentityUntil is { } until && calendar.DateOf(until) is var wished && wished > byLaw ? wished : byLaw;
    }
}
