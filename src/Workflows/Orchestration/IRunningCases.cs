using NodaTime;

namespace Inspectorate.Workflows.Orchestration;

/// <summary>The engine's way back into us. Reads, and two acts that have their effect once however often they are told.</summary>
public interface IRunningCases
{
    /// <summary>The notices and follow-on commands of step number <paramref name="seq"/>; null when there is no such step.</summary>
    Task<StepToFollow?> StepAfter(Guid caseId, int seq, CancellationToken cancel);

    /// <summary>The clocks that run now, earliest first.</summary>
    Task<IReadOnlyList<RunningDeadline>> Due(Guid caseId, CancellationToken cancel);

    /// <summary>Takes the step of a missed deadline as the calendar, or escalates it: once per (case, deadline, due).</summary>
    Task DeadlinePassed(Guid caseId, string deadline, int startedBySeq, Instant dueAt, CancellationToken cancel);

    /// <summary>Runs at least once, takes effect once per (case, seq, name).</summary>
    Task RunCommand(Guid caseId, int seq, string name, CancellationToken cancel);

    /// <summary>All that follows this step has run, and the orchestrator has kept that it has: it need not be told of it again.</summary>
    void Reached(Guid caseId, int seq);
}

public sealed record StepToFollow(Guid CaseId, int Seq, string Step, IReadOnlyList<string> Commands);

public sealed record RunningDeadline(string Deadline, int StartedBySeq, Instant DueAt);
