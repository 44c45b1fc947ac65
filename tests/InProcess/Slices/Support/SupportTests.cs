using System.Net;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.InProcess.Slices.Inspections;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Support;

/// <summary>A worker tells how she lives; two professions decide; she appeals. Her claim never moves.</summary>
public sealed class SupportTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task Two_professions_refuse_she_appeals_gets_what_she_asked_for_and_her_claim_stands_where_it_stood()
    {
        var (claimNumber, claim, inbox) = await Known("investigating");
        var (officer, decider) = (await web.SignedInAs(Roles.ClaimsOfficer), await web.SignedInAs(Roles.ClaimsDecider));
        var (social, lawyer) = (await web.SignedInAs(Roles.SocialWorker), await web.SignedInAs(Roles.Legal));
        var (before, seq) = (await Steps(officer, claimNumber), await SeqOf(claim));

        var form = await inbox.Get("/w/inbox/support");
        Assert.Equal(2, (await form.Submit("#ask")).Errors.Count);
        await form.Submit("#ask", ("Circumstances", "no-bed"), ("Words", "planted words about her nights"), ("Kinds", "shelter"), ("Kinds", "health-care"));
        Assert.Contains("It has not decided yet", (await inbox.Get("/w/inbox/support")).Text);
        Assert.Null((await inbox.Get("/w/inbox/support")).Document.QuerySelector("#ask"));
        var request = await Request(claim);
        var number = await web.NumberOf(request.Id);

        // Only the team knows of it; who decides the claim does not, and no page of the claim says it to her.
        Assert.Contains(number, (await social.Get("/tasks?tab=team")).Text);
        Assert.DoesNotContain("planted words", (await social.Get($"/cases/{number}")).Source);
        Assert.Equal(HttpStatusCode.NotFound, (await decider.Get($"/cases/{number}")).Status);
        Assert.DoesNotContain(number, (await decider.Get($"/cases/{claimNumber}")).Source);
        Assert.Equal(HttpStatusCode.NotFound, (await social.Get($"/cases/{claimNumber}")).Status);
        var read = await (await social.Get($"/cases/{number}/sealed?what=circumstances")).Submit(("Purpose", "to find help for you"));
        Assert.Contains("planted words about her nights", read.Text);
        Assert.Contains("A social worker", (await inbox.Get("/w/inbox/readers")).Text);

        Assert.Equal(["Write the reasons: the worker reads them."], (await (await social.Get($"/cases/{number}/support-proposal?isRefusal=true")).Submit()).Errors);
        await (await social.Get($"/cases/{number}/support-proposal?isRefusal=true")).Submit(("Reasons", "You found a room.")).IsTaken();
        Assert.Contains("of another profession has to agree", (await (await web.SignedInAs(Roles.SocialWorker)).Get($"/cases/{number}/steps/agree-refusal")).Text);
        await lawyer.Step(number, "agree-refusal").IsTaken();
        await web.WhatFollows(request.Id);
        var told = await inbox.Get("/w/inbox/support");
        Assert.Contains("You found a room.", told.Text);

        var appeal = await (await inbox.Get($"/w/inbox/appeal/{request.Id}")).Submit(("words", "planted grounds"));
        Assert.Equal("/w/inbox?done=true", appeal.Location);
        var judge = await web.SignedInAs(Roles.AppealBody);
        var appealNumber = await web.InDatabase(db => db.Cases.Where(@case => @case.ParentId == request.Id).Select(@case => @case.Number).SingleAsync());
        await judge.Step(appealNumber, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(20));
        (judge, officer, inbox) = (await web.SignedInAs(Roles.AppealBody), await web.SignedInAs(Roles.ClaimsOfficer), await InboxOf(claim));
        await web.TheCalendar(appealNumber, "exchange");
        await judge.Step(appealNumber, "go-without-hearing").IsTaken();
        Assert.Contains("planted grounds", (await (await judge.Get($"/cases/{appealNumber}/sealed?what=grounds")).Submit(("Purpose", "to decide the appeal"))).Text);
        await (await judge.Get($"/cases/{appealNumber}/appeal-decision")).Submit(("Outcome", "Varied"), ("Reasons", "The room is gone.")).IsTaken();
        await (await judge.Get($"/cases/{appealNumber}/apply-appeal")).Submit().IsTaken();
        await web.WhatFollows(request.Id);

        Assert.Equal("support-given", await web.StateOf(request.Id));
        var given = await Request(claim);
        Assert.Equal([RecipientKind.Shelter, RecipientKind.HealthCare], given.Gives.ToHashSet());
        Assert.Null(given.OpenAppealId);
        var page = await inbox.Get("/w/inbox/support");
        Assert.Contains("A safe place to sleep", page.Text);
        Assert.Contains("The room is gone.", page.Text);
        Assert.Null(page.Document.QuerySelector("a[href*='/w/inbox/appeal/']"));
        Assert.Equal((before, seq), (await Steps(officer, claimNumber), await SeqOf(claim)));

        await page.Submit("form[action$='/end']");
        Assert.Equal("support-ended", await web.StateOf(request.Id));
        Assert.Equal((before, seq), (await Steps(officer, claimNumber), await SeqOf(claim)));
    }

    [Fact]
    public async Task An_officer_asks_with_her_yes_and_the_questions_about_her_work_suggest_help_and_move_nothing()
    {
        var (number, claim, _) = await Known("triage");
        var (officer, decider) = (await web.SignedInAs(Roles.ClaimsOfficer), await web.SignedInAs(Roles.ClaimsDecider));
        var (before, seq) = (await Steps(officer, number), await SeqOf(claim));

        var refused = await (await officer.Get($"/cases/{number}/support")).Submit(("Circumstances", "child-alone"), ("Kinds", "Guardian"));
        Assert.Equal(["Without her yes nothing is written down."], refused.Errors);
        var asked = await refused.Submit(("SaidYes", "true")).IsTaken();
        Assert.Contains("A guardian for a child who is alone", asked.Text);
        Assert.DoesNotContain("no adult looks after her", asked.Source);

        var empty = await (await officer.Get($"/cases/{number}/interview?lang=ar")).Submit();
        Assert.Equal(3, empty.Errors.Count);
        var found = await (await officer.Get($"/cases/{number}/interview")).Submit(
            ("violence", "Told"), ("documents", "Seen"), ("documents", "Documented"), ("Words", "planted words of fear"), ("Haste", "Now"), ("SaidYes", "true"));
        Assert.DoesNotContain("violence", found.Location);
        var help = await found.Follow();
        Assert.Equal(["A safe place to sleep", "Health care", "Legal aid"], help.Document.QuerySelectorAll("main ul:first-of-type li").Take(3).Select(item => item.TextContent.Trim()).Order());
        Assert.Contains("This is a suggestion of help and no finding", help.Text);

        Assert.DoesNotContain("planted words of fear", (await officer.Get($"/cases/{number}")).Source + (await officer.Get($"/cases/{number}/interview")).Source);
        var read = await (await officer.Get($"/cases/{number}/sealed?what=interviews")).Submit(("Purpose", "to find help for you"));
        Assert.Contains("planted words of fear", read.Text);
        Assert.Contains("Retention of documents: seen, documented", read.Text);
        Assert.Contains(await web.Reads(claim.Worker), look => look.What == TextKinds.HelpAnswers);
        Assert.DoesNotContain("questions about her work", (await decider.Get($"/cases/{number}/sealed")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await decider.Get($"/cases/{number}/interview")).Status);
        Assert.Equal((before, seq), (await Steps(officer, number), await SeqOf(claim)));
    }

    [Fact]
    public async Task An_inspector_asks_at_the_place_and_what_was_said_is_for_that_inspector_alone()
    {
        var account = await web.AFreeInspector();
        var (visit, _) = await web.AVisitIn("in-progress", await web.APlace(), account);
        var (inspector, supervisor) = (await web.BrowserOf(account), await web.SignedInAs(Roles.InspectionSupervisor));
        Assert.Contains("Ask the questions about the work", (await inspector.Get($"/cases/{visit.Number}")).Text);
        var kept = await (await inspector.Get($"/cases/{visit.Number}/interview")).Submit(("movement", "Seen"), ("Note", "planted note"), ("Haste", "ThisWeek"), ("Words", "planted words"), ("SaidYes", "true"));
        Assert.Contains("A safe place to sleep", (await kept.Follow()).Text);
        Assert.Contains("planted note", (await (await inspector.Get($"/cases/{visit.Number}/sealed?what=interviews")).Submit(("Purpose", "to handle the case"))).Text);
        Assert.DoesNotContain("questions about the work", (await supervisor.Get($"/cases/{visit.Number}")).Text + (await supervisor.Get($"/cases/{visit.Number}/sealed")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAs(Roles.Inspector)).Get($"/cases/{visit.Number}/interview")).Status);
    }

    private static async Task<string> Steps(Browser officer, string number) =>
        string.Join('\n', (await officer.Get($"/cases/{number}")).Document.QuerySelectorAll(".step").Select(step => step.TextContent.Trim()));

    private Task<int> SeqOf(WageClaim claim) => web.InDatabase(db => db.Cases.Where(@case => @case.Id == claim.Id).Select(@case => @case.Seq).SingleAsync());

    private Task<SupportRequest> Request(WageClaim claim) => web.InDatabase(db => db.SupportRequests.AsNoTracking().SingleAsync(found => found.ClaimId == claim.Id));

    private async Task<(string Number, WageClaim Claim, Browser Inbox)> Known(string state)
    {
        var (@case, claim) = await web.AClaimIn(state);
        return (@case.Number, claim, await InboxOf(claim));
    }

    private async Task<Browser> InboxOf(WageClaim claim)
    {
        var inbox = web.NewBrowser();
        await inbox.OpenInbox((await web.Services.GetRequiredService<Receipts>().Issue(claim.Worker)).Shown);
        return inbox;
    }
}
