using System.Net;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>Help costs nothing and nothing in the claim hangs on it (FW-39).</summary>
public sealed class HelpTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task Her_answers_suggest_help_are_kept_only_when_she_says_so_and_change_no_step_of_the_claim()
    {
        var (@case, claim) = await web.AClaimIn("investigating");
        var inbox = web.NewBrowser();
        await inbox.OpenInbox((await web.Services.GetRequiredService<Receipts>().Issue(claim.Worker)).Shown);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var before = await Steps(officer, @case.Number);

        var help = await inbox.Get("/w/inbox/help");
        Assert.Equal(3, help.Document.QuerySelectorAll("a[href^='tel:']").Length);
        Assert.Equal(["Choose at least one kind of help"], (await help.Submit("#ask")).Errors);
        var questions = await inbox.Get("/w/inbox/help/questions");
        Assert.Equal(11, questions.Document.QuerySelectorAll("main form input[value=yes]").Length);
        var found = await questions.Submit(("violence", "yes"), ("debt", "no"));
        Assert.DoesNotContain("violence", found.Location);
        Assert.Equal(0, await Messages(claim.Id));
        var suggested = await found.Follow();
        Assert.Equal(["shelter", "health-care", "legal-aid"], suggested.Document.QuerySelectorAll("input[name=kinds][checked]").Select(box => box.GetAttribute("value")));

        await questions.Submit(("violence", "yes"), ("share", "true"));
        Assert.Equal("/w/inbox/messages", (await suggested.Submit("#ask", ("kinds", "shelter"))).Location);
        Assert.Equal(2, await Messages(claim.Id));
        Assert.Equal(before, await Steps(officer, @case.Number));
        Assert.DoesNotContain("hurt you", (await officer.Get($"/cases/{@case.Number}")).Text);
        var read = await (await officer.Get($"/cases/{@case.Number}/sealed?what=messages")).Submit(("Purpose", "to keep you safe"));
        Assert.Contains("Does somebody hurt you", read.Text);
        Assert.Contains("A safe place to sleep", read.Text);
    }

    [Fact]
    public void A_referral_is_accepted_started_and_ended_in_that_order_and_only_after_the_record_was_given()
    {
        var (today, referral) = (new LocalDate(2026, 3, 2), new Disclosure
        {
            CaseId = Guid.NewGuid(), RecipientId = Guid.NewGuid(), Purpose = DisclosurePurpose.SafePlace, Parts = [DisclosedPart.Contact], AskedBy = Guid.NewGuid(), AskedAt = default,
        });
        Assert.False(referral.Note(ReferralStep.Accepted, today));
        referral.GivenAt = Instant.FromUtc(2026, 3, 2, 9, 0);
        Assert.False(referral.Note(ReferralStep.Started, today));
        Assert.All([ReferralStep.Accepted, ReferralStep.Started, ReferralStep.Ended], step => Assert.True(referral.Note(step, today)));
        Assert.Empty(referral.Next);
    }

    private static async Task<string> Steps(Browser officer, string number) =>
        string.Join('\n', (await officer.Get($"/cases/{number}")).Document.QuerySelectorAll(".step").Select(step => step.TextContent.Trim()));

    private Task<int> Messages(Guid claim) => web.InDatabase(db => db.Messages.CountAsync(message => message.CaseId == claim));
}
