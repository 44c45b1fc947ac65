using System.Net;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices;

public sealed class PeopleSecondFactorTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    public PeopleSecondFactorTests() => _web.Settings["People:RequireSecondFactor"] = "true";

    [Fact]
    public async Task Staff_with_a_password_alone_reach_their_set_up_and_nothing_else()
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        Assert.Equal("/account/second-factor", (await browser.Get("/admin")).Location);
        Assert.Equal("Set up a second factor", (await browser.Get("/account/second-factor")).Heading);
    }

    [Fact]
    public async Task With_an_app_the_password_is_not_enough_and_each_code_works_once()
    {
        var account = await _web.NewAccount(Roles.Administrator);
        var browser = _web.NewBrowser();
        await browser.SignIn(account.Email!);
        var (key, codes) = await SetUpApp(browser);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/admin")).Status);
        Assert.Equal(10, codes.Count);

        var other = _web.NewBrowser();
        var question = await Password(other, account);
        Assert.Equal("Enter the code", question.Heading);
        Assert.StartsWith("/account/sign-in", (await other.Get("/admin")).Location);
        var code = Totp.Code(key, stepsAhead: 1);
        Assert.Equal("/admin", (await question.Submit("main form", ("Code", code))).Location);

        var thief = await Password(_web.NewBrowser(), account);
        Assert.NotEmpty((await thief.Submit("main form", ("Code", code))).Errors);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var account = await _web.NewAccount(Roles.Legal);
        var browser = _web.NewBrowser();
        await browser.SignIn(account.Email!);
        var (_, codes) = await SetUpApp(browser);

        var first = await Password(_web.NewBrowser(), account);
        Assert.Equal("/tasks", (await first.Submit("details form", ("RecoveryCode", codes[0]))).Location);
        var second = await Password(_web.NewBrowser(), account);
        Assert.NotEmpty((await second.Submit("details form", ("RecoveryCode", codes[0]))).Errors);
    }

    [Fact]
    public async Task Secrets_of_apps_lie_sealed()
    {
        var browser = await _web.SignedInAs(Roles.Legal);
        var (key, codes) = await SetUpApp(browser);
        var kept = await _web.InDatabase(db => db.UserTokens.Select(token => token.Value).ToListAsync());
        var plain = key.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotEmpty(kept);
        Assert.All(kept, value =>
        {
            Assert.DoesNotContain(plain, value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(codes[0], value, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> SetUpApp(Browser browser)
    {
        var page = await browser.Get("/account/second-factor");
        var key = page.Document.QuerySelector("code")!.TextContent;
        var codes = await page.Submit("form[action='/account/second-factor/app']", ("code", Totp.Code(key)));
        return (key, [.. codes.Document.QuerySelectorAll("li code").Select(code => code.TextContent)]);
    }

    private static async Task<Page> Password(Browser browser, Account account) =>
        await (await browser.Get("/account/sign-in")).Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
