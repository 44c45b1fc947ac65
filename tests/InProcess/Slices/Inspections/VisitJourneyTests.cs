using System.Net;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>A visit over HTTP, from the plan to the end, each step by who may take it.</summary>
public sealed class VisitJourneyTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_visit_goes_from_the_plan_to_the_proof_that_closes_it()
    {
        var place = await web.APlace();
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var account = await web.AFreeInspector();
        var inspector = await web.BrowserOf(account);
        var employer = await web.SignedInAs(Roles.Employer, partyId: place.EmployerId);

        var planned = await (await supervisor.Get($"/inspections/new?place={place.Number}")).Submit(("Words", "Two accidents in a year.")).IsTaken();
        var number = planned.Document.QuerySelector("h1 bdi")!.TextContent;
        await (await supervisor.Get($"/cases/{number}/inspector")).Submit(("Inspector", account.Id.ToString()), ("Reason", "Knows the trade.")).IsTaken();
        Assert.Contains(number, (await inspector.Get("/tasks")).Text);
        await (await inspector.Get($"/cases/{number}/begin")).Submit(("Reason", "Received by the manager.")).IsTaken();

        // Before the opening is read, no answer can be saved.
        var tooEarly = await inspector.Get($"/cases/{number}/checklist/1");
        Assert.Equal($"/cases/{number}/opening", tooEarly.Location);
        Assert.NotEmpty((await (await tooEarly.Follow()).Submit(("Interpreter", "NotNeeded"))).Errors);
        await (await tooEarly.Follow()).Submit(("WasRead", "true"), ("Interpreter", "NotNeeded")).IsTaken();
        await AnswerAll(inspector, number, "WP4");

        foreach (var step in new[] { "finish", "hand-in", "send-to-check" }) await inspector.Step(number, step).IsTaken();
        await (await supervisor.Get($"/cases/{number}/approve-report")).Submit(("Reason", "Complete.")).IsTaken();
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{number}")).Status);
        await (await supervisor.Get($"/cases/{number}/issue-findings")).Submit(("Reason", "Now.")).IsTaken();
        Assert.Contains(number, (await employer.Get("/tasks")).Text);
        await (await employer.Get($"/cases/{number}/visit/reply")).Submit(("Words", "We paid the rest.")).IsTaken();
        await (await supervisor.Get($"/cases/{number}/visit/order-wages")).Submit(("Words", "Pay the rest of March to all."), ("Reason", "Not shown.")).IsTaken();
        await (await employer.Get($"/cases/{number}/visit/hand-in-proof")).Submit(("Words", "Bank list of all payments.")).IsTaken();
        await inspector.Step(number, "find-proof-good").IsTaken();
        var closed = await supervisor.Step(number, "accept-proof").IsTaken();

        Assert.Contains("Closed", closed.Document.QuerySelector(".title-row")!.TextContent);
        var seen = await web.InDatabase(db => db.Places.AsNoTracking().SingleAsync(found => found.Id == place.Id));
        Assert.Equal((true, new NodaTime.LocalDate(2026, 3, 2)), (seen.WasVisited, seen.SeenOn));
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_an_answer_lacks_its_note()
    {
        var account = await web.AFreeInspector();
        var (@case, visit) = await web.AVisitIn("in-progress", await web.APlace(), account);
        var inspector = await web.BrowserOf(account);
        await (await inspector.Get($"/cases/{@case.Number}/opening")).Submit(("WasRead", "true"), ("Interpreter", "FromOurList")).IsTaken();

        var refused = await (await inspector.Get($"/cases/{@case.Number}/checklist/1")).Submit(("Verdicts[WP1]", "NotInOrder"), ("Verdicts[WP2]", "InOrder"), ("Notes[WP2]", "Ten of ten."));

        Assert.Contains(refused.Errors, error => error.Contains("WP1: say what you saw"));
        Assert.Contains("Ten of ten.", refused.Source);
        Assert.Empty((await web.TheVisit(visit.Id)).Answers);
        await refused.Submit(("Verdicts[WP1]", "NotInOrder"), ("Notes[WP1]", "The chain is not shown."), ("Verdicts[WP2]", "InOrder")).IsTaken();
        Assert.Equal(["WP1", "WP2"], (await web.TheVisit(visit.Id)).Answers.Select(answer => answer.Code).Order());
    }

    [Fact]
    public async Task Withdrawing_locks_the_record_and_calls_the_firewall_officer()
    {
        var account = await web.AFreeInspector();
        var (@case, visit) = await web.AVisitIn("in-progress", await web.APlace(), account);
        var inspector = await web.BrowserOf(account);
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var officer = await web.SignedInAs(Roles.FirewallOfficer);
        await (await inspector.Get($"/cases/{@case.Number}/opening")).Submit(("WasRead", "true"), ("Interpreter", "NotNeeded")).IsTaken();
        await (await inspector.Get($"/cases/{@case.Number}/checklist/1")).Submit(("Verdicts[WP1]", "InOrder")).IsTaken();

        Assert.NotEmpty((await (await inspector.Get($"/cases/{@case.Number}/withdraw")).Submit()).Errors);
        await (await inspector.Get($"/cases/{@case.Number}/withdraw")).Submit(("Cause", "OtherOfficersCame")).IsTaken();

        Assert.Equal(HttpStatusCode.Conflict, (await inspector.Get($"/cases/{@case.Number}/checklist")).Status);
        Assert.Contains(@case.Number, (await officer.Get("/tasks?tab=team")).Text);
        await officer.Step(@case.Number, "review-withdrawal").IsTaken();
        await supervisor.Step(@case.Number, "plan-again").IsTaken();
        var anew = await web.TheVisit(visit.Id);
        Assert.Empty(anew.Answers);
        Assert.Equal(WithdrawalCause.OtherOfficersCame, Assert.Single(anew.EarlierWithdrawals).Cause);
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

    private async Task AnswerAll(Browser inspector, string number, string notInOrder)
    {
        var checklist = web.Services.GetRequiredService<Checklists>().InForceOn(PlaceKind.Workplace, new(2026, 3, 2));
        for (var part = 1; part <= checklist.Sections.Count; part++)
        {
            var answers = checklist.Sections[part - 1].Questions.SelectMany(question => new[]
            {
                ($"Verdicts[{question.Code}]", question.Code == notInOrder ? "NotInOrder" : "InOrder"), ($"Notes[{question.Code}]", question.Code == notInOrder ? "March is short." : ""),
            });
            await (await inspector.Get($"/cases/{number}/checklist/{part}")).Submit([.. answers]).IsTaken();
        }
    }
}
