using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>A running legal clock of a case: the truth about what is due, whatever wakes up for it.</summary>
public sealed class DueRow
{
    public Guid CaseId { get; internal set; }
    public string Deadline { get; internal set; } = "";

    /// <summary>The case's step number that started this clock; with case and name, its key.</summary>
    public int StartedBySeq { get; internal set; }

    /// <summary>When it is missed. While the clock stands still this is where it stood; what was left then is left when it goes on.</summary>
    public Instant DueAt { get; internal set; }

    /// <summary>Null while the clock runs.</summary>
    public Instant? StoppedAt { get; internal set; }

    /// <summary>Set when the case moved on, in time or late; null while it still waits.</summary>
    public Instant? EndedAt { get; internal set; }

    /// <summary>Set once, when the calendar acted on it being missed (took the step, or escalated). Overdue work has this and no <see cref="EndedAt"/>.</summary>
    public Instant? MissedAt { get; internal set; }

    /// <summary>For a clock whose end the facts of the case say, such as the day of the next instalment.</summary>
    public void MoveTo(Instant dueAt) => DueAt = dueAt;

    /// <summary>For a clock that has nothing to wait for, as the facts of the case say.</summary>
    public void End(Instant at) => EndedAt = at;

    public bool IsRunning => StoppedAt is null && EndedAt is null && MissedAt is null;
}
