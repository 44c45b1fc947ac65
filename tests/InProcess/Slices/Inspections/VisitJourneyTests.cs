using System.Net;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>A visit over HTTP, from the plan to the end, each step by who may take it.</summary>
public sealed class VisitJourneyTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_visit_goes_from_the_plan_to_the_proof_that_closes_it()
    {
        var place = await web.APlace();
        var walk = await VisitWalk.Of(web, place);

        var number = await walk.Plan(place);
        await walk.ToApproved(number);
        Assert.Contains(number, (await walk.Inspector.Get("/tasks")).Text + (await walk.Supervisor.Get("/tasks?tab=team")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await walk.Party.Get($"/cases/{number}")).Status);
        var closed = await walk.ToClosed(number);

        Assert.Contains("Closed", closed.Document.QuerySelector(".title-row")!.TextContent);
        Assert.Contains(number, (await walk.Party.Get("/tasks")).Text);
        var seen = await web.InDatabase(db => db.Places.AsNoTracking().SingleAsync(found => found.Id == place.Id));
        Assert.Equal((true, new NodaTime.LocalDate(2026, 3, 2)), (seen.WasVisited, seen.SeenOn));
    }

    [Fact]
    public async Task Before_the_opening_is_read_no_answer_can_be_saved()
    {
        var account = await web.AFreeInspector();
        var (@case, visit) = await web.AVisitIn("in-progress", await web.APlace(), account);
        var inspector = await web.BrowserOf(account);
        var tooEarly = await inspector.Get($"/cases/{@case.Number}/checklist/1");
        Assert.Equal($"/cases/{@case.Number}/opening", tooEarly.Location);
        Assert.Equal($"/cases/{@case.Number}/opening", (await inspector.PostDirectly($"/cases/{@case.Number}/checklist/1", ("Verdicts[WP1]", "InOrder"))).Location);
        Assert.NotEmpty((await (await tooEarly.Follow()).Submit(("Interpreter", "NotNeeded"))).Errors);
        Assert.Null((await web.TheVisit(visit.Id)).OpeningReadOn);
        await (await tooEarly.Follow()).Submit(("WasRead", "true"), ("Interpreter", "NotNeeded")).IsTaken();
        Assert.Equal(HttpStatusCode.OK, (await inspector.Get($"/cases/{@case.Number}/checklist/1")).Status);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_an_answer_lacks_its_note()
    {
        var account = await web.AFreeInspector();
        var (@case, visit) = await web.AVisitIn("in-progress", await web.APlace(), account);
        var inspector = await web.BrowserOf(account);
        await (await inspector.Get($"/cases/{@case.Number}/opening")).Submit(("WasRead", "true"), ("Interpreter", "NotNeeded")).IsTaken();

        var refused = await (await inspector.Get($"/cases/{@case.Number}/checklist/1")).Submit(("Verdicts[WP1]", "NotInOrder"), ("Verdicts[WP2]", "InOrder"), ("Notes[WP2]", "Ten of ten."));

        Assert.Contains(refused.Errors, error => error.Contains("WP1: say what you saw"));
        Assert.Contains("Ten of ten.", refused.Source);
        Assert.Empty((await web.TheVisit(visit.Id)).Answers);
        await refused.Submit(("Verdicts[WP1]", "NotInOrder"), ("Notes[WP1]", "The chain is not shown."), ("Verdicts[WP2]", "InOrder")).IsTaken();
        Assert.Equal(["WP1", "WP2"], (await web.TheVisit(visit.Id)).Answers.Select(answer => answer.Code).Order());
    }

    [Fact]
    public async Task A_correction_keeps_the_version_that_was_issued()
    {
        var (@case, visit) = await web.AVisitIn("employer-reply", await web.APlace());
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var out1 = visit.Findings[0].Code;
        var form = await supervisor.Get($"/cases/{@case.Number}/correct-findings");
        var pointing = await form.Submit(($"Words[{out1}]", "A worker complained to us."), ("Reason", "x"));
        Assert.Contains(pointing.Errors, error => error.Contains("complained"));

        await form.Submit(("TakenOut", out1), ("Reason", "The papers came late.")).IsTaken();

        var corrected = await web.TheVisit(visit.Id);
        Assert.DoesNotContain(corrected.Findings, finding => finding.Code == out1);
        Assert.Contains(Assert.Single(corrected.Kept).Findings, finding => finding.Code == out1);
        await (await supervisor.Get($"/cases/{@case.Number}/issue-findings")).Submit(("Reason", "Corrected.")).IsTaken();
        Assert.Equal(2, (await web.TheVisit(visit.Id)).FindingsVersion);
    }
}
