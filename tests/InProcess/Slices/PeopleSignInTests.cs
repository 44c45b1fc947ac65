using System.Net;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.InProcess.Slices;

public sealed class PeopleSignInTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task The_right_password_signs_in_and_a_wrong_one_tells_nothing()
    {
        var account = await _web.NewAccount(Roles.ClaimsOfficer);
        var browser = _web.NewBrowser();
        var page = await browser.Get("/account/sign-in");

        var wrong = await page.Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", "not this password"));
        var nobody = await page.Submit("form[action='/account/sign-in']", ("Email", "nobody@people.example"), ("Password", "not this password"));
        Assert.Equal(wrong.Errors, nobody.Errors);
        Assert.Single(wrong.Errors);

        var right = await wrong.Submit("form[action='/account/sign-in']", ("Email", account.Email!.ToUpperInvariant()), ("Password", RunningWeb.Password));
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Equal("/tasks", right.Location);
    }

    [Fact]
    public async Task Cookies_belong_to_this_host_alone_and_scripts_cannot_read_them()
    {
        var account = await _web.NewAccount(Roles.Employer);
        var page = await _web.NewBrowser().Get("/account/sign-in");
        var answer = await page.Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));
        var cookies = page.Response.Headers.GetValues("Set-Cookie").Concat(answer.Response.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(cookies.Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)), cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("secure", cookie);
            Assert.Contains("httponly", cookie);
            Assert.Contains("path=/", cookie);
            Assert.Contains("samesite=", cookie);
        });
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_silence()
    {
        var browser = await _web.SignedInAs(Roles.Employer);
        _web.Clock.Advance(Duration.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        _web.Clock.Advance(Duration.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        _web.Clock.Advance(Duration.FromMinutes(31));
        Assert.StartsWith("/account/sign-in", (await browser.Get("/account")).Location);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        var browser = await _web.SignedInAs(Roles.Employer);
        for (var i = 0; i < 47; i++)
        {
            _web.Clock.Advance(Duration.FromMinutes(15));
            Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        }
        _web.Clock.Advance(Duration.FromMinutes(15));
        Assert.StartsWith("/account/sign-in", (await browser.Get("/account")).Location);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_signing_out()
    {
        var account = await _web.NewAccount(Roles.Employer);
        var browser = _web.NewBrowser();
        var page = await browser.Get("/account/sign-in");
        var signedIn = await page.Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));
        var copy = signedIn.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusWith(copy));

        await (await browser.Get("/account")).Submit("form[action='/account/sign-out']");

        Assert.Equal(HttpStatusCode.Redirect, await StatusWith(copy));
    }

    private async Task<HttpStatusCode> StatusWith(string cookie)
    {
        using var client = _web.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await client.GetAsync("/account")).StatusCode;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
