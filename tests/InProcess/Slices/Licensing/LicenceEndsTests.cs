using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Licensing;

/// <summary>Refusal, suspension, appeal, renewal and surrender: each makes its own house, since the clock moves.</summary>
public sealed class LicenceEndsTests
{
    [Fact]
    public async Task A_suspended_agency_is_shown_so_the_same_minute_and_again_when_the_appeal_ends_it()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency("Quay Manpower");
        var (@case, licence) = await web.ALicenceIn("active", firm);
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        var decider = await web.SignedInAs(Roles.LicensingDecider);
        var anybody = web.NewBrowser();
        var number = @case.Number;

        var hearing = await officer.Get($"/cases/{number}/licence/open-suspension-hearing");
        Assert.Contains("Choose the ground.", (await hearing.Submit(("Reason", "Workers paid."))).Errors);
        await hearing.Submit(("Ground", "Finding"), ("Reason", "Three workers paid for their jobs.")).IsTaken();
        Assert.Contains("Yes", (await anybody.Get($"/check/{licence.Number}")).Text); // a hearing decides nothing
        await (await agency.Get($"/cases/{number}/licence/reply-on-suspension")).Submit(("Reply", "We gave it back.")).IsTaken();
        Assert.Contains("We gave it back.", (await decider.Get($"/cases/{number}")).Text);
        await (await decider.Get($"/cases/{number}/licence/suspend")).Submit(("ImpactPlan", "Wages from the deposit."), ("Reason", "The money was not given back.")).IsTaken();

        Assert.Contains("is suspended", (await anybody.Get($"/check/{licence.Number}")).Text);
        Assert.Contains("Suspended", (await anybody.Get($"/register/{licence.Number}")).Text);
        await web.WhatFollows(number);

        await (await agency.Get($"/cases/{number}/appeal")).Submit(("Grounds", "We gave everything back.")).IsTaken();
        var appeal = await web.InDatabase(db => db.Cases.Where(found => found.ParentId == licence.Id && found.Lifecycle == "appeal").Select(found => found.Number).SingleAsync());
        var judge = await web.SignedInAs(Roles.AppealBody);
        await judge.Step(appeal, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(20));
        judge = await web.SignedInAs(Roles.AppealBody);
        await web.TheCalendar(appeal, "exchange");
        await judge.Step(appeal, "go-without-hearing").IsTaken();
        var form = await judge.Get($"/cases/{appeal}/appeal-decision");
        Assert.Null(form.Document.QuerySelector("[name=Amount]"));
        await form.Submit(("Outcome", "SetAside"), ("Reasons", "The receipts show it.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/apply-appeal")).Submit().IsTaken();

