using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Inspections.Places;

/// <param name="Party">Who answers for it; empty for a household, which is known by its number.</param>
internal sealed record PlaceLine(Place Place, string Party, LocalDate DueOn, bool IsUnderWay);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record PlacesPage(IReadOnlyList<PlaceLine> Lines, PlaceKind? Kind, RiskClass? Class, string? Next);

/// <summary>The places of an office. Where people live there is no address here, and no name: a list of homes does not exist (decision 4).</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class PlacesController(MainContext db, StepDesk desk, ReferenceData reference) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/places")]
    public async Task<IActionResult> List(PlaceKind? kind, RiskClass? @class, string? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var found = await (
            from place in db.Places
            where place.OfficeId == me.OfficeId && (kind == null || place.Kind == kind) && (@class == null || place.Class == @class)
                && (after == null || string.Compare(place.Number, after) > 0)
            orderby place.Number
            select new
            {
                Place = place,
                Employer = place.Kind == PlaceKind.PrivateHousehold ? null : db.Employers.Where(employer => employer.Id == place.EmployerId).Select(employer => employer.Name).FirstOrDefault(),
                Agency = db.Agencies.Where(agency => agency.Id == place.AgencyId).Select(agency => agency.Name).FirstOrDefault(),
                IsUnderWay = db.Inspections.Any(visit => visit.PlaceId == place.Id && db.Cases.Any(@case => @case.Id == visit.Id && @case.EndedAt == null)),
            }).AsNoTracking().Take(PageSize + 1).ToListAsync(cancel);
        var lines = found.Take(PageSize)
            .Select(line => new PlaceLine(line.Place, line.Employer ?? line.Agency ?? "", reference.DueOn(line.Place, desk.Today), line.IsUnderWay)).ToList();
        return View("Places", new PlacesPage(lines, kind, @class, found.Count > PageSize ? lines[^1].Place.Number : null));
    }
}
