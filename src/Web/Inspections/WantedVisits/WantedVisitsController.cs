using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.WantedVisits;

/// <param name="PartyNumber">Null when nobody is known yet.</param>
/// <param name="Places">Numbers of the places for which this party answers.</param>
internal sealed record WantedVisit(VisitRequest Request, string Party, string? PartyNumber, IReadOnlyList<Place> Places);

internal sealed record WantedVisitsPage(IReadOnlyList<WantedVisit> Lines, Guid? Next);

/// <summary>Visits that licensing and claims people want and that are not planned yet. The claim itself is not named.</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class WantedVisitsController(MainContext db) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/inspections/wanted")]
    public async Task<IActionResult> List(Guid? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var found = await (
            from request in db.VisitRequests
            where request.OfficeId == me.OfficeId && request.InspectionId == null && (after == null || request.Id > after)
            orderby request.Id
            select new
            {
                Request = request,
                EmployerId = db.WageClaims.Where(claim => claim.Id == request.SourceCaseId).Select(claim => claim.EmployerId).FirstOrDefault(),
                AgencyId = db.Licences.Where(licence => licence.Id == request.SourceCaseId).Select(licence => (Guid?)licence.AgencyId).FirstOrDefault(),
            }).AsNoTracking().Take(PageSize + 1).ToListAsync(cancel);
        var shown = found.Take(PageSize).ToList();
        var (employers, agencies) = (shown.Select(line => line.EmployerId).ToList(), shown.Select(line => line.AgencyId).ToList());
        var parties = await db.Employers.Where(employer => employers.Contains(employer.Id)).Select(employer => new { employer.Id, employer.Name, employer.Number })
            .Concat(db.Agencies.Where(agency => agencies.Contains(agency.Id)).Select(agency => new { agency.Id, agency.Name, agency.Number }))
            .ToDictionaryAsync(party => party.Id, cancel);
        var places = await db.Places.AsNoTracking().Where(place => place.OfficeId == me.OfficeId && (employers.Contains(place.EmployerId) || agencies.Contains(place.AgencyId)))
            .OrderBy(place => place.Number).ToListAsync(cancel);
        var lines = shown.Select(line =>
        {
            var party = (line.EmployerId ?? line.AgencyId) is { } id ? parties.GetValueOrDefault(id) : null;
            return new WantedVisit(line.Request, party?.Name ?? "Nobody is known yet", party?.Number,
                [.. places.Where(place => party is not null && (place.EmployerId ?? place.AgencyId) == party.Id)]);
        }).ToList();
        return View("WantedVisits", new WantedVisitsPage(lines, found.Count > PageSize ? lines[^1].Request.Id : null));
    }
}
