using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>A running legal clock of a case: the truth about what is due, whatever wakes up for it.</summary>
public sealed class DueRow
{
    public Guid CaseId { get; internal set; }
    public string Deadline { get; internal set; } = "";

    /// <summary>The case's step number that started this clock; with case and name, its key.</summary>
    public int StartedBySeq { get; internal set; }

    /// <summary>When it is missed. While the clock stands still this is where it stood.</summary>
    public Instant DueAt { get; internal set; }

    /// <summary>Null while the clock runs.</summary>
    public Instant? StoppedAt { get; internal set; }

    /// <summary>Null while it counts; set when the case moved on in time.</summary>
    public Instant? EndedAt { get; internal set; }

    /// <summary>Set once, when it was missed and the calendar acted (took the step, or escalated).</summary>
    public Instant? MissedAt { get; internal set; }

    public bool IsRunning => StoppedAt is null && EndedAt is null && MissedAt is null;
}
