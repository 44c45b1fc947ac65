using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Appeals;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class OfficerJourneyTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_claim_goes_from_received_to_paid_through_the_screens_of_different_people()
    {
        var company = await web.AnEmployer();
        var claim = await web.AClaimFiled(Visibility.Named);
        var number = await web.NumberOf(claim.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);

        await officer.Step(number, "triage").IsTaken();
        await officer.Step(number, "accept").IsTaken();
        var search = await officer.Get($"/cases/{number}/employer?name=Test");
        await search.Submit($"form:has(input[value='{company.Id}'])").IsTaken();
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{number}")).Status);
        await (await officer.Get($"/cases/{number}/notify-employer")).Submit(("Reason", "The facts are gathered.")).IsTaken();
        await web.WhatFollows(claim.Id);

        var answer = await employer.Get($"/cases/{number}/answer");
        await answer.Submit(("AgreesToPay", "no"), ("HasRecords", "no"), ("Words", "We paid all of it.")).IsTaken();
        var assessment = await officer.Get($"/cases/{number}/assessment");
        var saved = await assessment.Submit(("Do", "work-out")).IsTaken();
        Assert.Contains("Together", saved.Text);
        await saved.Submit(("Do", "finish"), ("Reason", "No records were shown.")).IsTaken();

        await (await decider.Get($"/cases/{number}/decision?as=Order")).Submit(("Reasons", "No records of pay were shown.")).IsTaken();
        await web.WhatFollows(claim.Id);
        var owed = await web.InDatabase(db => db.WageClaims.Where(found => found.Id == claim.Id).Select(found => found.Decision!.OrderedMinorUnits).SingleAsync());
        Assert.True(owed > 0);
        var paid = await employer.Get($"/cases/{number}/say-paid");
        await paid.Submit(("PaidOn", "2026-03-02"), ("Amount", $"{owed / 100}.{owed % 100:00}"), ("Way", "bank transfer")).IsTaken();
        await web.TheWorker(claim.Id, "confirm-payment", facts =>
            (facts.Payments[0].ConfirmedMinorUnits, facts.Payments[0].ConfirmedAt, facts.Payments[0].GaveBack) = (owed, web.Clock.GetCurrentInstant(), false));
        await web.WhatFollows(claim.Id);

        Assert.Equal("paid", await web.StateOf(claim.Id));
        Assert.Contains("Paid", (await officer.Get($"/cases/{number}")).Text);
        var letters = await web.InDatabase(db => db.Letters.Where(letter => letter.CaseId == claim.Id).Select(letter => $"{letter.To}: {letter.Template}").ToListAsync());
        Assert.Superset(new HashSet<string> { "worker: acknowledged", "employer: notice", "employer: records", "employer: decision", "worker: decision", "employer: paid" }, letters.ToHashSet());
        Assert.NotEmpty(Directory.GetFiles(web.SpoolFolder, "*.eml"));
        Assert.All(Directory.GetFiles(web.SpoolFolder, "*.eml"), mail => Assert.DoesNotContain(OfficerClaims.Name, File.ReadAllText(mail)));
    }

    [Fact]
    public async Task A_dismissal_is_changed_when_the_worker_appeals()
    {
        var claim = await web.AClaimFiled();
        var number = await web.NumberOf(claim.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var judge = await web.SignedInAs(Roles.AppealBody);
        await officer.Step(number, "triage").IsTaken();
        await officer.Step(number, "propose-dismissal", "The papers show payment.").IsTaken();
        await (await decider.Get($"/cases/{number}/decision?as=Dismissal")).Submit(("Reasons", "The papers show payment.")).IsTaken();

        var appeal = await TheWorkerAppeals(claim.Id);
        Assert.Contains(appeal, (await judge.Get("/tasks?tab=team")).Text);
        await judge.Step(appeal, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(30));
        judge = await web.SignedInAs(Roles.AppealBody);
        await web.TheCalendar(appeal, "exchange");
        await judge.Step(appeal, "go-without-hearing").IsTaken();
        var form = await judge.Get($"/cases/{appeal}/appeal-decision");
        var incomplete = await form.Submit(("Outcome", "Varied"), ("Amount", "1,234"), ("Reasons", "The papers were forged."));
        Assert.Contains(incomplete.Errors, error => error.Contains("can be read as"));
        Assert.Contains("The papers were forged.", incomplete.Source);
        await incomplete.Submit(("Outcome", "Varied"), ("Amount", "1,234.00"), ("Reasons", "The papers were forged.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/apply-appeal")).Submit().IsTaken();

        Assert.Equal("ordered", await web.StateOf(claim.Id));
        var after = await web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(found => found.Id == claim.Id));
        Assert.Equal((123_400, ClaimDecisionKind.Order), (after.Decision!.OrderedMinorUnits, after.Decision.Kind));
        Assert.Null(after.OpenAppealId);
        Assert.Contains("Applied", (await judge.Get($"/cases/{appeal}")).Text);
    }

    /// <summary>As her inbox does it.</summary>
    private async Task<string> TheWorkerAppeals(Guid claimId)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<Data.Cases.CaseBook>();
        var @case = (await book.Find(claimId))!;
        var claim = (WageClaim)await book.FactsOf(@case);
        var opened = scope.ServiceProvider.GetRequiredService<AppealFiling>()
            .File(@case, claim, new Act(new Actor(claim.Worker.ToString(), Roles.Worker), web.Clock.GetCurrentInstant(), ""), "");
        await scope.ServiceProvider.GetRequiredService<Data.MainContext>().SaveChangesAsync();
        return Assert.IsType<StepTaken>(opened).Case.Number;
    }
}
