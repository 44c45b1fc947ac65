using System.Net;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.InProcess.Slices;

public sealed class PeopleKeptInputTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task What_was_typed_outlives_the_session_and_is_sent_after_signing_in()
    {
        var account = await _web.NewAccount(Roles.Administrator);
        var browser = _web.NewBrowser();
        await browser.SignIn(account.Email!);
        var form = await browser.Get("/admin/invite");
        _web.Clock.Advance(Duration.FromHours(1));

        var signIn = await form.Submit(Invitation);
        Assert.Equal(HttpStatusCode.Unauthorized, signIn.Status);
        var kept = await SignIn(signIn, account);

        Assert.Contains("Nothing you typed is lost", kept.Heading);
        Assert.Contains("Amina Example", kept.Text);
        var sent = await kept.Submit();
        Assert.StartsWith("/admin/people/", sent.Location);
        Assert.Contains("Amina Example is invited", (await sent.Follow()).Text);
    }

    [Fact]
    public async Task Nobody_else_is_shown_what_was_typed()
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        var form = await browser.Get("/admin/invite");
        _web.Clock.Advance(Duration.FromHours(1));
        var signIn = await form.Submit(Invitation);

        var other = await SignIn(signIn, await _web.NewAccount(Roles.Administrator));
        Assert.Equal("/admin", other.Location);
        var page = await other.Follow();
        Assert.DoesNotContain("Amina", page.Text);
        Assert.Contains("typed here by another person", page.Text);
    }

    [Fact]
    public async Task Another_site_cannot_have_its_words_kept()
    {
        var content = new FormUrlEncodedContent([KeyValuePair.Create("Name", "planted")]);
        var page = await _web.NewBrowser().Send("/admin/invite", content, site: "cross-site");
        Assert.Equal("/account/sign-in", page.Location);
        var old = await _web.NewBrowser().Send("/admin/invite", new FormUrlEncodedContent([KeyValuePair.Create("Name", "planted")]), site: "");
        Assert.Equal("/account/sign-in", old.Location);
    }

    [Fact]
    public async Task Files_and_passwords_are_not_kept_and_the_files_are_named()
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent("Amina Example"), "Name" },
            { new StringContent("never keep this"), "NewPassword" },
            { new ByteArrayContent(new byte[100_000]), "Photo", "payslip-march.jpg" },
        };
        var signIn = await _web.NewBrowser().Send("/admin/invite", content);
        var kept = await SignIn(signIn, await _web.NewAccount(Roles.Administrator));
        Assert.Contains("Amina Example", kept.Text);
        Assert.Contains("payslip-march.jpg", kept.Text);
        Assert.DoesNotContain("never keep this", kept.Source);
    }

    [Fact]
    public async Task A_form_with_a_dead_token_is_refused_but_given_back()
    {
        var browser = await _web.SignedInAs(Roles.Administrator);
        var refused = await browser.Post("/admin/invite", Invitation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Amina Example", refused.Text);
        Assert.StartsWith("/admin/people/", (await refused.Submit()).Location);
    }

    private (string, string)[] Invitation =>
    [
        ("Name", "Amina Example"), ("Email", "amina@people.example"), ("Role", Roles.Legal),
        ("OfficeId", _web.OfficeId.ToString()), ("Reason", "New in the legal office"),
    ];

    private static Task<Page> SignIn(Page page, Account account) =>
        page.Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
