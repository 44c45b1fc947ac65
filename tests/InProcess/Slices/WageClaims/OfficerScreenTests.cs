using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.InProcess.Postgres;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>The ways through a claim beside the straight one, over the screens.</summary>
public sealed class OfficerScreenTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_settlement_is_offered_accepted_and_agreed()
    {
        var company = await web.AnEmployer();
        var (@case, claim) = await web.AClaimIn("for-decision", company.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var total = claim.Assessment!.TotalMinorUnits;

        var form = await officer.Get($"/cases/{@case.Number}/settlement");
        var tooLow = await form.Submit(("Amount", "1.00"), ("KeepsRights", "true"), ("Reason", "Both want it."));
        Assert.Contains(tooLow.Errors, error => error.Contains("lower than the law allows"));
        var waives = await form.Submit(("Amount", $"{total / 100}.{total % 100:00}"), ("Reason", "Both want it."));
        Assert.Contains(waives.Errors, error => error.Contains("give up rights"));
        await form.Submit(("Amount", $"{total / 100}.{total % 100:00}"), ("KeepsRights", "true"), ("Reason", "Both want it.")).IsTaken();
        await employer.Step(@case.Number, "accept-settlement").IsTaken();
        Assert.Equal("settlement-with-worker", await web.StateOf(@case.Id));
        await web.TheWorker(@case.Id, "agree-settlement", facts => facts.Settlement!.WorkerAgreedOn = new LocalDate(2026, 3, 2));
        Assert.Equal("settled", await web.StateOf(@case.Id));
        Assert.Contains("Settled", (await employer.Get($"/cases/{@case.Number}")).Text);
    }

    [Fact]
    public async Task The_claim_of_a_worker_who_stays_hidden_ends_with_a_payroll_check()
    {
        var (@case, _) = await web.AClaimIn("inspection-only");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var form = await officer.Get($"/cases/{@case.Number}/payroll-check");
        var early = await form.Submit(("CheckedOn", "2026-04-01"), ("Reason", "Everything was paid up."));
        Assert.Contains(early.Errors, error => error.Contains("has not come yet"));
        Assert.Contains("Everything was paid up.", early.Source);
        await form.Submit(("CheckedOn", "2026-03-02"), ("Reason", "Everything was paid up.")).IsTaken();
        Assert.Equal("inspection-done", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task An_employer_appeals_and_is_heard()
    {
        await using var web = new RunningWeb();
        var company = await web.AnEmployer();
        var (@case, _) = await web.AClaimIn("ordered", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var judge = await web.SignedInAs(Roles.AppealBody);

        var form = await employer.Get($"/cases/{@case.Number}/appeal");
        Assert.NotEmpty((await form.Submit(("Grounds", " "))).Errors);
        await form.Submit(("Grounds", "The hours are wrong.")).IsTaken();
        var appeal = await web.InDatabase(db => db.Cases.Where(found => found.ParentId == @case.Id).Select(found => found.Number).SingleAsync());
        await judge.Step(appeal, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(30));
        judge = await web.SignedInAs(Roles.AppealBody);
        await web.TheCalendar(appeal, "exchange");
        await web.TheCalendar(@case.Number, "payment");
        var hearing = await judge.Get($"/cases/{appeal}/hearing");
        Assert.Contains((await hearing.Submit(("HearingOn", "2026-01-05"), ("InterpreterIsSettled", "true"), ("Reason", "Both asked."))).Errors, error => error.Contains("is over"));
        await hearing.Submit(("HearingOn", "2026-04-01"), ("InterpreterIsSettled", "true"), ("Reason", "Both asked.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/close-hearing")).Submit(("WasHeld", "true"), ("Reason", "Both spoke.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/appeal-decision")).Submit(("Outcome", "Upheld"), ("Reasons", "The hours are right.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/apply-appeal")).Submit().IsTaken();

        Assert.Equal("collection", await web.StateOf(@case.Id));
        employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        Assert.Contains("Linked cases", (await employer.Get($"/cases/{@case.Number}")).Text);
    }

    [Fact]
    public async Task A_household_is_a_new_employer_whose_address_is_sealed()
    {
        const string address = "7 Planted Marker Lane";
        var (@case, claim) = await web.AClaimIn("investigating");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.Get($"/cases/{@case.Number}/employer");
        const string form = "form[action$='/employer/new']";
        Assert.Contains((await page.Submit(form, ("Kind", "Household"), ("Address", ""), ("Region", "north"), ("Sector", "domestic-work"))).Errors, error => error.Contains("address"));
        var after = await page.Submit(form, ("Kind", "Household"), ("Address", address), ("Region", "north"), ("Sector", "domestic-work")).IsTaken();

        Assert.Contains("The employer of this claim is Private household.", after.Text);
        Assert.Contains("Employer chosen", after.Document.QuerySelector(".timeline")!.TextContent);
        Assert.Contains("Test claims-officer", after.Document.QuerySelector(".timeline li")!.TextContent);
        Assert.DoesNotContain(address, after.Source);
        if (web.Postgres is { } postgres)
            Assert.All(["Main", "Vault"], name => Assert.DoesNotContain("Planted Marker Lane", OnPostgres.Everything(postgres.To(name))));
        else
            SqliteFiles(web.DataFolder, bytes => Assert.True(bytes.AsSpan().IndexOf("Planted Marker Lane"u8) < 0));
        var opened = await (await officer.Get($"/cases/{@case.Number}/sealed")).Submit(("What", "workplace"), ("Purpose", "to find out who the employer is"));
        Assert.Contains(address, opened.Text);
        Assert.NotEmpty(await web.Reads(claim.Worker));
    }

    [Fact]
    public async Task After_a_missed_payment_the_money_is_collected()
    {
        await using var web = new RunningWeb();
        var (@case, _) = await web.AClaimIn("ordered");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Get($"/cases/{@case.Number}/record-payment")).Status);
        web.Clock.Advance(Duration.FromDays(30));
        officer = await web.SignedInAs(Roles.ClaimsOfficer);
        await web.TheCalendar(@case.Number, "payment");
        Assert.Equal("collection", await web.StateOf(@case.Id));
        var form = await officer.Get($"/cases/{@case.Number}/record-payment");
        Assert.Contains((await form.Submit(("PaidOn", "2026-03-02"), ("Amount", "0"), ("Way", "cash"))).Errors, error => error.Contains("how much"));
        await form.Submit(("PaidOn", "2026-03-02"), ("Amount", "100.00"), ("Way", "bank transfer")).IsTaken();
        Assert.Equal("paid-claimed", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task An_empty_or_too_long_message_is_said_beside_the_field_and_keeps_what_was_typed()
    {
        var (@case, _) = await web.AClaimIn("investigating");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        const string form = "form[action$='/messages']";
        var page = await officer.Get($"/cases/{@case.Number}");
        Assert.Contains("Write what the worker should read.", (await page.Submit(form, ("Words", " "))).Errors);
        var tooLong = await page.Submit(form, ("Words", "kept words " + new string('a', 4000)));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.StartsWith("kept words", tooLong.Document.QuerySelector("textarea[name='Words']")!.TextContent);
        Assert.True(tooLong.Document.QuerySelector("details:has(textarea[name='Words'])")!.HasAttribute("open"));
        Assert.Contains("Your message is in the worker’s inbox.", (await page.Submit(form, ("Words", "We need one payslip.")).IsTaken()).Text);
        Assert.Equal(1, await web.InDatabase(db => db.Messages.CountAsync(message => message.CaseId == @case.Id && !message.FromWorker)));
    }

    [Fact]
    public async Task Giving_a_case_away_and_a_sum_are_said_and_the_sum_is_on_the_timeline()
    {
        var (@case, _) = await web.AClaimIn("assessment");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.Get($"/cases/{@case.Number}");
        Assert.Contains("The case is with you now.", (await page.Submit("form[action$='/assign']").IsTaken()).Text);
        var form = await officer.Get($"/cases/{@case.Number}/assessment");
        await form.Submit(("Do", "work-out")).IsTaken();
        await form.Submit(("Do", "work-out")).IsTaken();
        var timeline = (await officer.Get($"/cases/{@case.Number}")).Document.QuerySelector(".timeline")!;
        Assert.Single(timeline.QuerySelectorAll(".title"), title => title.TextContent == "Sum worked out");
    }

    [Fact]
    public async Task Every_posting_form_carries_one_token_with_an_action_and_without()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        foreach (var address in new[] { "", "/ask-worker", "/employer", "/steps/accept" })
            Assert.All((await officer.Get($"/cases/{@case.Number}{address}")).Document.QuerySelectorAll("form[method=post]"),
                form => Assert.Single(form.QuerySelectorAll("input[name='__RequestVerificationToken']")));
        var question = await officer.Get($"/cases/{@case.Number}/ask-worker");
        Assert.False(question.Document.QuerySelector("main form")!.HasAttribute("action"));
        await question.Submit(("Words", "Which months were not paid?")).IsTaken();
    }

    private static void SqliteFiles(string folder, Action<byte[]> look)
    {
        foreach (var file in Directory.GetFiles(folder, "*.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            look(bytes);
        }
    }
}
