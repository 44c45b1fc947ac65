using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class OwedTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task A_range_and_other_sums_are_worked_out_and_read_line_by_line_by_all_three()
    {
        var browser = await web.Browser();
        var before = (await web.Claims()).Select(claim => claim.Id).ToHashSet();
        await browser.OpenInbox((await browser.Filed()).Code());
        var claim = (await web.Claims()).Single(claim => !before.Contains(claim.Id));
        var company = await web.AnEmployer();
        var number = await web.NumberOf(claim.Id);
        await ToAssessment(claim.Id, company.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer, claim.OfficeId);

        // The worker remembered 60 hours; asked again, 50 to 60, and some rest days.
        var form = await officer.Get($"/cases/{number}/assessment");
        (string, string)[] range = [("Periods[0].HoursPerWeek", "50"), ("Periods[0].MostHoursPerWeek", "60"),
            ("Periods[0].Counted[0].Element", "weekly-rest-day"), ("Periods[0].Counted[0].Least", "10")];
        var tooMany = await form.Submit([.. range, ("Periods[0].Counted[0].Most", "99"), ("Do", "work-out")]);
        Assert.Contains("So many do not lie in this period.", tooMany.Errors);
        Assert.Equal("99", tooMany.Document.QuerySelector("[name='Periods[0].Counted[0].Most']")!.GetAttribute("value"));
        var more = await tooMany.Submit(("Periods[0].Counted[0].Most", "14"), ("Do", "add-sum"));
        (string, string)[] deposit = [("OtherSums[0].Element", "deposit-kept"), ("OtherSums[0].From", "2025-09-01"), ("OtherSums[0].To", "2026-01-31"), ("Do", "work-out")];
        var unsaid = await more.Submit(deposit);
        Assert.Equal(["Say what this rests on."], unsaid.Errors);
        var noSum = await unsaid.Submit(("OtherSums[0].Reason", "A receipt of the agency."), ("Do", "work-out"));
        Assert.Equal(["Write the sum."], noSum.Errors);
        var saved = await noSum.Submit(("OtherSums[0].Amount", "300.00"), ("Do", "work-out")).IsTaken();
        Assert.Contains("So the most that was remembered counts.", saved.Text);
        Assert.Equal(3, saved.Document.QuerySelectorAll("#sum table").Length);
        Assert.Contains("A receipt of the agency.", saved.Text);
        var total = (await web.Claims()).Single(found => found.Id == claim.Id).Assessment!.TotalMinorUnits;

        // While an officer works on it the inbox does not show it.
        Assert.Equal("/w/inbox", (await browser.Get("/w/inbox/owed")).Location);
        await saved.Submit(("Do", "finish"), ("Reason", "No records were shown.")).IsTaken();
        var home = await browser.Get("/w/inbox?lang=ar");
        Assert.NotNull(home.Document.QuerySelector("a[href='/w/inbox/owed']"));
        var owed = await browser.Get("/w/inbox/owed?lang=ar");
        Assert.Equal("ما هو مستحق لك", owed.Heading);
        Assert.Contains("لم يقدم صاحب العمل سجلات", owed.Text);
        Assert.Contains("لكل شهر", owed.Text);
        Assert.DoesNotContain("for one", Inner(owed));
        Assert.Contains($"Together: {total / 100:N0}.{total % 100:00} DMD", (await browser.Get("/w/inbox/owed?lang=en")).Text);

        var decider = await web.SignedInAs(Roles.ClaimsDecider, claim.OfficeId);
        await (await decider.Get($"/cases/{number}/decision?as=Order")).Submit(("Reasons", "No records were shown.")).IsTaken();
        await web.WhatFollows(claim.Id);
        var letters = await web.InDatabase(db => db.Letters.Where(letter => letter.CaseId == claim.Id && letter.Template == "decision").ToListAsync());
        var hers = await browser.Get($"/w/inbox/letters/{letters.Single(letter => letter.To == Roles.Worker).Id}?lang=ar");
        Assert.Contains("عدد ساعات العمل في الأسبوع ٦٠", hers.Text);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var theirs = await employer.Get($"/letters/{letters.Single(letter => letter.To == Roles.Employer).Id}");
        Assert.Contains("60 hours a week were worked. 48 are normal.", theirs.Text);
    }

    [Fact]
    public async Task When_nobody_can_say_how_long_she_worked_three_months_are_presumed()
    {
        var (@case, claim) = await web.AClaimIn("assessment");
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(found => found.Id == claim.Id)).Periods.Clear();
            return await db.SaveChangesAsync();
        });
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var form = await officer.Get($"/cases/{@case.Number}/assessment");
        var presumed = await form.Submit(("Periods[0].Remove", "true"), ("Do", "presume"));
        Assert.Contains("Presumed: nobody can say when she worked", presumed.Text);
        await presumed.Submit(("Do", "work-out")).IsTaken();
        var worked = (await web.Claims()).Single(found => found.Id == claim.Id);
        Assert.True(Assert.Single(worked.Periods).IsPresumed);
        Assert.Equal(["regular-wages", "minimum-wage"], worked.Assessment!.Lines.Select(line => line.Element).Where(element => element != "interest").Distinct());
        Assert.True(worked.Assessment.TotalMinorUnits > 0);
    }

    private static string Inner(Page page) => string.Join(' ', page.Document.QuerySelectorAll("main p").Where(part => part.Closest("[lang=en]") is null).Select(part => part.TextContent));

    /// <summary>Officers take the claim as far as the employer, who answers without records.</summary>
    private async Task ToAssessment(Guid id, Guid employer)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var (db, book) = (scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>());
        var (@case, claim) = ((await book.Find(id))!, await db.WageClaims.SingleAsync(claim => claim.Id == id));
        (claim.EmployerId, claim.Visibility) = (employer, Visibility.Named);
        claim.Answer = new EmployerAnswer { At = web.Clock.GetCurrentInstant(), AgreesToPay = false, Words = "We paid.", HasRecords = false };
        foreach (var (step, role) in new[] { ("triage", Roles.ClaimsOfficer), ("accept", Roles.ClaimsOfficer), ("notify-employer", Roles.ClaimsOfficer), ("employer-answers", Roles.Employer) })
            Assert.IsType<StepTaken>(await book.Take(step, @case, claim, new Act(new Actor($"{Guid.NewGuid()}", role), web.Clock.GetCurrentInstant(), "because")));
        await db.SaveChangesAsync();
    }
}
