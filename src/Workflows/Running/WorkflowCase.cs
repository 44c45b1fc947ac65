using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>
/// One running case of a lifecycle: its state, its history and its clocks. Only <see cref="Lifecycles.Take"/> changes them.
/// </summary>
public sealed class WorkflowCase
{
    private readonly List<HistoryEntry> _history = [];
    private readonly List<DueRow> _dues = [];

    private WorkflowCase() { }

    internal WorkflowCase(Guid id, string number, string lifecycle, int version, Guid? parentId)
    {
        Id = id;
        Number = number;
        Lifecycle = lifecycle;
        Version = version;
        ParentId = parentId;
    }

    /// <summary>Ordered in time, for the index; never shown.</summary>
    public Guid Id { get; private set; }

    /// <summary>What people say and write: random, tells neither order nor time.</summary>
    public string Number { get; private set; } = "";

    public string Lifecycle { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>The case whose decision this one is about (appeal, renewal, report); null for a case of its own.</summary>
    public Guid? ParentId { get; private set; }

    public string State { get; private set; } = "";

    /// <summary>Number of steps taken; the concurrency token, so that of two decisions at once one wins.</summary>
    public int Seq { get; private set; }

    public Instant OpenedAt { get; private set; }
    public Instant ChangedAt { get; private set; }

    /// <summary>Set when the state is an end.</summary>
    public Instant? EndedAt { get; private set; }

    public IReadOnlyList<HistoryEntry> History => _history;
    public IReadOnlyList<DueRow> Dues => _dues;

    /// <summary>Null before the first step.</summary>
    internal HistoryEntry? LastEntry => _history.MaxBy(entry => entry.Seq);

    /// <summary>The one place where a state changes: with its entry in the history and its clocks, or not at all.</summary>
    internal HistoryEntry Enter(StateDefinition to, string step, Act act, IEnumerable<DeadlineDefinition> deadlines, WorkingCalendar calendar)
    {
        var entry = HistoryChain.Next(this, step, to.Name, act);
        if (Seq == 0) OpenedAt = act.At;
        State = to.Name;
        Seq = entry.Seq;
        ChangedAt = act.At;
        EndedAt = to.IsEnd ? act.At : null;
        _history.Add(entry);
        foreach (var deadline in deadlines)
            if (Clock.Move(this, deadline, act.At, calendar) is { } started) _dues.Add(started);
        return entry;
    }
}
