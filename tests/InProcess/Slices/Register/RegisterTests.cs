using System.Net;
using System.Text.Json;
using Inspectorate.InProcess.Slices.Licensing;

namespace Inspectorate.InProcess.Slices.Register;

public sealed class RegisterTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Theory]
    [InlineData("active", "Yes", "has a licence today")]
    [InlineData("hearing-revocation", "Yes", "has a licence today")]
    [InlineData("surrender-asked", "Yes", "has a licence today")]
    [InlineData("suspended", "No", "is suspended")]
    [InlineData("suspended-urgently", "No", "is suspended")]
    [InlineData("expired", "No", "is over")]
    [InlineData("revoked", "No", "We took the licence")]
    [InlineData("winding-down", "No", "gave its licence back")]
    public async Task The_check_page_says_plainly_whether_an_agency_may_recruit(string state, string verdict, string why)
    {
        var (_, licence) = await web.ALicenceIn(state, await web.AnAgency($"Harbour {state}"));
        var page = await web.NewBrowser().Get($"/check/{licence.Number.ToLowerInvariant()}");
        Assert.Contains(verdict, page.Document.QuerySelector(".verdict")!.TextContent);
        Assert.Contains(why, page.Text);
        Assert.InRange(page.Source.Length, 1, 6 * 1024);
    }

    [Fact]
    public async Task Nobody_who_was_never_granted_a_licence_is_in_the_register()
    {
        await web.ALicenceIn("refused", await web.AnAgency("Neverland Staffing"));
        await web.ALicenceIn("under-review", await web.AnAgency("Neverland Care"));
        Assert.Contains("We found no such licence.", (await web.NewBrowser().Get("/register?name=neverland")).Text);
        var unknown = await web.NewBrowser().Get("/check/L0000000000");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("There is no licence L0000000000", unknown.Text);
    }

    [Fact]
    public async Task The_check_page_speaks_Arabic_from_right_to_left_with_the_English_beside_it()
    {
        await using var demonstration = new RunningWeb { Settings = { ["People:RequireSecondFactor"] = "false", ["Worker:ShowsUncheckedLanguages"] = "true" } };
        var (_, licence) = await demonstration.ALicenceIn("suspended");
        var page = await demonstration.NewBrowser().Get($"/check/{licence.Number}?lang=ar");
        Assert.Equal(("ar", "rtl"), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")));
        Assert.Contains("لا", page.Document.QuerySelector(".verdict")!.TextContent);
        Assert.Contains("is suspended", page.Document.QuerySelector("#english")!.TextContent);
    }

    [Fact]
    public async Task A_search_finds_beginnings_of_words_once_and_pages_by_key()
    {
        for (var i = 0; i < 30; i++)
            await web.ALicenceIn("active", await web.AnAgency($"Zephyr Zest {i:00} Lantern"));
        var seen = new List<string>();
        var next = "/register?name=lant+zep&status=active";
        for (var page = await web.NewBrowser().Get(next); ; page = await web.NewBrowser().Get(next))
        {
            seen.AddRange(page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } further) break;
            Assert.Contains("name=lant", further);
            next = further;
        }
        Assert.Equal(30, seen.Count);
        Assert.Equal(30, seen.Distinct().Count());
        Assert.Contains("We found no such licence.", (await web.NewBrowser().Get("/register?name=lantern+zep&status=revoked")).Text);
    }

    [Fact]
    public async Task All_licences_come_in_pages_by_name_and_a_foreign_key_is_no_error()
    {
        for (var i = 0; i < 27; i++)
            await web.ALicenceIn("revoked", await web.AnAgency($"Order {i:00}"));
        var first = await web.NewBrowser().Get("/register?status=revoked");
        Assert.Equal(25, first.Document.QuerySelectorAll("tbody tr").Length);
        var second = await web.NewBrowser().Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.True(second.Document.QuerySelectorAll("tbody tr").Length >= 2);
        Assert.Equal(HttpStatusCode.OK, (await web.NewBrowser().Get("/register?after=%00nonsense&name=%F0%9F%90%99")).Status);
    }

    [Fact]
    public async Task The_open_data_say_the_same_and_are_described()
    {
        var (_, licence) = await web.ALicenceIn("suspended", await web.AnAgency("Opendata Manpower"));
        var found = JsonDocument.Parse((await web.NewBrowser().Get("/api/v1/register?name=opendata")).Source).RootElement.GetProperty("licences")[0];
        Assert.Equal(("suspended", false), (found.GetProperty("status").GetString(), found.GetProperty("mayRecruit").GetBoolean()));
        Assert.Equal(2, found.GetProperty("changes").GetArrayLength());
        var one = await web.NewBrowser().Get($"/api/v1/register/{licence.Number}");
        Assert.Equal("application/json", one.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewBrowser().Get("/api/v1/register/L0")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await web.NewBrowser().Get("/api/v1/register?status=lost")).Status);

        var described = JsonDocument.Parse((await web.NewBrowser().Get("/openapi/v1.json")).Source).RootElement;
        Assert.Equal(["/api/v1/register", "/api/v1/register/{number}"], described.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.Contains("mayRecruit", described.GetProperty("components").ToString());
        // FW-01, FW-03: nothing about a person or a corridor has a place in it.
        foreach (var word in (string[])["worker", "nationality", "visa", "corridor", "passport", "origin"])
            Assert.DoesNotContain($"\"{word}", described.GetProperty("components").ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
