using System.Net;

namespace Inspectorate.InProcess.Slices.WageClaims;

public class WorkerPageTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Theory]
    [InlineData("/w")]
    [InlineData("/w/safe")]
    [InlineData("/w/inbox/code")]
    [InlineData("/w/leave")]
    [InlineData("/w/danger")]
    public async Task No_page_says_in_its_title_or_headers_what_it_is_and_none_is_kept(string address)
    {
        var page = await web.NewBrowser().Get(address);
        Assert.DoesNotMatch("(?i)claim|wage|labour|complain", page.Document.Title!);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(page.Response.Headers.GetValues("Referrer-Policy")));
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task There_is_one_cookie_closed_to_scripts_and_other_sites_and_it_ends_with_the_browser()
    {
        var browser = await web.Browser();
        var started = await (await browser.Get("/w/safe?lang=en")).Submit("main form");
        var cookie = Assert.Single(started.Response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-w=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.Contains("secure", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.DoesNotContain("max-age", cookie);
    }

    [Fact]
    public async Task The_way_out_ends_the_session_without_a_script()
    {
        var browser = await web.Browser();
        var page = await browser.Begin("en");
        var left = await page.Submit("form.quick-exit");
        Assert.Equal((HttpStatusCode.SeeOther, "/w/leave"), (left.Status, left.Location));
        Assert.Contains("cookies", left.Response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get("/w/claim/what")).Status);
        Assert.DoesNotMatch("(?i)claim|wage", (await left.Follow()).Text);
    }

    [Fact]
    public async Task The_page_behind_the_way_out_ends_the_session_too_since_the_script_asks_for_both_at_once()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        await browser.Get("/w/leave");
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get("/w/claim/what")).Status);
    }

    [Fact]
    public async Task The_way_out_may_lead_to_the_site_that_the_installation_chose()
    {
        using var elsewhere = new ClaimHouse();
        elsewhere.Settings["Worker:LeaveTo"] = "https://weather.example/today";
        var page = await elsewhere.NewBrowser().Get("/w/safe");
        Assert.Contains("form-action 'self' https://weather.example;", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("https://weather.example/today", page.Document.QuerySelector("form.quick-exit")!.GetAttribute("data-to"));
        Assert.Equal("https://weather.example/today", (await page.Submit("form.quick-exit")).Response.Headers.Location!.OriginalString);
    }
}
