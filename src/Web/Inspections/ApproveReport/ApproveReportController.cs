using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Inspections.ApproveReport;

internal sealed record ApproveReportPage(OpenCase Open, Inspection Visit, int Seq, string? Reason);

/// <summary>
/// The quality check is passed. In the same transaction the place counts as seen, and whoever wanted the visit has its report: a licence
/// goes on, a claim may be closed.
/// </summary>
[For(Roles.InspectionSupervisor)]
internal sealed class ApproveReportController(CaseAccess access, StepDesk desk, CaseBook book, MainContext db) : Controller
{
    private const string Step = "approve";

    [HttpGet("/cases/{number}/approve-report")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("ApproveReport", new ApproveReportPage(open, visit, open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/approve-report")]
    public async Task<IActionResult> Approve(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var place = await db.Places.SingleAsync(found => found.Id == visit.PlaceId, cancel);
        var request = await db.VisitRequests.SingleOrDefaultAsync(found => found.InspectionId == visit.Id, cancel);
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel,
            facts: () =>
            {
                (place.SeenOn, place.WasVisited) = (DayOfVisit(open.Case), true);
                if (request is not null) request.ReportedOn = desk.Today;
            },
            also: act => Report(open, request, act, cancel));
        return this.Answer(open, taking, () => View("ApproveReport", new ApproveReportPage(open, visit, seq, reason)));
    }

    private LocalDate DayOfVisit(WorkflowCase @case) =>
        desk.Lifecycles.Calendar.DateOf(@case.History.Where(entry => entry.Step == "finish").Max(entry => entry.At));

    private async Task<StepOutcome?> Report(OpenCase open, VisitRequest? request, Act act, CancellationToken cancel)
    {
        var done = new StepTaken(open.Case, open.Case.History.MaxBy(entry => entry.Seq)!);
        if (request?.SourceCaseId is not { } source || await book.Find(source, cancel) is not { } @case) return done;
        if (request.Origin == VisitOrigin.Claim)
        {
            var claim = await db.WageClaims.SingleAsync(found => found.Id == source, cancel);
            if (@case.State == "inspection-only") claim.PayrollCheckedOn ??= desk.Today;
            return done;
        }
        // The application may have been dropped meanwhile; then the report has nowhere to go.
        if (@case is not { Lifecycle: "licence", State: "pre-grant-inspection" }) return done;
        var licence = (Licence)await book.FactsOf(@case, cancel);
        licence.VisitReportedOn = desk.Today;
        return await book.Take("approve-visit-report", @case, licence, act with { Reason = $"The report of visit {open.Case.Number} is approved." }, cancel);
    }
}
