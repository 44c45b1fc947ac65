using System.Net;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.Licensing;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>What a visit does to other cases, and they to it: licence and appeal, with an agency in the place of an employer.</summary>
public sealed class VisitLinksTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task The_approved_report_of_a_visit_before_the_grant_takes_the_licence_on()
    {
        var agency = await web.AnAgency();
        var (licence, _) = await web.ALicenceIn("submitted", agency);
        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        await officer.Step(licence.Number, "accept-for-review").IsTaken();
        await (await officer.Get($"/cases/{licence.Number}/licence/order-visit")).Submit(("Reason", "Every new agency is visited.")).IsTaken();
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var wish = await web.InDatabase(db => db.VisitRequests.AsNoTracking().SingleAsync(request => request.SourceCaseId == licence.Id));
        var elsewhere = (await supervisor.Get("/inspections/wanted")).Document.QuerySelector($"a[href*='{wish.Id}']")!.GetAttribute("href")!;

        var refused = await (await supervisor.Get(elsewhere)).Submit(("Kind", "PrivateHousehold"));
        Assert.Contains(refused.Errors, error => error.Contains("registered as an employer"));
        var planning = await refused.Submit(("Kind", "AgencyPremises"), ("Address", "3 Harbour Road"), ("Region", "capital"), ("Sector", "other"), ("Class", "High")).IsTaken();
        var number = (await planning.Submit().IsTaken()).Document.QuerySelector("h1 bdi")!.TextContent;
        var place = await web.InDatabase(db => db.Places.AsNoTracking().SingleAsync(found => found.AgencyId == agency.Id));
        var walk = await VisitWalk.Of(web, place);
        await walk.ToApproved(number);

        Assert.Equal("under-review", await Licences.StateOf(web, licence.Number));
        Assert.NotNull((await web.LicenceOf(licence.Number)).VisitReportedOn);
        Assert.Contains(number, (await officer.Get($"/cases/{licence.Number}")).Text);
        Assert.DoesNotContain(licence.Number, (await walk.Inspector.Get($"/cases/{number}")).Source);

        await walk.ToClosed(number);
        await Licences.WhatFollows(web, number);
        var letter = await web.InDatabase(db => db.Letters.AsNoTracking().FirstAsync(found => found.Template == "visit-findings" && found.To == Roles.Agency));
        Assert.Contains("Invoices or bank proofs for placements are missing.", (await walk.Party.Get($"/letters/{letter.Id}")).Text);
        Assert.DoesNotContain(await web.InDatabase(db => db.Letters.AsNoTracking().Where(found => found.CaseId == letter.CaseId).ToListAsync()), found => found.To == Roles.Employer);
    }

    [Fact]
    public async Task An_order_is_changed_by_the_appeal_body()
    {
        await using var web = new RunningWeb();
        var place = await web.APlace();
        var (@case, visit) = await web.AVisitIn("other-order-open", place);
        var employer = await web.SignedInAs(Roles.Employer, partyId: place.EmployerId);
        var judge = await web.SignedInAs(Roles.AppealBody);
        Assert.Equal(HttpStatusCode.NotFound, (await judge.Get($"/cases/{@case.Number}")).Status);
        var filed = await (await employer.Get($"/cases/{@case.Number}/appeal")).Submit(("Grounds", "Half a year is needed.")).IsTaken();
        var appeal = filed.Document.QuerySelector("h1 bdi")!.TextContent;
        Assert.Equal(HttpStatusCode.Conflict, (await employer.Get($"/cases/{@case.Number}/appeal")).Status);

        await judge.Step(appeal, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(20));
        judge = await web.SignedInAs(Roles.AppealBody);
        await web.TheCalendar(appeal, "exchange");
        await judge.Step(appeal, "go-without-hearing").IsTaken();
        await (await judge.Get($"/cases/{appeal}/appeal-decision")).Submit(("Outcome", "Varied"), ("Reasons", "Put right the fire exit; the rest stands.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/apply-appeal")).Submit(("Reason", "Decided.")).IsTaken();

        Assert.Equal("other-order-open", await web.StateOf(@case.Id));
        var changed = await web.TheVisit(visit.Id);
        Assert.Equal(("Put right the fire exit; the rest stands.", null), (changed.Order, changed.OpenAppealId));
    }

    [Theory]
    [InlineData("refer-to-licensing", Roles.LicensingDecider, Roles.ClaimsOfficer)]
    [InlineData("refer-to-fee-check", Roles.FeeAnalyst, Roles.LicensingOfficer)]
    [InlineData("refer-to-claims", Roles.ClaimsOfficer, Roles.FeeDecider)]
    public async Task Findings_are_referred_to_one_department_and_to_no_other(string step, string to, string notTo)
    {
        var (@case, _) = await web.AVisitIn("decision", await web.APlace());
        var (them, others) = (await web.SignedInAs(to), await web.SignedInAs(notTo));
        Assert.Equal(HttpStatusCode.NotFound, (await them.Get($"/cases/{@case.Number}")).Status);
        await (await web.SignedInAs(Roles.InspectionSupervisor)).Step(@case.Number, step, reason: "Look at this.").IsTaken();

        Assert.Contains("Look at this.", (await them.Get("/inspections/referred")).Text);
        var page = await them.Get($"/cases/{@case.Number}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Why it was planned", page.Document.QuerySelector(".columns")!.TextContent);
        Assert.DoesNotContain(@case.Number, (await others.Get("/inspections/referred")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await others.Get($"/cases/{@case.Number}")).Status);
    }

    [Fact]
    public async Task A_sanction_takes_two_people()
    {
        var place = await web.APlace();
        var (@case, visit) = await web.AVisitIn("order-overdue", place);
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var lawyer = await web.SignedInAs(Roles.Legal);
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.Get($"/cases/{@case.Number}")).Status);
        var form = await supervisor.Get($"/cases/{@case.Number}/visit/propose-sanction");
        Assert.NotEmpty((await form.Submit(("Words", "Because somebody complained."), ("Reason", "x"))).Errors);
        await form.Submit(("Words", "A fine of 2,000.00 DMD."), ("Reason", "Nothing was done.")).IsTaken();
        await lawyer.Step(@case.Number, "confirm-sanction").IsTaken();
        Assert.Equal("sanctioned", await web.StateOf(@case.Id));
        Assert.Contains("A fine of 2,000.00 DMD.", (await (await web.SignedInAs(Roles.Employer, partyId: place.EmployerId)).Get($"/cases/{@case.Number}")).Text);
        Assert.Equal("A fine of 2,000.00 DMD.", (await web.TheVisit(visit.Id)).Sanction);
    }
}
