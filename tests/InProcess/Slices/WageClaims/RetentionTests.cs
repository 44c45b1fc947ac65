using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Hosting.Housekeeping;
using Inspectorate.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>How long we know who a worker is, what postpones the end of it, and what she herself can say about it (FW-32).</summary>
public sealed class RetentionTests : IAsyncDisposable
{
    private readonly ClaimHouse _web = new();

    [Fact]
    public async Task Six_months_after_the_end_the_key_is_destroyed_and_the_facts_stay_without_her()
    {
        var (browser, claim, number) = await Stopped();
        var officer = await _web.SignedInAs(Roles.ClaimsOfficer, claim.OfficeId);
        Assert.Contains("erased after", (await officer.Get($"/cases/{number}")).Text);

        await TheTimeIsOver(number);
        await _web.WhatFollows(claim.Id);
        officer = await _web.SignedInAs(Roles.ClaimsOfficer, claim.OfficeId);

        Assert.True(_web.Services.GetRequiredService<Erasure>().HasErased(claim.Worker));
        var page = await officer.Get($"/cases/{number}");
        Assert.Contains("Erased on", page.Text);
        Assert.Contains("The facts remain without her.", page.Text);
        Assert.Contains("What is wrong", page.Text);
        Assert.DoesNotContain("/sealed", page.Source);
        Assert.Contains("Nothing of this case may be opened", (await officer.Get($"/cases/{number}/sealed")).Text);
        var token = ("__RequestVerificationToken", page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Post($"/cases/{number}/messages", ("words", "Are you there?"), token)).Status);
        await Reopened(browser);
        var home = await browser.Get("/w/inbox");
        Assert.Contains("We no longer know who you are.", home.Text);
        Assert.DoesNotContain("Amina", home.Source);
        Assert.Equal("/w/inbox", (await browser.Post("/w/inbox/kept")).Location);
    }

    [Fact]
    public async Task What_she_writes_in_the_last_days_postpones_it_and_a_night_after_that_it_is_done_once()
    {
        var (browser, claim, number) = await Stopped();
        _web.Clock.Advance(Duration.FromDays(170));
        await Messages(browser, await Reopened(browser));

        await TheTimeIsOver(number);

        Assert.Equal("withdrawn", await _web.StateOf(claim.Id));
        Assert.Equal(0, await Night());
        _web.Clock.Advance(Duration.FromDays(31));
        Assert.Equal(1, await Night());
        Assert.Equal("identity-erased", await _web.StateOf(claim.Id));
        var entries = await Entries(claim.Id);
        Assert.Equal(0, await Night());
        Assert.Equal(entries, await Entries(claim.Id));
        await _web.WhatFollows(claim.Id);
        await _web.WhatFollows(claim.Id);
        Assert.True(_web.Services.GetRequiredService<Erasure>().HasErased(claim.Worker));
    }

    [Fact]
    public async Task Her_wish_keeps_it_for_a_year_and_she_sees_the_day()
    {
        var (browser, claim, number) = await Stopped();
        Assert.Contains("We know who you are until 2 September 2026.", (await browser.Get("/w/inbox")).Text);
        var kept = await browser.Get("/w/inbox/kept");
        Assert.Contains("It is renewed within 7 days. Then the erasing is complete.", kept.Text);

        var longer = await (await kept.Submit("main form")).Follow();

        Assert.Contains("We know who you are until 2 March 2027.", longer.Text);
        await TheTimeIsOver(number);
        Assert.Equal(0, await Night());
        ItIs(Instant.FromUtc(2027, 3, 3, 12, 0));
        Assert.Equal(1, await Night());
        Assert.Equal("identity-erased", await _web.StateOf(claim.Id));
    }

    [Fact]
    public async Task While_an_appeal_is_heard_nothing_is_erased()
    {
        var (@case, claim) = await _web.AClaimIn("dismissed");
        await _web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(found => found.Id == claim.Id)).OpenAppealId = Guid.NewGuid();
            return await db.SaveChangesAsync();
        });
        _web.Clock.Advance(Duration.FromDays(200));
        await _web.TheCalendar(@case.Number, Retention.Clock);
        Assert.Equal(0, await Night());
        var officer = await _web.SignedInAs(Roles.FirewallOfficer);
        Assert.Contains(@case.Number, (await officer.Get("/tasks?tab=team")).Text);
        Assert.Contains("An appeal is being heard", (await officer.Get($"/cases/{@case.Number}")).Text);
        Assert.Contains("Nothing of this case may be opened", (await officer.Get($"/cases/{@case.Number}/sealed")).Text);

        await _web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(found => found.Id == claim.Id)).OpenAppealId = null;
            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, await Night());
    }

    [Theory]
    [InlineData("collection")]
    [InlineData("for-decision")]
    public async Task A_case_that_still_runs_has_no_day_on_which_it_is_erased(string state)
    {
        var (@case, claim) = await _web.AClaimIn(state);
        _web.Clock.Advance(Duration.FromDays(900));
        Assert.Equal(0, await Night());
        Assert.Null(await _web.InDatabase(async db => Retention.LastDay(
            await db.Cases.Include(found => found.Dues).SingleAsync(found => found.Id == @case.Id), claim, _web.Services.GetRequiredService<WorkingCalendar>())));
    }

    [Fact]
    public async Task She_has_the_way_to_reach_her_erased_while_her_claim_goes_on()
    {
        var (browser, claim, number) = await Filed();
        await (await browser.Get("/w/inbox/contact")).Submit("form[action='/w/inbox/contact']", ("Way", "call"), ("Address", "0700 000 111"), ("CodeWord", "lemon"));
        var officer = await _web.SignedInAs(Roles.ClaimsOfficer, claim.OfficeId);
        var ask = await officer.Get($"/cases/{number}/sealed");
        Assert.Contains("lemon", (await ask.Submit(("What", "contact"), ("Purpose", "to answer you"))).Text);
        Assert.Contains((await _web.Reads(claim.Worker)), look => look.What == "safe-contact");
        var page = await browser.Get("/w/inbox/contact");
        Assert.Contains("complete within 7 days", page.Text);
        var contact = (await Fresh(claim.Id)).SafeContact!.Value;

        var after = await (await page.Submit("form[action='/w/inbox/contact/erase']")).Follow();

        Assert.Contains("You had this erased on 2 March 2026.", after.Text);
        Assert.Contains("It is renewed by 9 March 2026.", after.Text);
        Assert.DoesNotContain("lemon", after.Source);
        Assert.Contains("as she wished", (await officer.Get($"/cases/{number}")).Text);
        Assert.False(_web.Services.GetRequiredService<Erasure>().HasErased(claim.Worker));
        // Even where the case still named it, as after a restore, nobody could read it.
        await _web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(found => found.Id == claim.Id)).SafeContact = contact;
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Erased", (await ask.Submit(("What", "contact"), ("Purpose", "to answer you"))).Text);
        Assert.DoesNotContain("lemon", (await browser.Get("/w/inbox/contact")).Source);
        Assert.Contains("Amina", (await ask.Submit(("What", "name"), ("Purpose", "to answer you"))).Text);
    }

    [Fact]
    public async Task In_Arabic_too_she_reads_the_day_and_what_it_means()
    {
        var (browser, _, _) = await Stopped();
        var kept = await browser.Get("/w/inbox/kept?lang=ar");
        Assert.Equal("إلى متى نعرف من أنت", kept.Heading);
        Assert.Contains("٢ سبتمبر ٢٠٢٦", kept.Text);
    }

    private async Task<(Browser, WageClaim, string Number)> Filed()
    {
        var browser = await _web.Browser();
        _code = (await browser.Filed()).Code();
        await browser.OpenInbox(_code);
        var claim = (await _web.Claims()).MaxBy(claim => claim.Id)!;
        return (browser, claim, await _web.NumberOf(claim.Id));
    }

    private async Task<(Browser, WageClaim, string Number)> Stopped()
    {
        var (browser, claim, number) = await Filed();
        await (await browser.Get("/w/inbox/step/withdraw")).Submit("main form");
        return (browser, claim, number);
    }

    private string _code = "";

    /// <summary>Her session is over after half an hour.</summary>
    private Task<Page> Reopened(Browser browser) => browser.OpenInbox(_code);

    private static async Task Messages(Browser browser, Page opened)
    {
        Assert.Equal(HttpStatusCode.SeeOther, opened.Status);
        Assert.Equal("/w/inbox/messages", (await (await browser.Get("/w/inbox/messages")).Submit("main form", ("words", "Is there news?"))).Location);
    }

    /// <summary>The law's six months, and the calendar's look at the clock.</summary>
    private async Task TheTimeIsOver(string number)
    {
        ItIs(Instant.FromUtc(2026, 9, 3, 9, 0));
        await _web.TheCalendar(number, Retention.Clock);
    }

    private void ItIs(Instant now) => _web.Clock.Advance(now - _web.Clock.GetCurrentInstant());

    private Task<int> Night() => ActivatorUtilities.CreateInstance<LateErasures>(_web.Services).Run(TestContext.Current.CancellationToken);

    private Task<int> Entries(Guid id) => _web.InDatabase(db => db.History.CountAsync(entry => entry.CaseId == id));

    private Task<WageClaim> Fresh(Guid id) => _web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(claim => claim.Id == id));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
