using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases;

/// <summary>Who may fetch a sealed file: the worker whose it is, by her session, who may open the case it belongs to, or the party who sent it.</summary>
internal sealed class ReadingRights(MainContext db, CaseAccess access, WorkerSessions sessions, IAuthorizationService authorization) : IReadingRights
{
    public const string Purpose = "to look at your papers";
    public const string OwnPaper = "to look again at a paper that it had sent";

    public async Task<ReadingRight?> For(AttachmentRef file, WorkerRef worker, HttpContext request)
    {
        if (sessions.In(request.Request)?.Inbox == worker) return ReadingRight.OfHerself(worker);
        if (!(await authorization.AuthorizeAsync(request.User, AuthorizationRules.SecondFactorShown)).Succeeded) return null;
        var ofClaims =
            from claim in db.WageClaims
            where claim.Worker == worker
            from @case in db.Cases
            where @case.Id == claim.Id || @case.ParentId == claim.Id
            select @case.Id;
        // Papers of a case without a worker are sealed under the case's own key.
        var ofItself = db.Cases.Where(@case => @case.Id == worker.Value).Select(@case => @case.Id);
        // A paper of a support request is the team's: who has the claim alone does not read it.
        var ofSupport = await db.Documents.Where(document => document.Attachment == file && db.SupportRequests.Any(support => support.Id == document.CaseId))
            .Select(document => document.CaseId).ToListAsync(request.RequestAborted);
        var cases = ofSupport.Count > 0 ? ofSupport : await ofClaims.Union(ofItself).ToListAsync(request.RequestAborted);
        foreach (var @case in cases)
            if (await access.Open(@case, request.User, request.RequestAborted) is { } open)
            {
                if (open.HelpedToFile) continue;
                if (open.Subject is Inspection { IsInQuarantine: true } && open.Me.Role != Roles.FirewallOfficer) continue;
                if (open.Seat == Seat.Party)
                {
                    if (await SentBy(open.Me, file, @case, request.RequestAborted))
                        return ReadingRight.OfOwnFile(new Reader(open.Me.Actor.Id, open.Me.Role, ""), worker, @case, OwnPaper, file);
                    continue;
                }
                return ReadingRight.Of(await open.Me.Reading(db, request.RequestAborted), worker, @case, Purpose);
            }
        return null;
    }

    private Task<bool> SentBy(SignedIn me, AttachmentRef file, Guid caseId, CancellationToken cancel) =>
        db.Documents.AnyAsync(document => document.Attachment == file && document.CaseId == caseId && document.AddedByRole == me.Role && document.PartyId == me.PartyId, cancel);
}
