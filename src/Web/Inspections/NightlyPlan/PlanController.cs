using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Quartz;

namespace Inspectorate.Web.Inspections.NightlyPlan;

/// <param name="State">Of the visit; null when it is ended.</param>
internal sealed record PlanLine(PlannedVisit Planned, PlaceKind Kind, string PlaceNumber, string CaseNumber, string State);

/// <param name="Last">Null before the first run.</param>
/// <param name="StartedBy">Who ran it.</param>
/// <param name="ByClass">How many planned visits are not ended, by class.</param>
internal sealed record PlanPage(
    VisitPlan? Last, string StartedBy, IReadOnlyDictionary<RiskClass, int> ByClass, IReadOnlyList<PlanLine> Lines, string? Next);

/// <summary>The last run of the plan, what it opened and why, and how far these visits are. Only supervisors see it: a visit calendar is never shared.</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class PlanController(MainContext db, StepDesk desk, ISchedulerFactory schedulers) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/inspections/plan")]
    public async Task<IActionResult> Show(string? after, CancellationToken cancel)
    {
        var office = SignedIn.From(User).OfficeId!.Value;
        ViewData["Lifecycles"] = desk.Lifecycles;
        var last = await Last(office, cancel);
        var by = last?.StartedBy is { } account ? await db.Users.Where(found => found.Id == account).Select(found => found.DisplayName).SingleOrDefaultAsync(cancel) : null;
        var open =
            from planned in db.PlannedVisits
            join @case in db.Cases on planned.InspectionId equals @case.Id
            join place in db.Places on planned.PlaceId equals place.Id
            where planned.OfficeId == office && @case.EndedAt == null
            select new { Planned = planned, place.Kind, PlaceNumber = place.Number, CaseNumber = @case.Number, @case.State };
        var byClass = await open.GroupBy(line => line.Planned.Class).Select(lines => new { Class = lines.Key, Count = lines.Count() }).ToDictionaryAsync(group => group.Class, group => group.Count, cancel);
        var from = open;
        if (After(after) is var (risk, dueOn, place1))
            from = open.Where(line => line.Planned.Class > risk || (line.Planned.Class == risk
                && (line.Planned.DueOn > dueOn || (line.Planned.DueOn == dueOn && line.Planned.PlaceId > place1))));
        var found = await from.OrderBy(line => line.Planned.Class).ThenBy(line => line.Planned.DueOn).ThenBy(line => line.Planned.PlaceId)
            .AsNoTracking().Take(PageSize + 1).ToListAsync(cancel);
        var lines = found.Take(PageSize).Select(line => new PlanLine(line.Planned, line.Kind, line.PlaceNumber, line.CaseNumber, line.State)).ToList();
        return View("Plan", new PlanPage(last, by ?? "the calendar", byClass, lines, found.Count > PageSize ? KeyOf(lines[^1].Planned) : null));
    }

    [HttpPost("/inspections/plan")]
    public async Task<IActionResult> Run(CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var wanted = new JobDataMap { [NightlyPlan.Office] = me.OfficeId!.Value.ToString(), [NightlyPlan.StartedBy] = me.Id.ToString() };
        await (await schedulers.GetScheduler(cancel)).TriggerJob(NightlyPlan.Key, wanted, cancel);
        TempData["said"] = "The plan is being made. Open this page again to see how far it is.";
        return Redirect("/inspections/plan");
    }

    [HttpPost("/inspections/plan/stop")]
    public async Task<IActionResult> Stop(CancellationToken cancel)
    {
        if (await Last(SignedIn.From(User).OfficeId!.Value, cancel) is { EndedAt: null } running)
        {
            running.StopAskedAt = desk.Now;
            await db.SaveChangesAsync(cancel);
            TempData["said"] = "The run stops. What it opened stays opened; the next run goes on.";
        }
        return Redirect("/inspections/plan");
    }

    private Task<VisitPlan?> Last(Guid office, CancellationToken cancel) =>
        db.VisitPlans.Where(plan => plan.OfficeId == office).OrderByDescending(plan => plan.StartedAt).FirstOrDefaultAsync(cancel);

    private static string KeyOf(PlannedVisit line) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)line.Class}.{LocalDatePattern.Iso.Format(line.DueOn)}.{line.PlaceId:N}");

    /// <summary>Null for no key, and for one that is not ours.</summary>
    private static (RiskClass Class, LocalDate DueOn, Guid PlaceId)? After(string? key) =>
        key?.Split('.') is [var risk, var day, var place] && int.TryParse(risk, CultureInfo.InvariantCulture, out var number)
        && LocalDatePattern.Iso.Parse(day) is { Success: true } dueOn && Guid.TryParse(place, out var id)
            ? ((RiskClass)number, dueOn.Value, id)
            : null;
}
