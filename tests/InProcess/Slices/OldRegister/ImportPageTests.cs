using System.Net;
using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.OldRegister;

/// <summary>An old register sent through the pages, and what an officer then finds.</summary>
public sealed class ImportPageTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Map = """
        {"register": "Paper books", "currency": "DMD", "encoding": "utf-8", "separator": ";", "decimal-sign": ",", "group-sign": ".", "date-formats": ["dd.MM.uuuu"],
         "earliest": "1995-01-01", "columns": {"number": "no", "employer": "firm", "opened": "opened", "claimed": "claimed"}, "left-out": ["who"]}
        """;

    [Fact]
    public async Task A_decider_sends_a_register_sees_its_sums_and_what_was_kept_aside_and_an_officer_finds_it_by_number_and_by_name()
    {
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var refused = await Send(decider, Map, "no;firm;opened;claimed\n1;Foo;01.02.2015;1,00\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The file has no column \"who\"", refused.Text);

        var sent = await Send(decider, Map, "no;firm;opened;claimed;who\n001/2015;Harbour Café Ltd;01.02.2015;1.234,50;Planted Marker Zuhra\n2;Foo;31.02.2015;1,00;x\n");
        var page = await decider.Get(sent.Location!);
        for (var i = 0; i < 1200 && !page.Text.Contains("finished"); i++)
        {
            await Task.Delay(50);
            page = await decider.Get(sent.Location!);
        }
        Assert.Contains("2 read = 1 imported + 0 known before + 1 kept aside", page.Text);
        Assert.Contains("1,235.50 DMD", page.Text);
        Assert.Contains("is no date of the form dd.MM.uuuu", page.Text);
        var aside = await decider.Get(page.Document.QuerySelector("a[href$='/kept-aside']")!.GetAttribute("href")!);
        Assert.Contains("3;opened;", aside.Source);
        Assert.DoesNotContain("Planted", page.Source + aside.Source);

        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        foreach (var search in (string[])["001/2015", "harbour cafe", ""])
            Assert.Contains("Harbour Café Ltd", (await officer.Get($"/old-register?search={Uri.EscapeDataString(search)}")).Text);
        Assert.DoesNotContain("Harbour Café Ltd", (await officer.Get("/old-register?search=harbour%20x")).Text);
    }

    [Fact]
    public async Task One_that_is_stopped_keeps_nothing_and_says_so()
    {
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i};Foo;01.02.2015;1,00;x\n"));
        var sent = await Send(decider, Map.Replace("Paper books", "Stopped books"), "no;firm;opened;claimed;who\n" + rows);
        var running = await decider.Get(sent.Location!);
        Assert.Contains("of 40000 rows", running.Text);
        await running.Submit("form[action$='/stop']").IsTaken();
        var page = await decider.Get(sent.Location!);
        for (var i = 0; i < 1200 && !page.Text.Contains("nothing was kept"); i++)
        {
            await Task.Delay(50);
            page = await decider.Get(sent.Location!);
        }
        Assert.Contains("stopped, nothing was kept", page.Text);
        Assert.False(await web.InDatabase(db => db.OldClaims.AnyAsync(claim => claim.Register == "Stopped books")));
    }

    private static async Task<Page> Send(Browser browser, string map, string table)
    {
        var form = await browser.Get("/old-register/imports");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(map)), "Map", "map.json" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "Table", "table.csv" },
        };
        return await browser.Send("/old-register/imports", content);
    }
}
