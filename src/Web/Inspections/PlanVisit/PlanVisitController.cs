using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.PlanVisit;

/// <param name="Request">Null when she plans by hand.</param>
/// <param name="UnderWay">Number of a visit of the same place that is not ended; null when there is none.</param>
internal sealed record PlanVisitPage(Place Place, string Party, VisitRequest? Request, string? UnderWay, string? Words);

/// <summary>The supervisor plans a visit: by hand, or because somebody wants one. Why is kept apart from the visit.</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class PlanVisitController(MainContext db, CaseBook book, StepDesk desk) : Controller
{
    [HttpGet("/inspections/new")]
    public async Task<IActionResult> Ask(string? place, Guid? request, CancellationToken cancel) =>
        await Page(place, request, null, cancel) is { } page ? View("PlanVisit", page) : NotFound();

    [HttpPost("/inspections/new")]
    public async Task<IActionResult> Plan(string? place, Guid? request, string? words, CancellationToken cancel)
    {
        if (await Page(place, request, words, cancel) is not { } page) return NotFound();
        if (page.UnderWay is not null) ModelState.AddModelError("", "A visit of this place is under way. Finish that one first.");
        if (page.Request is null && string.IsNullOrWhiteSpace(words)) ModelState.AddModelError("Words", "Say why. Only supervisors read it.");
        if (!ModelState.IsValid) return View("PlanVisit", page);

        var me = SignedIn.From(User);
        var visit = Inspection.At(page.Place, desk.NewId());
        var isForLicence = page.Request is { Origin: VisitOrigin.Licence };
        var outcome = book.Open(
            "inspection", "plan", visit, new Act(me.Actor, desk.Now, Inspection.WhyIsKeptApart), isForLicence ? page.Request!.SourceCaseId : null);
        if (outcome is StepRefused refused) throw new InvalidOperationException(refused.Sentence);
        if (page.Request is { } wanted)
            wanted.InspectionId = visit.Id;
        else
            db.VisitRequests.Add(new VisitRequest
            {
                Id = desk.NewId(), OfficeId = visit.OfficeId, Origin = VisitOrigin.ByHand, AskedBy = me.Id, AskedAt = desk.Now,
                Words = words!.Trim(), InspectionId = visit.Id,
            });
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{((StepTaken)outcome).Case.Number}?done=1");
    }

    private async Task<PlanVisitPage?> Page(string? number, Guid? requestId, string? words, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        if (await db.Places.SingleOrDefaultAsync(found => found.Number == number && found.OfficeId == me.OfficeId, cancel) is not { } place) return null;
        var request = requestId is null ? null
            : await db.VisitRequests.SingleOrDefaultAsync(found => found.Id == requestId && found.OfficeId == me.OfficeId && found.InspectionId == null, cancel);
        if (requestId is not null && request is null) return null;
        var underWay = await (
            from visit in db.Inspections
            where visit.PlaceId == place.Id
            join @case in db.Cases on visit.Id equals @case.Id
            where @case.EndedAt == null
            select @case.Number).FirstOrDefaultAsync(cancel);
        return new PlanVisitPage(place, await db.NameOfParty(place.EmployerId, place.AgencyId, cancel), request, underWay, words);
    }
}
