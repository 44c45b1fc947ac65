using System.Net;
using System.Text;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>The house, speaking every language that is complete.</summary>
public sealed class ClaimHouse : RunningWeb
{
    public ClaimHouse() => Settings["Worker:ShowsUncheckedLanguages"] = "true";

    public async Task<Browser> Browser()
    {
        await NewAccount(Domain.Shared.Roles.ClaimsOfficer);
        return NewBrowser();
    }

    public Task<List<WageClaim>> Claims() => InDatabase(db => db.WageClaims.AsNoTracking().ToListAsync());
}

public class WorkerClaimTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Theory]
    [InlineData("en", "ltr", "Your code")]
    [InlineData("ar", "rtl", "رمزك")]
    public async Task A_whole_claim_goes_from_the_first_screen_to_the_receipt_without_a_script(string language, string direction, string heading)
    {
        var browser = await web.Browser();
        var (check, screens) = await browser.ToCheck(language);
        Assert.True(screens.Count <= 12, string.Join(' ', screens));
        Assert.Equal((language, direction), (check.Document.DocumentElement.GetAttribute("lang"), check.Document.DocumentElement.GetAttribute("dir")));
        Assert.Contains("Zaytuna Fruit Farm", check.Document.QuerySelectorAll("bdi").Select(part => part.TextContent.Trim()));
        Assert.Contains("Amina", check.Text);

        var before = (await web.Claims()).Select(claim => claim.Id).ToHashSet();
        var receipt = await (await check.Submit("main form")).Follow();
        Assert.Equal(heading, receipt.Heading);
        Assert.Matches(@"^\d{4} \d{4} \d{4} \d{4}$", receipt.Code());
        Assert.DoesNotContain(receipt.Code().Replace(" ", ""), receipt.Response.RequestMessage!.RequestUri!.ToString());

        var claim = Assert.Single(await web.Claims(), claim => !before.Contains(claim.Id));
        var period = Assert.Single(claim.Periods);
        Assert.Equal((new LocalDate(2025, 9, 1), new LocalDate(2026, 1, 31), true), (period.From, period.To, period.DatesAreApproximate));
        Assert.Equal((125050, 0, PayPer.Month, 60m), (period.PromisedMinorUnits, period.PaidMinorUnits, period.PromisedPer, period.HoursPerWeek));
        Assert.Equal(("highlands", Visibility.Hidden, false), (claim.Region, claim.Visibility, claim.InHousehold));
        Assert.NotNull(claim.Workplace);
        Assert.NotNull(claim.Statement);
    }

    [Fact]
    public async Task An_empty_production_installation_files_a_claim_at_the_office_of_its_region()
    {
        using var empty = new RunningWeb();
        var receipt = await empty.NewBrowser().Filed();
        Assert.Equal("Your code", receipt.Heading);
        var office = await empty.InDatabase(db => db.WageClaims.Join(db.Offices, claim => claim.OfficeId, office => office.Id, (_, office) => office).SingleAsync());
        Assert.Equal(("highlands", "Highlands office"), (office.Region, office.Name));
        Assert.Equal(4, await empty.InDatabase(db => db.Offices.CountAsync()));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_order_of_the_page()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var again = await (await (await browser.Get("/w/claim/pay")).Submit("#answer", ("hours", "many"))).Follow();
        var fields = again.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["#promised", "#got", "#hours"], fields);
        Assert.All(fields, field => Assert.NotNull(again.Document.QuerySelector($"main {field}")));
    }

    [Fact]
    public async Task Regions_and_currencies_are_named_in_her_language()
    {
        var browser = await web.Browser();
        await browser.Begin("ar");
        Assert.Contains("المرتفعات", (await browser.Get("/w/claim/where")).Document.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Contains("DMD · دينار ديمونسترا", (await browser.Get("/w/claim/pay")).Document.QuerySelectorAll("option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task Nine_posts_of_one_claim_make_one_claim_and_show_one_receipt()
    {
        var browser = await web.Browser();
        var (check, _) = await browser.ToCheck("en");
        var before = (await web.Claims()).Count;
        var clicks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => check.Submit("main form")));
        var late = await check.Submit("main form");
        var codes = new List<string>();
        foreach (var click in clicks.Append(late))
            codes.Add((await click.Follow()).Code());
        Assert.Single(codes.Distinct());
        Assert.Equal(before + 1, (await web.Claims()).Count);
    }

    [Fact]
    public async Task An_amount_that_can_be_read_in_two_ways_is_asked_back_and_kept()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var page = await browser.Get("/w/claim/pay");
        var asked = await (await page.Submit("#answer", ("promised.Amount", "1.234"), ("promised.Currency", "BHD"), ("got.Amount", "0"))).Follow();
        Assert.Contains("We can read this amount in two ways. Choose the right one.", asked.Errors);
        Assert.Equal("1.234", asked.Document.QuerySelector("[name='promised.Amount']")!.GetAttribute("value"));
        Assert.Equal(["1234000", "1234"], asked.Document.QuerySelectorAll("[name='promised.Meant']").Select(choice => choice.GetAttribute("value")));

        var next = await asked.Submit("#answer", ("promised.Meant", "1234"));
        Assert.Equal("/w/claim/fees", next.Location);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var page = await browser.Get("/w/claim/where");
        var again = await (await page.Submit("#answer", ("place", "<b>barn</b> & yard"))).Follow();
        Assert.Equal(["Choose a part of the country, or tick that you do not know"], again.Errors);
        Assert.NotNull(again.Document.QuerySelector("#region-error"));
        Assert.Equal("<b>barn</b> & yard", again.Document.QuerySelector("[name=place]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_that_stood_open_longer_than_its_cookie_lived_keeps_what_was_typed()
    {
        using var own = new ClaimHouse();
        var browser = await own.Browser();
        var page = await browser.Begin("ar");
        own.Clock.Advance(Duration.FromMinutes(45));
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get("/w/claim/danger")).Status);

        var next = await (await page.Submit("#answer", ("problems", "last-pay"))).Follow();
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("ar", next.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull((await browser.Get("/w/claim/what")).Document.QuerySelector("[value=last-pay][checked]"));
    }

    [Fact]
    public async Task Changing_the_language_keeps_what_was_typed_on_this_very_page()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var page = await browser.Get("/w/claim/who");
        var arabic = await (await page.Submit("#answer", ("employer", "Zaytuna"), ("lang", "ar"))).Follow();
        Assert.Equal("ar", arabic.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Zaytuna", arabic.Document.QuerySelector("[name=employer]")!.GetAttribute("value"));
        Assert.NotNull(arabic.Document.QuerySelector("#english[lang=en]"));
    }

    [Fact]
    public async Task Danger_shows_help_first_and_then_goes_on()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var help = await (await (await browser.Get("/w/claim/danger")).Submit("#answer", ("danger", "yes"))).Follow();
        Assert.Contains("112", help.Text);
        Assert.NotNull(help.Document.QuerySelector("a.button[href='/w/claim/who']"));
    }

    [Theory]
    [InlineData("slip.png", "", "slip.png is empty. Choose the file again.")]
    [InlineData("slip.exe", "MZ", "slip.exe is not a photo or a PDF. Send a JPEG, a PNG or a PDF.")]
    [InlineData("slip.png", "%PDF-1.4 x", "slip.png is not what its name says. Send it with its right name.")]
    public async Task A_file_that_cannot_be_kept_is_refused_by_name(string name, string content, string sentence)
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var proof = await browser.Get("/w/claim/proof");
        var form = new MultipartFormDataContent
        {
            { new StringContent(proof.Document.QuerySelector("input[name=draft]")!.GetAttribute("value")!), "draft" },
            { new ByteArrayContent(Encoding.ASCII.GetBytes(content)), "photos", name },
        };
        var refused = await browser.Send("/w/claim/proof", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([sentence], refused.Errors);
    }

    [Theory]
    [InlineData("/w/claim/who")]
    [InlineData("/w/check")]
    [InlineData("/w/receipt")]
    public async Task A_page_without_its_draft_is_calm(string address)
    {
        var page = await web.NewBrowser().Get(address);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Your time here has ended", page.Heading);
    }

    [Fact]
    public async Task A_forged_token_opens_nothing_and_a_post_without_one_begins_anew()
    {
        var browser = web.NewBrowser();
        Assert.Equal(HttpStatusCode.Gone, (await browser.Post("/w/check", ("draft", new string('A', 43)))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Post("/w/check", ("draft", "../../etc"))).Status);
        var next = await browser.Post("/w/claim/what", ("draft", "nonsense"), ("problems", "not-paid"));
        Assert.Equal((HttpStatusCode.SeeOther, "/w/claim/danger"), (next.Status, next.Location));
        Assert.Equal(HttpStatusCode.OK, (await next.Follow()).Status);
    }
}
