using Inspectorate.Domain.Shared;
using Microsoft.AspNetCore.Http;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>Who reads. <paramref name="Office"/> is a name, for the worker's list; it is empty for people outside.</summary>
public sealed record Reader(string Account, string Role, string Office);

/// <summary>
/// What Web grants for one request, after it has checked that this person may see this case. Without one everything reads "sealed".
/// Whatever Web grants, an administrator reads nothing and an employer no more than a name.
/// </summary>
public sealed class ReadingRight
{
    private static readonly HashSet<string> ReadAll =
    [
        Roles.ClaimsOfficer, Roles.ClaimsDecider, Roles.Inspector, Roles.InspectionSupervisor, Roles.FeeAnalyst, Roles.FeeDecider,
        Roles.SocialWorker, Roles.FirewallOfficer, Roles.Legal, Roles.AppealBody, Roles.Representative,
    ];

    private ReadingRight(WorkerRef worker, Reader? reader, Guid caseId, string purpose, IReadOnlyCollection<PlaceRef> places, AttachmentRef? ownFile = null) =>
        (Worker, Reader, CaseId, Purpose, Places, OwnFile) = (worker, reader, caseId, purpose, places, ownFile);

    /// <param name="purpose">Ends the sentence "An inspector read your statement …" in the worker's list: "to plan a visit".</param>
    /// <param name="places">Sealed addresses that belong to the case.</param>
    public static ReadingRight Of(Reader reader, WorkerRef worker, Guid caseId, string purpose, params IReadOnlyCollection<PlaceRef> places) =>
        new(worker, reader, caseId, purpose, places);

    /// <summary>Who sent a file may open that one again, and nothing else of hers. She reads of it as of any other look.</summary>
    public static ReadingRight OfOwnFile(Reader reader, WorkerRef worker, Guid caseId, string purpose, AttachmentRef file) =>
        new(worker, reader, caseId, purpose, [], file);

    /// <summary>The worker reads what is hers; that is nobody's look at her, and is not listed.</summary>
    public static ReadingRight OfHerself(WorkerRef worker) => new(worker, null, Guid.Empty, "", []);

    public WorkerRef Worker { get; }

    /// <summary>Null for the worker herself.</summary>
    internal Reader? Reader { get; }

    internal Guid CaseId { get; }
    internal string Purpose { get; }
    internal IReadOnlyCollection<PlaceRef> Places { get; }
    internal AttachmentRef? OwnFile { get; }
    internal bool ReadsName => ReadsContent || (OwnFile is null && Reader?.Role == Roles.Employer);
    // What lies under a case's own key is about no worker; whom Web lets into the case may read it.
    internal bool ReadsContent => OwnFile is null
        && (Reader is null || ReadAll.Contains(Reader.Role) || (Worker.Value == CaseId && Reader.Role != Roles.Administrator));
    internal bool ReadsFile(AttachmentRef file) => ReadsContent || OwnFile == file;
}

/// <summary>Web's answer to a request for a sealed file: the right to read about its worker, or null.</summary>
public interface IReadingRights
{
    Task<ReadingRight?> For(AttachmentRef file, WorkerRef worker, HttpContext request);
}

/// <summary>Until Web says who may read, nobody may.</summary>
internal sealed class NobodyReads : IReadingRights
{
    public Task<ReadingRight?> For(AttachmentRef file, WorkerRef worker, HttpContext request) => Task.FromResult<ReadingRight?>(null);
}
