using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases;

/// <summary>Who may fetch a sealed file: the worker whose it is, by her session, or who may open one of her cases.</summary>
internal sealed class ReadingRights(MainContext db, CaseAccess access, WorkerSessions sessions, IAuthorizationService authorization) : IReadingRights
{
    private const string Purpose = "to look at your papers";

    public async Task<ReadingRight?> For(WorkerRef worker, HttpContext request)
    {
        if (sessions.In(request.Request)?.Inbox == worker) return ReadingRight.OfHerself(worker);
        if (!(await authorization.AuthorizeAsync(request.User, AuthorizationRules.SecondFactorShown)).Succeeded) return null;
        var cases = await (
            from claim in db.WageClaims
            where claim.Worker == worker
            from @case in db.Cases
            where @case.Id == claim.Id || @case.ParentId == claim.Id
            select @case.Id).ToListAsync(request.RequestAborted);
        foreach (var @case in cases)
            if (await access.Open(@case, request.User, request.RequestAborted) is { Seat: not Seat.Employer } open)
            {
                var office = await db.Offices.Where(found => found.Id == open.Me.OfficeId).Select(found => found.Name).SingleOrDefaultAsync(request.RequestAborted);
                return ReadingRight.Of(new Reader(open.Me.Actor.Id, open.Me.Role, office ?? ""), worker, @case, Purpose);
            }
        return null;
    }
}
