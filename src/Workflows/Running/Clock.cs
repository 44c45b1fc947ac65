using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>How a legal clock follows the case from state to state.</summary>
internal static class Clock
{
    /// <summary>Starts, stops, resumes or ends the clock of this deadline for the state that the case has just entered.</summary>
    /// <returns>The row of a clock that starts now; null when there is none to add.</returns>
    public static DueRow? Move(WorkflowCase @case, DeadlineDefinition deadline, Instant now, WorkingCalendar calendar)
    {
        var runs = deadline.RunsIn.Contains(@case.State);
        var waiting = @case.Dues.SingleOrDefault(due => due.Deadline == deadline.Name && due.EndedAt is null);
        if (waiting is null)
        {
            return !runs ? null : new DueRow
            {
                CaseId = @case.Id,
                Deadline = deadline.Name,
                StartedBySeq = @case.Seq,
                DueAt = calendar.DueAt(now, deadline.Within),
            };
        }

        // Whoever notices first, the sweep or the next step: it was missed.
        if (waiting.IsRunning && waiting.DueAt <= now) waiting.MissedAt = now;
        if (waiting.MissedAt is null && waiting.StoppedAt is { } stoppedAt && runs)
        {
            waiting.DueAt = calendar.Resume(waiting.DueAt, stoppedAt, now, deadline.Within.Unit);
            waiting.StoppedAt = null;
        }
        else if (waiting.IsRunning && !runs && deadline.StopsIn.Contains(@case.State))
        {
            waiting.StoppedAt = now;
        }
        if (!runs && !deadline.StopsIn.Contains(@case.State)) waiting.EndedAt = now;
        return null;
    }
}
