using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Reading;
using Microsoft.AspNetCore.Http;

namespace Inspectorate.Firewall.Disclosures;

/// <summary>A judge's order that two people found valid, before the firewall officer.</summary>
/// <param name="Request">The id of the outside request's case.</param>
/// <param name="NamedRecords">How many records the order names; no more are looked for.</param>
/// <param name="MayFind">The person still has to be told: records are looked for now, and at no other time.</param>
/// <param name="MayOpen">The release is confirmed.</param>
public sealed record ValidOrder(Guid Request, string Number, string Asker, int NamedRecords, bool MayFind, bool MayOpen, Reader Officer);

/// <param name="Case">The claim's id.</param>
public sealed record NamedClaim(Guid Case, string Number, WorkerRef Worker, SealedTextRef? Statement, SealedTextRef? Workplace);

/// <summary>
/// What Web tells of requests and claims, each by itself. It never hears both together: which claim an order means stays here.
/// </summary>
public interface IOrders
{
    /// <summary>Null unless the request is one whose order two people found valid, and this person is a firewall officer who may open it.</summary>
    Task<ValidOrder?> Find(string number, HttpContext request);

    /// <summary>Writes down that somebody searches because of this request; on the disk before the search.</summary>
    Task NoteSearch(ValidOrder order, CancellationToken cancel);

    /// <summary>Null when there is no such claim.</summary>
    Task<NamedClaim?> Claim(string number, CancellationToken cancel);

    Task<NamedClaim?> ClaimOf(WorkerRef worker, CancellationToken cancel);

    Task NoteFound(ValidOrder order, int records, CancellationToken cancel);

    Task NoteOpened(ValidOrder order, CancellationToken cancel);
}

/// <summary>Until Web knows of orders, there are none.</summary>
internal sealed class NoOrders : IOrders
{
    public Task<ValidOrder?> Find(string number, HttpContext request) => Task.FromResult<ValidOrder?>(null);
    public Task NoteSearch(ValidOrder order, CancellationToken cancel) => Task.CompletedTask;
    public Task<NamedClaim?> Claim(string number, CancellationToken cancel) => Task.FromResult<NamedClaim?>(null);
    public Task<NamedClaim?> ClaimOf(WorkerRef worker, CancellationToken cancel) => Task.FromResult<NamedClaim?>(null);
    public Task NoteFound(ValidOrder order, int records, CancellationToken cancel) => Task.CompletedTask;
    public Task NoteOpened(ValidOrder order, CancellationToken cancel) => Task.CompletedTask;
}
