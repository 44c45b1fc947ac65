using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Cases;

/// <summary>What the desk has to know of one lifecycle's cases. Everything else is the same for all.</summary>
internal interface ICaseKind
{
    string Lifecycle { get; }

    /// <summary>From where this person may look at the case; null when she may not.</summary>
    /// <param name="case">The case itself, or an appeal about it.</param>
    /// <param name="facts">Of the case itself.</param>
    Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel);

    /// <summary>Ids of the cases of which this employer or agency knows.</summary>
    IQueryable<Guid> KnownTo(SignedIn party);

    /// <summary>What a step on the common page does to the facts; run only when nobody was faster.</summary>
    void OnStep(string step, OpenCase open) { }

    /// <summary>What <c>_Facts.{lifecycle}.cshtml</c> shows besides the facts. The number of queries must not depend on the case.</summary>
    Task<object?> MoreOf(OpenCase open, CancellationToken cancel) => Task.FromResult<object?>(null);
}
