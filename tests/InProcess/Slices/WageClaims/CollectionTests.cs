using System.Net;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.InProcess.Slices.Licensing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>The money that is due and does not come: parts that the worker agreed to, others who owe it too, and a deposit.</summary>
public sealed class CollectionTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task Parts_hold_when_the_worker_agrees_count_when_she_confirms_and_end_when_one_does_not_come()
    {
        using var house = new ClaimHouse();
        var company = await house.AnEmployer();
        var (number, claim, inbox) = await Known(house, "collection", company);
        var officer = await house.SignedInAs(Roles.ClaimsOfficer);
        var employer = await house.SignedInAs(Roles.Employer, partyId: company.Id);
        var (owed, half) = (claim.StillOwed(), claim.StillOwed() / 2);

        var form = await officer.Get($"/cases/{number}/instalments");
        var wrong = await form.Submit(("Parts[0].By", "2026-03-20"), ("Parts[0].Amount", "1.00"), ("Reason", "It asked for it."));
        Assert.Contains(wrong.Errors, error => error.Contains("have to come to"));
        await wrong.Submit(("Parts[0].By", "2026-03-20"), ("Parts[0].Amount", Written(half)), ("Parts[1].By", "2026-04-20"), ("Parts[1].Amount", Written(owed - half))).IsTaken();
        var asked = await inbox.Get("/w/inbox/step/agree-instalments");
        Assert.Contains("20 March 2026", asked.Text);
        Assert.Equal("/w/inbox?done=true", (await asked.Submit()).Location);
        await house.WhatFollows(claim.Id);

        var clock = await house.InDatabase(db => db.Dues.SingleAsync(due => due.CaseId == claim.Id && due.Deadline == InstalmentPlan.Clock && due.EndedAt == null));
        var plan = (await house.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(found => found.Id == claim.Id))).Plan!;
        Assert.Equal(plan.Instalments[0].OverAt, clock.DueAt);
        Assert.Contains(await LettersTo(house, claim.Id, Roles.Employer), letter => letter.Template == "instalments" && letter.Says.Contains("2026-04-20"));

        await (await employer.Get($"/cases/{number}/say-paid")).Submit(("PaidOn", "2026-03-02"), ("Amount", Written(half)), ("Way", "bank transfer")).IsTaken();
        Assert.Equal("instalment-claimed", await house.StateOf(claim.Id));
        var question = await inbox.Get("/w/inbox/payment");
        Assert.Equal("/w/inbox?done=true", (await question.Submit(("got", Written(half)), ("gaveBack", "no"), ("punished", "no"))).Location);
        Assert.Equal("instalments", await house.StateOf(claim.Id));
        Assert.Contains("You got it", (await inbox.Get("/w/inbox")).Text);

        house.Clock.Advance(plan.Instalments[1].OverAt - house.Clock.GetCurrentInstant());
        await house.TheCalendar(number, InstalmentPlan.Clock);
        Assert.Equal("collection", await house.StateOf(claim.Id));
        var left = await (await house.SignedInAs(Roles.ClaimsOfficer)).Get($"/cases/{number}");
        Assert.Contains("Missed", left.Text);
    }

    [Fact]
    public async Task An_agency_that_is_held_liable_is_told_sees_what_is_owed_and_its_deposit_pays_once_two_people_agree()
    {
        var company = await web.AnEmployer();
        var (number, claim, inbox) = await Known(web, "collection", company);
        var agency = await web.AnAgency("Lent Hands");
        var (licence, _) = await web.ALicenceIn("active", agency);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var party = await web.SignedInAs(Roles.Agency, partyId: agency.Id);
        var stranger = await web.SignedInAs(Roles.Agency, partyId: (await web.AnAgency("Nobody")).Id);

        var search = await officer.Get($"/cases/{number}/joint-liability?name=Lent");
        Assert.Contains("Lent Hands", search.Text);
        await search.Submit("main form[method=post]", ("Party", agency.Number), ("Why", "It lent the worker to the employer."), ("Reason", "The contract is here.")).IsTaken();
        Assert.Equal(HttpStatusCode.NotFound, (await party.Get($"/cases/{number}")).Status);
        await (await decider.Get($"/cases/{number}/hold-liable")).Submit(("Reason", "Read and agreed.")).IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await decider.Get($"/cases/{number}/hold-liable")).Status);
        await web.WhatFollows(claim.Id);
        var seen = await party.Get($"/cases/{number}");
        Assert.Contains("It lent the worker to the employer.", seen.Text);
        Assert.DoesNotContain("Who the worker is", seen.Text);
        Assert.DoesNotContain("We paid what was agreed.", seen.Text);
        Assert.Contains(number, (await party.Get("/tasks")).Text);
        Assert.Contains("Lent Hands", (await party.Get((await LettersTo(web, claim.Id, Roles.Agency)).Select(letter => $"/letters/{letter.Id}").Single())).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/cases/{number}")).Status);
        Assert.DoesNotContain("The name of the worker", (await party.Get($"/cases/{number}/sealed")).Text);

        var draw = await officer.Get($"/cases/{number}/deposit-draw");
        var tooMuch = await draw.Submit(("Licence", $"{licence.Id}"), ("Amount", "999999999.00"), ("Reason", "It does not pay."));
        Assert.Contains(tooMuch.Errors, error => error.Contains("Not more than what is still owed"));
        await tooMuch.Submit(("Licence", $"{licence.Id}"), ("Amount", Written(claim.StillOwed()))).IsTaken();
        await (await decider.Get($"/cases/{number}/confirm-draw")).Submit(("Reason", "The deposit is for this.")).IsTaken();
        await web.WhatFollows(claim.Id);
        Assert.Contains(await LettersTo(web, claim.Id, Roles.Agency), letter => letter.Template == "deposit-drawn");
        Assert.Contains("Left of the deposit", (await party.Get($"/cases/{licence.Number}")).Text);
        Assert.Equal(claim.StillOwed(), Assert.Single((await web.LicenceOf(licence.Number)).Drawn).MinorUnits);

        await (await officer.Get($"/cases/{number}/record-payment")).Submit(("PaidOn", "2026-03-02"), ("Amount", Written(claim.StillOwed())), ("Way", "deposit of the agency")).IsTaken();
        await (await inbox.Get("/w/inbox/payment")).Submit(("got", Written(claim.StillOwed())), ("gaveBack", "no"), ("punished", "no"));
        Assert.Equal("paid", await web.StateOf(claim.Id));
    }

    [Fact]
    public async Task Who_is_held_liable_appeals_against_that_alone_and_is_free_when_the_appeal_body_says_so()
    {
        using var house = new ClaimHouse();
        var company = await house.AnEmployer();
        var (number, claim, _) = await Known(house, "collection", company);
        var agency = await house.AnAgency("Lent Hands");
        await house.ALicenceIn("active", agency);
        var (officer, decider) = (await house.SignedInAs(Roles.ClaimsOfficer), await house.SignedInAs(Roles.ClaimsDecider));
        await (await officer.Get($"/cases/{number}/joint-liability")).Submit(
            "main form[method=post]", ("Party", agency.Number), ("Why", "It lent the worker to the employer."), ("Reason", "The contract is here.")).IsTaken();
        await (await decider.Get($"/cases/{number}/hold-liable")).Submit(("Reason", "Read and agreed.")).IsTaken();
        await house.WhatFollows(claim.Id);
        var party = await house.SignedInAs(Roles.Agency, partyId: agency.Id);
        var boss = await house.SignedInAs(Roles.Employer, partyId: company.Id);
        var letter = await party.Get((await LettersTo(house, claim.Id, Roles.Agency)).Select(found => $"/letters/{found.Id}").Single());
        Assert.Contains("You can appeal against this until", letter.Text);

        // Each of the two appeals against what it owes, and neither reads the other's.
        var against = await (await boss.Get($"/cases/{number}/appeal")).Submit(("Grounds", "planted grounds of the employer")).IsTaken();
        await (await party.Get($"/cases/{number}/appeal")).Submit(("Grounds", "We lent nobody.")).IsTaken();
        var appeals = await house.InDatabase(db => db.Appeals.AsNoTracking().Where(appeal => appeal.ParentId == claim.Id).ToListAsync());
        var own = await house.NumberOf(appeals.Single(appeal => appeal.LiableId is not null).Id);
        var other = await house.NumberOf(appeals.Single(appeal => appeal.LiableId is null).Id);
        Assert.Contains("planted grounds of the employer", against.Text);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await party.Get($"/cases/{other}")).Status, (await boss.Get($"/cases/{own}")).Status));
        Assert.DoesNotContain(other, (await party.Get($"/cases/{number}")).Source + (await party.Get("/tasks")).Source);
        Assert.DoesNotContain(own, (await boss.Get($"/cases/{number}")).Source + (await boss.Get("/tasks")).Source);
        Assert.DoesNotContain("Lent Hands", (await officer.Get($"/cases/{number}/deposit-draw")).Document.QuerySelector("main")!.TextContent);

        house.Clock.Advance(Duration.FromDays(20));
        var judge = await house.SignedInAs(Roles.AppealBody);
        await judge.Step(own, "admit").IsTaken();
        house.Clock.Advance(Duration.FromDays(20));
        judge = await house.SignedInAs(Roles.AppealBody);
        await house.TheCalendar(own, "exchange");
        await judge.Step(own, "go-without-hearing").IsTaken();
        var form = await judge.Get($"/cases/{own}/appeal-decision");
        Assert.Equal(2, form.Document.QuerySelectorAll("input[name=Outcome]").Length);
        await form.Submit(("Outcome", "SetAside"), ("Reasons", "There was no contract.")).IsTaken();
        await (await judge.Get($"/cases/{own}/apply-appeal")).Submit().IsTaken();
        await house.WhatFollows(claim.Id);

        var after = await house.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(found => found.Id == claim.Id));
        Assert.Equal((false, null), (after.Liable.Single().IsHeld, after.Liable.Single().OpenAppealId));
        Assert.Equal(("collection", claim.StillOwed(), appeals.Single(appeal => appeal.LiableId is null).Id), (await house.StateOf(claim.Id), after.StillOwed(), after.OpenAppealId));
        party = await house.SignedInAs(Roles.Agency, partyId: agency.Id);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await party.Get($"/cases/{number}")).Status, (await party.Get($"/cases/{own}")).Status));
        Assert.DoesNotContain("The name of the worker", (await party.Get($"/cases/{own}/sealed")).Text);
        Assert.Contains(await LettersTo(house, claim.Id, Roles.Agency), found => found.Template == "liability-ended");
        Assert.Contains(await LettersTo(house, claim.Id, Roles.Worker), found => found.Template == "liability-ended");
    }

    [Fact]
    public async Task A_lead_firm_that_is_held_liable_reads_no_letter_and_no_paper_of_the_employer_and_not_who_the_worker_is()
    {
        var company = await web.AnEmployer();
        var lead = await web.AnEmployer();
        var (number, claim, _) = await Known(web, "collection", company);
        await web.WhatFollows(claim.Id);
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(found => found.Id == claim.Id)).Liable.Add(new LiableParty { EmployerId = lead.Id, Name = lead.Name, Reason = "The work was done for it.", HeldOn = new(2026, 3, 1) });
            return await db.SaveChangesAsync();
        });
        var firm = await web.SignedInAs(Roles.Employer, partyId: lead.Id);

        Assert.Equal(HttpStatusCode.OK, (await firm.Get($"/cases/{number}")).Status);
        Assert.DoesNotContain("Appeal against", (await firm.Get($"/cases/{number}")).Text);
        var notice = (await LettersTo(web, claim.Id, Roles.Employer)).Single(letter => letter.Template == "notice");
        Assert.Equal(HttpStatusCode.NotFound, (await firm.Get($"/letters/{notice.Id}")).Status);
        Assert.DoesNotContain(OfficerClaims.Name, (await firm.Get($"/cases/{number}")).Source);
    }

    [Fact]
    public async Task From_another_country_she_says_how_the_money_reaches_her_and_where_exactly_is_sealed()
    {
        var (number, claim, inbox) = await Known(web, "collection", await web.AnEmployer());
        var form = await inbox.Get("/w/inbox/pay-way");
        Assert.Equal(["Write which account, office or person"], (await form.Submit(("Way", "transfer-office"), ("Away", "true"))).Errors);
        Assert.Equal("/w/inbox?done=true", (await form.Submit(("Way", "transfer-office"), ("Details", "planted office Z9"), ("Away", "true"))).Location);

        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.Get($"/cases/{number}");
        Assert.Contains("In cash at a transfer office", page.Text);
        Assert.Contains("In another country", page.Text);
        Assert.DoesNotContain("planted office Z9", page.Source);
        var opened = await (await officer.Get($"/cases/{number}/sealed?what=pay-details")).Submit(("Purpose", "to collect your money"));
        Assert.Contains("planted office Z9", opened.Text);
        Assert.Contains(await web.Reads(claim.Worker), read => read.What == TextKinds.PayDetails);
    }

    private static async Task<(string Number, WageClaim Claim, Browser Inbox)> Known(ClaimHouse house, string state, Employer company)
    {
        var (@case, claim) = await house.AClaimIn(state, company.Id);
        var code = await house.Services.GetRequiredService<Receipts>().Issue(claim.Worker);
        var inbox = house.NewBrowser();
        Assert.Equal(HttpStatusCode.SeeOther, (await inbox.OpenInbox(code.Shown)).Status);
        return (@case.Number, claim, inbox);
    }

    private static Task<List<Data.Cases.Letter>> LettersTo(ClaimHouse house, Guid claim, string role) =>
        house.InDatabase(db => db.Letters.Where(letter => letter.CaseId == claim && letter.To == role).ToListAsync());

    private static string Written(long minorUnits) => $"{minorUnits / 100}.{minorUnits % 100:00}";
}
