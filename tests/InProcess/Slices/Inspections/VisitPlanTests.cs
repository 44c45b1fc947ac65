using System.Text.Json;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Data.Inspections;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>The nightly plan, in a house of its own: nothing else opens visits here. Today is 2 March 2026.</summary>
public sealed class VisitPlanTests
{
    [Fact]
    public async Task Places_whose_interval_ended_get_one_visit_by_class_and_running_again_changes_nothing()
    {
        await using var web = new RunningWeb();
        var high = await web.APlace(PlaceKind.Workplace, RiskClass.High, new(2025, 2, 1));
        var today = await web.APlace(PlaceKind.Workplace, RiskClass.High, new(2025, 3, 2));
        var tomorrow = await web.APlace(PlaceKind.Workplace, RiskClass.High, new(2025, 3, 3));
        var low = await web.APlace(PlaceKind.Workplace, RiskClass.Low, new(2020, 1, 1));
        var home = await web.APlace(PlaceKind.PrivateHousehold, RiskClass.Medium, new(2025, 11, 1));
        var underWay = await web.APlace(PlaceKind.Workplace, RiskClass.High, new(2024, 1, 1));
        await web.AVisitIn("assigned", underWay);

        var first = await Run(web);
        var after = await Everything(web);
        var second = await Run(web);

        Assert.Equal((4, 4), (first.Due, first.Opened));
        Assert.Equal((0, 0), (second.Due, second.Opened));
        Assert.Equal(after, await Everything(web));
        var planned = await web.InDatabase(db => db.PlannedVisits.AsNoTracking().OrderBy(visit => visit.Class).ThenBy(visit => visit.DueOn).ToListAsync());
        Assert.Equal([high.Id, today.Id, home.Id, low.Id], planned.Select(visit => visit.PlaceId));
        Assert.DoesNotContain(tomorrow.Id, planned.Select(visit => visit.PlaceId));
        Assert.Contains("3 months after the registration of 2025-11-01 ended on 2026-02-01", planned[2].Reason);
        var openings = await web.InDatabase(db => db.History.AsNoTracking().Where(entry => entry.Step == "plan" && entry.ActorRole == Roles.Calendar).ToListAsync());
        Assert.Equal(4, openings.Count);
        Assert.All(openings, entry => Assert.Equal(Inspection.WhyIsKeptApart, entry.Reason));
    }

    [Fact]
    public async Task A_run_that_was_stopped_is_gone_on_with_by_the_next_one()
    {
        await using var web = new RunningWeb();
        var first = await web.APlace(seenOn: new(2024, 1, 1));
        await web.InDatabase(db =>
        {
            db.Places.AddRange(Enumerable.Range(0, 59).Select(i => new Place
            {
                Id = Guid.CreateVersion7(), Number = $"PX{i:000000}", Kind = first.Kind, OfficeId = first.OfficeId, Region = first.Region, Sector = first.Sector,
                Class = first.Class, EmployerId = first.EmployerId, Address = "2 Quay", SeenOn = first.SeenOn,
            }));
            return db.SaveChangesAsync();
        });

        var stopped = await Run(web, new ClockOfAStop(web));
        var next = await Run(web);

        Assert.NotNull(stopped.EndedAt);
        Assert.Equal((60, 50), (stopped.Due, stopped.Opened));
        Assert.Equal((10, 10), (next.Due, next.Opened));
        Assert.Equal(60, await web.InDatabase(db => db.PlannedVisits.CountAsync()));
    }

    [Fact]
    public async Task The_supervisor_sees_the_plan_runs_it_now_and_the_calendar_is_not_told_apart_on_the_visit()
    {
        await using var web = new RunningWeb();
        var place = await web.APlace(seenOn: new(2024, 1, 1));
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        Assert.Contains("has not run yet", (await supervisor.Get("/inspections/plan")).Text);

        await (await supervisor.Get("/inspections/plan")).Submit().IsTaken();
        Page page;
        for (var tries = 0; !(page = await supervisor.Get("/inspections/plan")).Text.Contains("finished") && tries < 600; tries++) await Task.Delay(100);

        Assert.Contains("1 of 1 visits opened", page.Text);
        Assert.Contains("Test inspection-supervisor", page.Text);
        Assert.Contains(place.Number, page.Text);
        Assert.Contains("12 months after the registration of 2024-01-01", page.Text);
    }

    private static async Task<VisitPlan> Run(RunningWeb web, IClock? clock = null)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return await new VisitPlanner(
            services.GetRequiredService<MainContext>(), services.GetRequiredService<CaseBook>(), services.GetRequiredService<ReferenceData>(),
            services.GetRequiredService<Lifecycles>(), clock ?? web.Clock).Run(web.OfficeId, null);
    }

    /// <summary>Somebody presses "stop" while the first visits are being opened.</summary>
    private sealed class ClockOfAStop(RunningWeb web) : IClock
    {
        private int _asked;

        public Instant GetCurrentInstant()
        {
            var now = web.Clock.GetCurrentInstant();
            if (++_asked == 10)
                web.InDatabase(db => db.VisitPlans.SingleAsync().ContinueWith(plan => { plan.Result.StopAskedAt = now; return db.SaveChangesAsync(); }).Unwrap()).GetAwaiter().GetResult();
            return now;
        }
    }

    private static Task<string> Everything(RunningWeb web) => web.InDatabase(async db => JsonSerializer.Serialize(new
    {
        Visits = await db.Inspections.AsNoTracking().OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync(),
        Cases = await db.Cases.AsNoTracking().OrderBy(@case => @case.Id).Select(@case => new { @case.Id, @case.Number, @case.State, @case.Seq }).ToListAsync(),
        Planned = await db.PlannedVisits.AsNoTracking().OrderBy(visit => visit.PlaceId).Select(visit => new { visit.PlaceId, Due = visit.DueOn.ToString(), visit.InspectionId, visit.Reason }).ToListAsync(),
    }));
}
