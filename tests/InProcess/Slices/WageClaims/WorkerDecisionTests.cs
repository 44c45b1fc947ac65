using System.Net;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>What a worker does in her inbox once officers have done their part: appeals, settlements, letters.</summary>
public class WorkerDecisionTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task She_appeals_and_whoever_decided_her_claim_cannot_judge_the_appeal()
    {
        var (claim, inbox) = await InboxIn("dismissed");
        var home = await inbox.Get("/w/inbox");
        Assert.NotNull(home.Document.QuerySelector("a.button[href='/w/inbox/appeal']"));
        var sent = await (await inbox.Get("/w/inbox/appeal")).Submit(("words", "They kept my hours in a second book."));
        Assert.Equal("/w/inbox?done=true", sent.Location);

        var decider = await web.InDatabase(db => db.History.Where(entry => entry.CaseId == claim && entry.Step == "dismiss").Select(entry => entry.ActorId).SingleAsync());
        var appeal = await web.InDatabase(db => db.Appeals.AsNoTracking().SingleAsync(found => found.ParentId == claim));
        Assert.Equal((decider, Roles.Worker, ""), (appeal.FirstDecider, appeal.Appellant, appeal.Grounds));
        Assert.NotNull(appeal.SealedGrounds);
        foreach (var step in new[] { "admit", "find-inadmissible" })
            Assert.Contains("another person must hear it", Assert.IsType<StepRefused>(await Judged(appeal.Id, step, decider)).Sentence);
        Assert.IsType<StepTaken>(await Judged(appeal.Id, "admit", $"{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task One_appeal_at_a_time_and_she_can_take_it_back()
    {
        var (claim, inbox) = await InboxIn("ordered");
        var page = await inbox.Get("/w/inbox/appeal");
        Assert.Equal(["This text is too long. Make it shorter."], (await page.Submit(("words", new string('x', 4001)))).Errors);
        await page.Submit(("words", ""));
        Assert.Equal("/w/inbox/appeal", (await page.Submit(("words", "again"))).Location);
        Assert.Equal(1, await web.InDatabase(db => db.Appeals.CountAsync(found => found.ParentId == claim)));

        Assert.NotNull((await inbox.Get("/w/inbox")).Document.QuerySelector("li a[href='/w/inbox/appeal']"));
        var open = await inbox.Get("/w/inbox/appeal");
        Assert.Equal("/w/inbox?done=true", (await open.Submit()).Location);
        Assert.Equal("/w/inbox?changed=true", (await open.Submit()).Location);
        Assert.Equal("withdrawn", await web.InDatabase(db => db.Cases.Where(@case => @case.ParentId == claim).Select(@case => @case.State).SingleAsync()));
        Assert.Null((await Fresh(claim)).OpenAppealId);
    }

    [Fact]
    public async Task A_late_appeal_says_when_the_time_was_over_and_files_nothing()
    {
        using var own = new ClaimHouse();
        var (claim, _, code) = await Known(own, "dismissed");
        own.Clock.Advance(Duration.FromDays(60)); // late, and before her identity is erased
        var inbox = own.NewBrowser();
        await inbox.OpenInbox(code);
        Assert.Contains("The time for this was over on", (await inbox.Get("/w/inbox/appeal")).Text);
        Assert.Equal("/w/inbox/appeal", (await inbox.Post("/w/inbox/appeal", ("words", "late"))).Location);
        Assert.False(await own.InDatabase(db => db.Appeals.AnyAsync(found => found.ParentId == claim)));
    }

    [Fact]
    public async Task Before_a_decision_there_is_nothing_to_appeal_against()
    {
        var (_, inbox) = await InboxIn("investigating");
        Assert.Equal("/w/inbox", (await inbox.Get("/w/inbox/appeal")).Location);
        Assert.Equal("/w/inbox/appeal", (await inbox.Post("/w/inbox/appeal", ("words", "early"))).Location);
    }

    [Theory]
    [InlineData("agree-settlement", "settled")]
    [InlineData("decline-settlement", "for-decision")]
    public async Task She_sees_the_amount_before_she_answers_the_settlement_and_answers_once(string step, string state)
    {
        var (claim, inbox) = await InboxIn("settlement-with-worker");
        Assert.NotNull((await inbox.Get("/w/inbox")).Document.QuerySelector($"a.button[href='/w/inbox/step/{step}']"));
        var page = await inbox.Get($"/w/inbox/step/{step}");
        var offer = (await Fresh(claim)).Settlement!;
        Assert.Contains($"{offer.MinorUnits / 100m:N2} DMD", page.Text);
        Assert.Equal("/w/inbox?done=true", (await page.Submit()).Location);
        Assert.Equal(state, await web.StateOf(claim));
        Assert.Equal(step == "agree-settlement", (await Fresh(claim)).Settlement!.WorkerAgreedOn is not null);
        Assert.Equal(HttpStatusCode.Conflict, (await page.Submit()).Status);
    }

    [Theory]
    [InlineData("en", "ltr", "Decision: the claim is dismissed", "2 March 2026")]
    [InlineData("ar", "rtl", "القرار: رُفضت المطالبة", "٢ مارس ٢٠٢٦")]
    public async Task A_letter_opens_from_the_inbox_in_her_language_and_its_first_opening_is_kept(string language, string direction, string title, string day)
    {
        var (claim, inbox) = await InboxIn("dismissed");
        await web.WhatFollows(claim);
        await inbox.Get($"/w/inbox?lang={language}");
        var list = await inbox.Get("/w/inbox/letters");
        var addresses = list.Document.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(addresses.Count, (await Opened(claim)).Count(at => at is null));
        Assert.NotEmpty(addresses);
        var letters = await Task.WhenAll(addresses.Select(inbox.Get));
        var letter = Assert.Single(letters, letter => letter.Heading == title);
        Assert.Contains(day, letter.Text);
        Assert.Equal((language, direction), (letter.Document.DocumentElement.GetAttribute("lang"), letter.Document.DocumentElement.GetAttribute("dir")));
        Assert.DoesNotContain(OfficerClaims.Name, letter.Source);

        Assert.All(await Opened(claim), at => Assert.Equal(web.Clock.GetCurrentInstant(), at));
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewBrowser().Get(addresses[0])).Status);
        var (_, stranger) = await InboxIn("dismissed");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(addresses[0])).Status);
    }

    private Task<List<Instant?>> Opened(Guid claim) =>
        web.InDatabase(db => db.Letters.Where(letter => letter.CaseId == claim && letter.To == Roles.Worker).Select(letter => letter.OpenedAt).ToListAsync());

    private async Task<(Guid Claim, Browser Inbox)> InboxIn(string state)
    {
        var (claim, inbox, code) = await Known(web, state);
        Assert.Equal(HttpStatusCode.SeeOther, (await inbox.OpenInbox(code)).Status);
        return (claim, inbox);
    }

    private static async Task<(Guid Claim, Browser Inbox, string Code)> Known(ClaimHouse house, string state)
    {
        var (@case, claim) = await house.AClaimIn(state);
        var code = await house.Services.GetRequiredService<Receipts>().Issue(claim.Worker);
        return (@case.Id, house.NewBrowser(), code.Shown);
    }

    private Task<WageClaim> Fresh(Guid id) => web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(claim => claim.Id == id));

    /// <summary>Not saved: the answer is what counts.</summary>
    private async Task<StepOutcome> Judged(Guid appeal, string step, string judge)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<CaseBook>();
        var @case = (await book.Find(appeal))!;
        return await book.Take(step, @case, (Appeal)await book.FactsOf(@case), new Act(new Actor(judge, Roles.AppealBody), web.Clock.GetCurrentInstant(), "Read."));
    }
}
