using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Data.Cases;

/// <summary>What follows a step whose lifecycle file names it under <c>notices</c>: a letter, a message, the end of a key.</summary>
/// <remarks>
/// Registered scoped, as <c>AddScoped&lt;IFollowOn, TellWorker&gt;()</c>. It adds to the <see cref="MainContext"/> of its scope and
/// does not save: what it added is committed together with the mark that it ran, so that it takes effect once. It may run more
/// than once (a crash, another node), so what it does elsewhere, such as a mail in the spool, must be the same when done again.
/// When it throws it is tried again later.
/// </remarks>
public interface IFollowOn
{
    string Name { get; }

    Task Run(StepDone done, CancellationToken cancel);
}

public sealed record StepDone(WorkflowCase Case, HistoryEntry Entry, StepDefinition Step);