        Assert.Equal("active", await web.StateOf(number));
        Assert.Null((await web.LicenceOf(number)).OpenAppealId);
        Assert.Contains("Yes", (await anybody.Get($"/check/{licence.Number}")).Text);
    }

    [Fact]
    public async Task Nothing_is_refused_without_a_hearing_and_who_proposed_does_not_decide()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (@case, _) = await web.ALicenceIn("proposed", firm);
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        var decider = await web.SignedInAs(Roles.LicensingDecider);
        var number = @case.Number;
        Assert.Contains("not possible in the state", (await decider.Get($"/cases/{number}/steps/refuse")).Text);
        await decider.Step(number, "intend-refusal", "Workers pay for training.").IsTaken();
        await web.WhatFollows(number);
        Assert.Contains("Workers pay for training.", await LetterOf(web, agency, number));
        web.Clock.Advance(Duration.FromDays(12));
        await web.TheCalendar(number, "refusal-reply");
        decider = await web.SignedInAs(Roles.LicensingDecider);
        await decider.Step(number, "refuse", "Nothing was said against it.").IsTaken();
        Assert.Equal("refused", await web.StateOf(number));
        agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        Assert.Contains("Appeal against the decision", (await agency.Get($"/cases/{number}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get($"/cases/{number}/certificate")).Status);
    }

    [Fact]
    public async Task A_renewal_is_a_linked_case_and_the_old_term_ends_when_the_new_one_is_granted()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (@case, licence) = await web.ALicenceIn("active", firm);
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        Assert.Equal(HttpStatusCode.Conflict, (await agency.PostDirectly($"/cases/{@case.Number}/renewal")).Status); // too early
        web.Clock.Advance(Duration.FromDays(700));
        agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        await (await agency.Get($"/cases/{@case.Number}")).Submit($"form[action='/cases/{@case.Number}/renewal']").IsTaken();
        var renewal = await web.InDatabase(db => db.Cases.SingleAsync(found => found.ParentId == @case.Id && found.Lifecycle == "licence"));
        var next = await web.LicenceOf(renewal.Number);
        Assert.Equal(["Application fee"], next.OpenSections); // nothing else is asked twice
        Assert.Equal(licence.Id, next.RenewalOf);
    }

    [Fact]
    public async Task When_the_new_term_is_granted_the_old_one_ends_and_the_number_stays()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (old, before) = await web.ALicenceIn("active", firm);
        var (renewal, _) = await web.ALicenceIn("proposed", firm, before);
        Assert.NotNull((await web.LicenceOf(old.Number)).RenewalPendingSince);
        Assert.Contains("It asked for a new term in time.", (await web.NewBrowser().Get($"/register/{before.Number}")).Text);

        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        await (await officer.Get($"/cases/{renewal.Number}/deposit")).Submit(("LodgedOn", "2026-03-01"), ("Reference", "BANK 77"), ("OpenClaims", "0")).IsTaken();
        var decider = await web.SignedInAs(Roles.LicensingDecider);
        await (await decider.Get($"/cases/{renewal.Number}/licence/grant")).Submit(("Reason", "Nothing has changed.")).IsTaken();

        Assert.Equal(("renewed", "active"), (await web.StateOf(old.Number), await web.StateOf(renewal.Number)));
        Assert.Equal(before.Number, (await web.LicenceOf(renewal.Number)).Number);
        var line = await web.InDatabase(db => db.RegisterEntries.AsNoTracking().SingleAsync(found => found.Number == before.Number));
        Assert.Equal((renewal.Id, false, 1), (line.LicenceId, line.RenewalIsPending, line.Changes.Count));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/cases/{old.Number}/certificate")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get($"/cases/{renewal.Number}/certificate")).Status);
    }

    [Fact]
    public async Task A_renewal_that_is_not_corrected_in_time_leaves_the_old_term_to_its_end()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (old, before) = await web.ALicenceIn("active", firm);
        var (renewal, _) = await web.ALicenceIn("returned", firm, before);
        Assert.NotNull((await web.LicenceOf(old.Number)).RenewalPendingSince);
        web.Clock.Advance(Duration.FromDays(32));
        await web.TheCalendar(renewal.Number, "correction");
        Assert.Equal("lapsed", await web.StateOf(renewal.Number));
        Assert.Null((await web.LicenceOf(old.Number)).RenewalPendingSince);
    }

    [Fact]
    public async Task Conditions_are_changed_on_appeal()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (@case, _) = await web.ALicenceIn("proposed", firm);
        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        await (await officer.Get($"/cases/{@case.Number}/deposit")).Submit(("LodgedOn", "2026-03-01"), ("Reference", "BANK 77"), ("OpenClaims", "0")).IsTaken();
        var decider = await web.SignedInAs(Roles.LicensingDecider);
        await (await decider.Get($"/cases/{@case.Number}/licence/grant-with-conditions"))
            .Submit(("Conditions[0].Words", "A hundred new rooms"), ("Conditions[0].DueOn", "2026-06-30"), ("Reason", "One gap.")).IsTaken();
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        await (await agency.Get($"/cases/{@case.Number}/appeal")).Submit(("Grounds", "Nobody needs a hundred rooms.")).IsTaken();
        var appeal = await web.InDatabase(db => db.Cases.Where(found => found.ParentId == @case.Id && found.Lifecycle == "appeal").Select(found => found.Number).SingleAsync());
        var judge = await web.SignedInAs(Roles.AppealBody);
        await judge.Step(appeal, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(20));
        judge = await web.SignedInAs(Roles.AppealBody);
        await web.TheCalendar(appeal, "exchange");
        await judge.Step(appeal, "go-without-hearing").IsTaken();
        var form = await judge.Get($"/cases/{appeal}/appeal-decision");
        Assert.NotEmpty((await form.Submit(("Outcome", "Varied"), ("Conditions[0].Words", ""), ("Conditions[0].DueOn", ""), ("Reasons", "Ten are enough."))).Errors);
        await form.Submit(("Outcome", "Varied"), ("Conditions[0].Words", "Ten new rooms"), ("Reasons", "Ten are enough.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/apply-appeal")).Submit().IsTaken();
        var conditions = (await web.LicenceOf(@case.Number)).Conditions;
        Assert.Equal(["Ten new rooms"], conditions.Select(condition => condition.Words));
        Assert.Equal(new LocalDate(2026, 6, 30), conditions[0].DueOn);
    }

    [Fact]
    public async Task Conditions_stand_in_the_register_until_they_are_seen_met()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (@case, _) = await web.ALicenceIn("proposed", firm);
        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        await (await officer.Get($"/cases/{@case.Number}/deposit")).Submit(("LodgedOn", "2026-03-01"), ("Reference", "BANK 77"), ("OpenClaims", "0")).IsTaken();
        var decider = await web.SignedInAs(Roles.LicensingDecider);
        var form = await decider.Get($"/cases/{@case.Number}/licence/grant-with-conditions");
        var wrong = await form.Submit(("Conditions[0].Words", "Payslips that workers read"), ("Conditions[0].DueOn", "soon"), ("Reason", "One gap."));
        Assert.Contains("Payslips that workers read", wrong.Source);
        await wrong.Submit(("Conditions[0].Words", "Payslips that workers read"), ("Conditions[0].DueOn", "2026-06-30"), ("Reason", "One gap.")).IsTaken();
        var line = (await web.LicenceOf(@case.Number)).Number;
        Assert.Contains("Payslips that workers read", (await web.NewBrowser().Get($"/register/{line}")).Text);
        await (await decider.Get($"/cases/{@case.Number}/licence/note-conditions-met")).Submit(("Met", "0"), ("Reason", "Seen by an inspector.")).IsTaken();
        Assert.DoesNotContain("Payslips that workers read", (await web.NewBrowser().Get($"/register/{line}")).Text);
    }

    private static async Task<string> LetterOf(RunningWeb web, Browser agency, string number)
    {
        var letter = await web.InDatabase(db => db.Letters.Where(found => db.Cases.Any(@case => @case.Id == found.CaseId && @case.Number == number)).OrderByDescending(found => found.Seq).FirstAsync());
        return (await agency.Get($"/letters/{letter.Id}")).Text;
    }
}
