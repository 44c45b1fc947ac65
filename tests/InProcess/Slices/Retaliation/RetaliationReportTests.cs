using System.Net;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Retaliation;

/// <summary>A worker says that she is punished for her claim, from the inbox or when she is asked about a payment.</summary>
public sealed class RetaliationReportTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    private static readonly RetaliationRule Rule = ReferenceReader.ReadFolder(Repository.Path("seed/reference")).RetaliationOn(new(2026, 3, 2));

    [Fact]
    public async Task A_report_is_urgent_is_decided_by_another_person_and_starts_the_collection_of_what_was_ordered()
    {
        var company = await web.AnEmployer();
        var (claimNumber, claim, inbox) = await Known("ordered", company.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);

        var form = await inbox.Get("/w/inbox/punished");
        Assert.Equal(["Choose what happened"], (await form.Submit("#report", ("Words", "planted words of fear"))).Errors);
        var sent = await form.Submit("#report", ("Acts", "threats"), ("On", "2026-03-01"), ("Words", "planted words of fear"), ("Ask", "yes"));
        Assert.Equal("/w/inbox/punished", sent.Location);
        Assert.Contains("It is urgent for us", (await sent.Follow()).Text);
        var report = await web.InDatabase(db => db.RetaliationReports.AsNoTracking().SingleAsync(found => found.ClaimId == claim));
        var number = await web.NumberOf(report.Id);
        Assert.Equal((true, true, new LocalDate(2026, 8, 28)), (report.IsPresumed, report.MayAskEmployer, report.LastDayToReport));
        Assert.Contains(number, (await officer.Get("/tasks?tab=team&lifecycle=retaliation")).Text);

        await officer.Step(number, "look-at").IsTaken();
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{number}")).Status);
        Assert.DoesNotContain("planted words of fear", (await officer.Get($"/cases/{number}")).Source);
        var read = await (await officer.Get($"/cases/{number}/sealed?what=statement")).Submit(("Purpose", "to handle the case"));
        Assert.Contains("planted words of fear", read.Text);
        await officer.Step(number, "ask-employer").IsTaken();
        await web.WhatFollows(report.Id);
        Assert.DoesNotContain("2026-03-01", (await employer.Get($"/cases/{number}")).Source);
        await (await employer.Get($"/cases/{number}/explanation")).Submit(("Words", "It was about something else.")).IsTaken();
        await (await decider.Get($"/cases/{number}/find-retaliation")).Submit(("Reason", "No other reason was shown.")).IsTaken();
        await web.WhatFollows(report.Id);

        Assert.Equal(("retaliation-found", "collection"), (await web.StateOf(report.Id), await web.StateOf(claim)));
        Assert.Contains("Retaliation found", (await officer.Get($"/cases/{claimNumber}")).Text);
        Assert.Contains("We found that you were punished", (await inbox.Get("/w/inbox/punished")).Text);
        var letters = await web.InDatabase(db => db.Letters.Where(letter => letter.CaseId == report.Id).Select(letter => $"{letter.To}: {letter.Template}").ToListAsync());
        Assert.Superset(new HashSet<string> { "employer: retaliation-question", "employer: retaliation-found", "worker: news" }, letters.ToHashSet());
        Assert.Equal(await LettersListed(inbox), await web.InDatabase(db => db.Letters.CountAsync(letter =>
            letter.To == Roles.Worker && (letter.CaseId == report.Id || letter.CaseId == claim))));
    }

    [Fact]
    public async Task Who_looked_at_it_does_not_decide_it_and_an_employer_that_may_not_be_asked_never_hears_of_it()
    {
        var company = await web.AnEmployer();
        var (_, claim, inbox) = await Known("assessment", company.Id);
        await (await inbox.Get("/w/inbox/punished")).Submit("#report", ("Acts", "dismissed"), ("Ask", "no"));
        var report = await web.InDatabase(db => db.RetaliationReports.AsNoTracking().SingleAsync(found => found.ClaimId == claim));
        var number = await web.NumberOf(report.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        await officer.Step(number, "look-at").IsTaken();
        Assert.Contains("did not say that the employer may be asked", (await officer.Get($"/cases/{number}/steps/ask-employer")).Text);
        await officer.Step(number, "propose-finding").IsTaken();
        await (await (await web.SignedInAs(Roles.ClaimsDecider)).Get($"/cases/{number}/steps/find-none")).Submit(("Reason", "Nothing shows it.")).IsTaken();
        await web.WhatFollows(report.Id);
        Assert.DoesNotContain(await web.InDatabase(db => db.Letters.Where(letter => letter.CaseId == report.Id).ToListAsync()), letter => letter.To == Roles.Employer);
        Assert.Equal("assessment", await web.StateOf(claim));
    }

    [Fact]
    public async Task She_takes_a_report_back_and_after_a_payment_she_is_asked_whether_she_was_punished()
    {
        var (_, claim, inbox) = await Known("paid-claimed", (await web.AnEmployer()).Id);
        var asked = await (await inbox.Get("/w/inbox/payment")).Submit(("got", "1.00"), ("gaveBack", "no"), ("punished", "yes"));
        Assert.Equal("/w/inbox/punished", asked.Location);
        await (await asked.Follow()).Submit("#report", ("Acts", "other"));
        var page = await inbox.Get("/w/inbox/punished");
        await page.Submit("form[action$='/withdraw']");
        Assert.Equal("retaliation-withdrawn", await web.InDatabase(db => db.Cases.Where(@case => @case.ParentId == claim).Select(@case => @case.State).SingleAsync()));
        Assert.Equal("/w/inbox?changed=true", (await page.Submit("form[action$='/withdraw']")).Location);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void It_is_presumed_to_be_for_the_claim_from_the_day_the_employer_was_told_until_the_window_ends(int daysAfter, bool isPresumed)
    {
        var told = new LocalDate(2026, 1, 10);
        Assert.Equal(isPresumed, RetaliationReport.Presumes(told.PlusDays(daysAfter), told.PlusDays(300), told, Rule));
        Assert.False(RetaliationReport.Presumes(told.PlusDays(daysAfter), told.PlusDays(300), null, Rule));
    }

    private static async Task<int> LettersListed(Browser inbox) => (await inbox.Get("/w/inbox/letters")).Document.QuerySelectorAll("main li a").Length;

    private async Task<(string Number, Guid Claim, Browser Inbox)> Known(string state, Guid company)
    {
        var (@case, claim) = await web.AClaimIn(state, company);
        var inbox = web.NewBrowser();
        Assert.Equal(HttpStatusCode.SeeOther, (await inbox.OpenInbox((await web.Services.GetRequiredService<Receipts>().Issue(claim.Worker)).Shown)).Status);
        return (@case.Number, claim.Id, inbox);
    }
}
