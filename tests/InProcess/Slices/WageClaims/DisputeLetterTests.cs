using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>A letter that says that she has a dispute, for her alone (FW-25). Others learn whether its number is ours, and nothing else.</summary>
public sealed class DisputeLetterTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task She_gets_the_letter_with_her_name_and_anybody_can_ask_whether_it_is_ours()
    {
        var (browser, claim) = await Inbox();
        Assert.Equal("/w/inbox/dispute-letter", (await browser.Get("/w/inbox/dispute-letter/paper")).Location);

        var paper = await (await (await browser.Get("/w/inbox/dispute-letter")).Submit("main form")).Follow();

        Assert.Contains("Amina", paper.Text);
        Assert.DoesNotContain("Zaytuna", paper.Text);
        Assert.DoesNotContain(await web.NumberOf(claim.Id), paper.Source);
        var number = NumberOn(paper);
        var stranger = web.NewBrowser();
        var yes = await (await stranger.Get("/check/letter")).Submit("main form", ("number", number));
        Assert.Contains("Yes. We gave a letter with this number.", yes.Text);
        Assert.DoesNotContain("Amina", yes.Source);
        Assert.DoesNotContain("2026", yes.Text);
        Assert.Contains("No. We gave no letter with this number.", (await (await stranger.Get("/check/letter")).Submit("main form", ("number", "1234 5678 9012 3456"))).Text);
        // The number opens nothing, and her code is no letter.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await web.NewBrowser().OpenInbox(number)).Status);
    }

    [Fact]
    public async Task Asked_for_again_it_is_the_same_letter_and_what_is_kept_leads_to_nobody()
    {
        var (browser, _) = await Inbox();
        var before = await web.InDatabase(db => db.DisputeLetters.CountAsync());
        var once = await (await (await browser.Get("/w/inbox/dispute-letter")).Submit("main form")).Follow();
        var again = await (await (await browser.Get("/w/inbox/dispute-letter")).Submit("main form")).Follow();
        Assert.Equal(NumberOn(once), NumberOn(again));
        Assert.Equal(before + 1, await web.InDatabase(db => db.DisputeLetters.CountAsync()));
        Assert.Equal(["GivenOn", "Kept"], await web.InDatabase(db => Task.FromResult(
            db.Model.FindEntityType(typeof(DisputeLetter))!.GetProperties().Select(property => property.Name).Order().ToArray())));
    }

    [Fact]
    public async Task In_Arabic_the_letter_stands_in_Arabic_and_in_English()
    {
        var (browser, _) = await Inbox();
        await (await browser.Get("/w/inbox/dispute-letter")).Submit("main form");
        var paper = await browser.Get("/w/inbox/dispute-letter/paper?lang=ar");
        Assert.Equal(["ar", "en"], paper.Document.QuerySelectorAll(".letter-sheet").Select(sheet => sheet.GetAttribute("lang")));
        Assert.Contains("خطاب عن نزاع عمل", paper.Text);
        Assert.Equal("هل هذا الخطاب منا؟", (await web.NewBrowser().Get("/check/letter?lang=ar")).Heading);
    }

    [Fact]
    public async Task Once_the_claim_is_over_there_is_no_letter()
    {
        var (browser, _) = await Inbox();
        await (await browser.Get("/w/inbox/dispute-letter")).Submit("main form");
        await (await browser.Get("/w/inbox/step/withdraw")).Submit("main form");
        Assert.Contains("Your claim is over.", (await browser.Get("/w/inbox/dispute-letter")).Text);
        Assert.Equal("/w/inbox/dispute-letter", (await browser.Get("/w/inbox/dispute-letter/paper")).Location);
    }

    [Theory]
    [InlineData(Roles.ClaimsOfficer)]
    [InlineData(Roles.FirewallOfficer)]
    public async Task Nobody_of_the_office_gets_it(string role)
    {
        var (browser, claim) = await Inbox();
        var number = NumberOn(await (await (await browser.Get("/w/inbox/dispute-letter")).Submit("main form")).Follow());
        var officer = await web.SignedInAs(role);
        Assert.StartsWith("/w/inbox/code", (await officer.Get("/w/inbox/dispute-letter/paper")).Location);
        Assert.DoesNotContain(number, (await officer.Get($"/cases/{await web.NumberOf(claim.Id)}")).Source);
    }

    private static string NumberOn(Page paper) => System.Text.RegularExpressions.Regex.Match(paper.Text, @"Letter (\d{4} \d{4} \d{4} \d{4})").Groups[1].Value;

    private async Task<(Browser, WageClaim)> Inbox()
    {
        var before = (await web.Claims()).Select(claim => claim.Id).ToHashSet();
        var browser = await web.Browser();
        await browser.OpenInbox((await browser.Filed()).Code());
        return (browser, (await web.Claims()).Single(claim => !before.Contains(claim.Id)));
    }
}
