using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Data.Inspections;

/// <summary>
/// Opens a visit, as the actor "the calendar", for each place whose longest interval has ended and that has no visit under way. The same
/// day and data give the same list in the same order; running again opens nothing twice, and goes on where a stopped run ended.
/// </summary>
public sealed class VisitPlanner(MainContext db, CaseBook book, ReferenceData reference, Lifecycles lifecycles, IClock clock)
{
    /// <summary>So many in one transaction: between two of them the run can be stopped.</summary>
    private const int AtOnce = 50;

    /// <param name="startedBy">The supervisor's account; null for the calendar.</param>
    public async Task<VisitPlan> Run(Guid officeId, Guid? startedBy, CancellationToken cancel = default)
    {
        var today = lifecycles.Calendar.DateOf(clock.GetCurrentInstant());
        var plan = await Begin(officeId, startedBy, today, cancel);
        var due = await Due(officeId, today, cancel);
        plan.Due = due.Count;
        await db.SaveChangesAsync(cancel);
        foreach (var some in due.Chunk(AtOnce))
        {
            if (await IsStopped(plan, cancel)) break;
            foreach (var (place, dueOn) in some) Open(plan, place, dueOn, today);
            plan.Opened += some.Length;
            await db.SaveChangesAsync(cancel);
        }
        plan.EndedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    /// <summary>What waits for a visit, most urgent class first, then by the day on which the interval ended.</summary>
    public async Task<IReadOnlyList<(Place Place, LocalDate DueOn)>> Due(Guid officeId, LocalDate today, CancellationToken cancel = default)
    {
        var due = new List<(Place Place, LocalDate DueOn)>();
        foreach (var kind in Enum.GetValues<PlaceKind>())
            foreach (var risk in Enum.GetValues<RiskClass>())
            {
                var interval = reference.VisitIntervalOn(today, kind, risk);
                // Months have different lengths: a few days too many are asked for, and each is then worked out.
                var (first, next) = (today.PlusMonths(-interval.First).PlusDays(3), today.PlusMonths(-interval.Months).PlusDays(3));
                var places = await db.Places.AsNoTracking()
                    .Where(place => place.OfficeId == officeId && place.Kind == kind && place.Class == risk
                        && ((!place.WasVisited && place.SeenOn <= first) || (place.WasVisited && place.SeenOn <= next))
                        && !db.Inspections.Any(visit => visit.PlaceId == place.Id && db.Cases.Any(@case => @case.Id == visit.Id && @case.EndedAt == null)))
                    .ToListAsync(cancel);
                due.AddRange(places.Select(place => (place, reference.DueOn(place, today))).Where(found => found.Item2 <= today));
            }
        var planned = (await db.PlannedVisits.Where(visit => visit.OfficeId == officeId).Select(visit => new { visit.PlaceId, visit.DueOn }).ToListAsync(cancel))
            .Select(visit => (visit.PlaceId, visit.DueOn)).ToHashSet();
        return [.. due.Where(found => !planned.Contains((found.Place.Id, found.DueOn)))
            .OrderBy(found => found.Place.Class).ThenBy(found => found.DueOn).ThenBy(found => found.Place.Number, StringComparer.Ordinal)];
    }

    private async Task<VisitPlan> Begin(Guid officeId, Guid? startedBy, LocalDate today, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        // A run that was cut off by a crash does not run any more.
        foreach (var cutOff in await db.VisitPlans.Where(found => found.OfficeId == officeId && found.EndedAt == null).ToListAsync(cancel))
            cutOff.EndedAt = now;
        var plan = new VisitPlan { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), OfficeId = officeId, Day = today, StartedAt = now, StartedBy = startedBy };
        db.VisitPlans.Add(plan);
        return plan;
    }

    private Task<bool> IsStopped(VisitPlan plan, CancellationToken cancel) =>
        db.VisitPlans.AnyAsync(found => found.Id == plan.Id && found.StopAskedAt != null, cancel);

    private void Open(VisitPlan plan, Place place, LocalDate dueOn, LocalDate today)
    {
        var now = clock.GetCurrentInstant();
        var visit = Inspection.At(place, Guid.CreateVersion7(now.ToDateTimeOffset()));
        if (book.Open("inspection", "plan", visit, new Act(Actor.Calendar, now, Inspection.WhyIsKeptApart)) is StepRefused refused)
            throw new InvalidOperationException(refused.Sentence);
        db.PlannedVisits.Add(new PlannedVisit
        {
            PlaceId = place.Id, DueOn = dueOn, OfficeId = plan.OfficeId, PlanId = plan.Id, InspectionId = visit.Id, Class = place.Class,
            Reason = Reason(place, dueOn, reference.VisitIntervalOn(today, place.Kind, place.Class)),
        });
    }

    private static string Reason(Place place, LocalDate dueOn, VisitInterval interval)
    {
        var since = place.WasVisited ? $"{interval.Months} months after the last visit" : $"{interval.First} months after the registration";
        var first = place.Kind == PlaceKind.PrivateHousehold ? " Write a letter or ask to the office first." : "";
        return $"{since} of {place.SeenOn:uuuu'-'MM'-'dd} ended on {dueOn:uuuu'-'MM'-'dd} ({interval.Source}).{first}";
    }
}
