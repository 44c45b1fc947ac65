using Inspectorate.Data;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Web.Cases;
using Inspectorate.Web.WageClaims.Inbox;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Support;

/// <param name="Claim">Its number.</param>
internal sealed record SupportOnPage(string Claim);

/// <summary>Known to the team alone: who decides the claim never sees that support was asked for, and no party does.</summary>
internal sealed class SupportKind(MainContext db) : ICaseKind
{
    public const string Name = "support";

    /// <summary>The professions that decide together.</summary>
    public static readonly IReadOnlyList<string> Team = [Roles.SocialWorker, Roles.Legal, Roles.ClaimsOfficer];

    public string Lifecycle => Name;

    public IQueryable<Guid> KnownTo(SignedIn party) => db.SupportRequests.Where(_ => false).Select(request => request.Id);

    public Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) =>
        Task.FromResult<Seat?>(Team.Contains(me.Role) && facts.OfficeId == me.OfficeId ? Seat.Office : null);

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var claim = ((SupportRequest)open.Facts).ClaimId;
        return new SupportOnPage(await db.Cases.Where(@case => @case.Id == claim).Select(@case => @case.Number).SingleAsync(cancel));
    }

    /// <summary>In the officers' words; the worker reads <c>aid.kind.KIND</c>.</summary>
    public static string InWords(RecipientKind kind) => kind switch
    {
        RecipientKind.Shelter => "A safe place to sleep",
        RecipientKind.HealthCare => "Health care",
        RecipientKind.LegalAid => "Legal aid",
        RecipientKind.Union => "A union",
        RecipientKind.Guardian => "A guardian for a child who is alone",
        _ => "Support in the country where she was recruited",
    };

    public static string InWords(IReadOnlyCollection<RecipientKind> kinds) => kinds.Count == 0 ? "Nothing"
        : string.Join(", ", kinds.Select((kind, place) => place == 0 ? InWords(kind) : char.ToLowerInvariant(InWords(kind)[0]) + InWords(kind)[1..]));

    /// <summary>Those of these that can be asked for or given.</summary>
    public static List<RecipientKind> Known(IEnumerable<RecipientKind>? kinds) => [.. HelpController.Kinds.Intersect(kinds ?? [])];
}
