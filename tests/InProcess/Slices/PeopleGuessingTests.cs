using System.Net;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;

namespace Inspectorate.InProcess.Slices;

public sealed class PeopleGuessingTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task A_guessed_account_waits_but_not_its_owner_on_a_device_that_is_known()
    {
        var account = await _web.NewAccount(Roles.Employer);
        var owner = _web.NewBrowser();
        await owner.SignIn(account.Email!);
        await (await owner.Get("/account")).Submit("form[action='/account/sign-out']");

        var thief = _web.NewBrowser();
        for (var i = 0; i < 10; i++)
            await Try(thief, account, $"guess number {i:D4}");
        Assert.NotEmpty((await Try(thief, account, RunningWeb.Password)).Errors);

        Assert.Equal(HttpStatusCode.Redirect, (await Try(owner, account, RunningWeb.Password)).Status);
    }

    [Fact]
    public async Task An_address_that_sprays_passwords_waits_and_known_devices_behind_it_do_not()
    {
        _web.Settings["People:TriesPerAddress"] = "20";
        _web.Settings["People:TriesPerAddressAndMinute"] = "1";
        var account = await _web.NewAccount(Roles.Employer);
        var owner = _web.NewBrowser();
        await owner.SignIn(account.Email!);
        await (await owner.Get("/account")).Submit("form[action='/account/sign-out']");

        var thief = _web.NewBrowser();
        var refusedAt = 0;
        for (var i = 1; refusedAt == 0 && i < 40; i++)
        {
            var page = await (await thief.Get("/account/sign-in")).Submit(
                "form[action='/account/sign-in']", ("Email", $"person{i}@people.example"), ("Password", "Spring is here 2026"));
            refusedAt = page.Status == HttpStatusCode.TooManyRequests ? i : 0;
        }
        Assert.InRange(refusedAt, 15, 25);
        Assert.Equal(HttpStatusCode.Redirect, (await Try(owner, account, RunningWeb.Password)).Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_all_sessions()
    {
        var account = await _web.NewAccount(Roles.Employer);
        var left = _web.NewBrowser();
        await left.SignIn(account.Email!);
        var asked = await (await _web.NewBrowser().Get("/account/forgotten")).Submit(("Email", account.Email!));
        var nobody = await (await _web.NewBrowser().Get("/account/forgotten")).Submit(("Email", "nobody@people.example"));
        Assert.Equal(asked.Text, nobody.Text);

        var mail = Directory.GetFiles(_web.SpoolFolder, "*.eml").Select(File.ReadAllText).Single();
        var link = PeopleMails.LinkIn(mail);
        var set = await (await _web.NewBrowser().Get(link)).Submit(("Password", "a wholly different sentence"));
        Assert.Equal("/account/sign-in", set.Location);
        Assert.StartsWith("/account/sign-in", (await left.Get("/account")).Location);
        await _web.NewBrowser().SignIn(account.Email!, "a wholly different sentence");

        var again = await (await _web.NewBrowser().Get(link)).Submit(("Password", "yet another one, a third"));
        Assert.Equal("This link no longer works", again.Heading);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var account = await _web.NewAccount(Roles.Employer);
        var here = _web.NewBrowser();
        var there = _web.NewBrowser();
        await here.SignIn(account.Email!);
        await there.SignIn(account.Email!);

        var wrong = await (await here.Get("/account/password")).Submit(("PresentPassword", "not this one"), ("Password", "a wholly different sentence"));
        Assert.Contains("This is not the password that you have now.", wrong.Errors);
        await wrong.Submit(("PresentPassword", RunningWeb.Password), ("Password", "a wholly different sentence"));

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.StartsWith("/account/sign-in", (await there.Get("/account")).Location);
    }

    private static async Task<Page> Try(Browser browser, Account account, string password) =>
        await (await browser.Get("/account/sign-in")).Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", password));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
