using System.Net;
using System.Text.RegularExpressions;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.People.Admin.Person;
using Inspectorate.Web.People.SetUp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices;

public sealed class PeopleAdminTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task An_invited_person_chooses_a_password_by_a_link_that_works_once()
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        var invited = await (await browser.Get("/admin/invite")).Submit(
            ("Name", "Amina Example"), ("Email", "amina@people.example"), ("Role", Roles.Legal),
            ("OfficeId", _web.OfficeId.ToString()), ("Reason", "New in the legal office"));
        Assert.Contains("New in the legal office", (await invited.Follow()).Text);

        var link = PeopleMails.LinkIn(Mails().Single());
        var guest = _web.NewBrowser();
        var tooShort = await (await guest.Get(link)).Submit(("Password", "short"));
        Assert.Contains("at least 12", tooShort.Errors.First());
        Assert.Equal("/account/sign-in", (await tooShort.Submit(("Password", RunningWeb.Password))).Location);
        await guest.SignIn("amina@people.example");
        Assert.Equal("This link no longer works", (await _web.NewBrowser().Get(link)).Heading);
    }

    [Fact]
    public async Task An_invitation_sent_again_kills_the_first_link()
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        var invited = await (await browser.Get("/admin/invite")).Submit(
            ("Name", "Amina Example"), ("Email", "amina@people.example"), ("Role", Roles.Buyer), ("Reason", "A buyer"));
        var first = PeopleMails.LinkIn(Mails().Single());
        await (await browser.Get(invited.Location + "/invite-again")).Submit(("Reason", "The mail was lost"));
        Assert.Equal("This link no longer works", (await _web.NewBrowser().Get(first)).Heading);
        Assert.Contains(Mails().Select(PeopleMails.LinkIn), link => link != first);
    }

    [Fact]
    public async Task Another_role_ends_the_sessions_at_once_and_is_recorded_with_its_reason()
    {
        var account = await _web.NewAccount(Roles.ClaimsOfficer);
        var officer = _web.NewBrowser();
        await officer.SignIn(account.Email!);
        var person = await Act(account, PersonAct.Role, ("Role", Roles.ClaimsDecider), ("Reason", "Promoted in March"));

        Assert.StartsWith("/account/sign-in", (await officer.Get("/account")).Location);
        Assert.Contains("claims-officer to claims-decider", person.Text);
        Assert.Contains("Promoted in March", person.Text);
        await officer.SignIn(account.Email!);
        Assert.Contains("Claims decider", (await officer.Get("/account")).Text);
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_and_the_last_administrator_stays()
    {
        var me = await _web.NewAccount(Roles.Administrator);
        var browser = _web.NewBrowser();
        await browser.SignIn(me.Email!);
        var own = await (await browser.Get($"/admin/people/{me.Id}/role")).Submit(("Role", Roles.Legal), ("Reason", "I want to"));
        Assert.Contains("Nobody changes their own role", own.Errors.Single());
        var off = await (await browser.Get($"/admin/people/{me.Id}/deactivate")).Submit(("Reason", "I want to"));
        Assert.Contains("Nobody deactivates their own account", off.Errors.Single());

        var second = await _web.NewAccount(Roles.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await Act(second, PersonAct.Deactivate, ("Reason", "Left"))).Status);
    }

    [Fact]
    public async Task Every_act_needs_a_reason()
    {
        var account = await _web.NewAccount(Roles.Legal);
        var browser = await _web.SignedInAs(Roles.Administrator);
        foreach (var act in new[] { PersonAct.Role, PersonAct.Office, PersonAct.Cover, PersonAct.EndSessions, PersonAct.ResetSecondFactor, PersonAct.Deactivate })
        {
            var page = await (await browser.Get($"/admin/people/{account.Id}/{act}")).Submit(("Reason", " "));
            Assert.Contains("Say why. The reason is kept.", page.Errors);
        }
    }

    [Fact]
    public async Task A_deactivated_account_opens_to_nobody()
    {
        var account = await _web.NewAccount(Roles.Legal);
        var browser = _web.NewBrowser();
        await browser.SignIn(account.Email!);
        await Act(account, PersonAct.Deactivate, ("Reason", "Left the service"));
        Assert.StartsWith("/account/sign-in", (await browser.Get("/account")).Location);
        var page = await (await browser.Get("/account/sign-in")).Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Somebody_of_the_same_role_covers_an_absence()
    {
        var account = await _web.NewAccount(Roles.Legal);
        var other = await _web.NewAccount(Roles.Legal);
        var person = await Act(account, PersonAct.Cover,
            ("From.Day", "1"), ("From.Month", "3"), ("From.Year", "2026"), ("Until.Day", "8"), ("Until.Month", "3"), ("Until.Year", "2026"),
            ("CoveredBy", other.Id.ToString()), ("Reason", "Leave"));
        Assert.Contains("Away", person.Text);
        Assert.Contains($"covered by {other.DisplayName}", person.Text);

        var stranger = await _web.NewAccount(Roles.Inspector);
        var browser = await _web.SignedInAs(Roles.Administrator);
        var refused = await (await browser.Get($"/admin/people/{account.Id}/cover")).Submit(("CoveredBy", stranger.Id.ToString()), ("Reason", "Leave"));
        Assert.Contains("Somebody of the same role has to cover.", refused.Errors);
    }

    [Fact]
    public async Task The_register_of_acts_shows_the_link_that_was_changed()
    {
        var account = await _web.NewAccount(Roles.Legal);
        for (var i = 0; i < 3; i++)
            await Act(account, PersonAct.EndSessions, ("Reason", $"Round {i}"));
        Assert.Null(await _web.InDatabase(db => PersonEvents.FirstBadLink(db)));

        var writer = _web.Services.GetRequiredService<Storage.Writer<Data.MainContext>>();
        await writer.Do(db => db.PersonEvents.Where(entry => entry.Seq == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Reason, "Round one")));
        Assert.Equal(2, await _web.InDatabase(db => PersonEvents.FirstBadLink(db)));
    }

    [Fact]
    public async Task The_list_goes_on_where_the_page_before_ended()
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        for (var i = 0; i < 60; i++)
            await _web.NewAccount(Roles.Buyer);
        var first = await browser.Get("/admin?role=buyer");
        var second = await browser.Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var links = Links(first).Concat(Links(second)).ToList();
        Assert.Equal(60, links.Count);
        Assert.Equal(60, links.Distinct().Count());
    }

    [Fact]
    public async Task An_empty_installation_is_set_up_by_one_link_once()
    {
        var first = _web.Services.GetRequiredService<FirstAdministrator>();
        var console = new StringWriter();
        await first.Greet(console);
        var link = Regex.Match(console.ToString(), "/set-up/[A-Za-z0-9_-]+").Value;
        var browser = _web.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/set-up/guessed")).Status);

        var done = await (await browser.Get(link)).Submit(("Name", "First Person"), ("Email", "first@people.example"),
            ("Password", RunningWeb.Password), ("Office", "Head office"), ("Region", "Capital"));
        Assert.True(done.Location == "/account/sign-in", $"{done.Status}: {done.Text}");
        await browser.SignIn("first@people.example");
        Assert.Equal("People", (await browser.Get("/admin")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await _web.NewBrowser().Get(link)).Status);

        var silent = new StringWriter();
        await first.Greet(silent);
        Assert.Empty(silent.ToString());
    }

    /// <summary>As a fresh administrator; gives the person's page afterwards.</summary>
    private async Task<Page> Act(Account account, string act, params (string, string)[] answers)
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        var done = await (await browser.Get($"/admin/people/{account.Id}/{act}")).Submit(answers);
        return await done.Follow();
    }

    private static IEnumerable<string?> Links(Page page) => page.Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"));

    private string[] Mails() => [.. Directory.GetFiles(_web.SpoolFolder, "*.eml").Select(File.ReadAllText)];

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
