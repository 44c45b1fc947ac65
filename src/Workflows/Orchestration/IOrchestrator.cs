namespace Inspectorate.Workflows.Orchestration;

/// <summary>
/// What follows a step (waiting, deadlines, notices, follow-on work), behind whichever engine runs.
/// The law itself was decided before, in the transaction that recorded the step. All calls come from the outbox, after commit.
/// </summary>
public interface IOrchestrator
{
    /// <summary>Key: the case.</summary>
    Task EnsureStarted(Guid caseId, string lifecycle, int version, CancellationToken cancel);

    /// <summary>A poke: read what happened from <see cref="IRunningCases"/>. Key: (case, seq). Also said when a due date changed.</summary>
    Task Advance(Guid caseId, int seq, CancellationToken cancel);
}
