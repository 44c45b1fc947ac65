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
}
