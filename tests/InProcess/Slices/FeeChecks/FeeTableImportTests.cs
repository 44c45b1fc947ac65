using System.Net.Http.Headers;
using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;

namespace Inspectorate.InProcess.Slices.FeeChecks;

/// <summary>Whole tables as one change. What waits here would stand in the way of other tests, so that they have a house of their own.</summary>
public sealed class FeeTableImportTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_table_is_shown_with_every_bad_cell_and_taken_as_one_change_that_happens_once()
    {
        var (analyst, other) = (await web.SignedInAs(Roles.FeeAnalyst), await web.SignedInAs(Roles.FeeAnalyst));
        var dirty = await Send(analyst, """
            currency;from;rate;source
            USD;2026-02-31;3.7;Bank
            XXX;2026-02-01;-3,7;Bank
            USD;2026-02-01;3.7
            """);
        Assert.Equal(
            ["2 from 2026-02-31 Write a day of the calendar as year-month-day, such as 2026-03-31.", "3 currency XXX We do not know this currency.", "3 rate -3,7 Write a number, not below zero, with a point before its fraction.", "4 source This is missing."],
            dirty.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0))));
        Assert.Null(dirty.Document.QuerySelector("form[action$='/propose']"));
        Assert.Contains("This column is there twice.", (await Send(analyst, "currency;from;from;rate;source\nUSD;2026-02-01;2026-02-01;3;x\n")).Text);
        Assert.Contains("The table has no such column.", (await Send(analyst, "currency;from;rate;price;source\nUSD;2026-02-01;3;3;x\n")).Text);
        Assert.Contains("overlap", (await Send(analyst, "currency;from;to;rate;source\nUSD;2020-06-01;2026-02-01;3;x\n")).Text);

        const string rates = "currency;from;rate;source\nUSD;2026-05-01;3,75;=HYPERLINK(1) (fictional)\nUSD;2026-05-02;3.76;Bank of Demonstra (fictional)\n";
        var shown = await Send(analyst, rates);
        Assert.Equal(["2", "1", "0", "0"], shown.Document.QuerySelectorAll("main dd").Take(4).Select(count => count.TextContent.Trim()));
        var sent = await shown.Submit("form[action$='/propose']", ("Reason", "The bank's table of May."));
        var path = sent.Location!;
        var second = (await Send(analyst, rates)).Submit("form[action$='/propose']", ("Reason", "Sent again by mistake."));
        await (await other.Get(path)).Submit(("do", "accept"), ("Reason", "Compared with the bank."));
        Assert.Contains("Accepted", (await other.Get(path)).Text);
        Assert.Contains("3.76 DMD for 1 USD", (await other.Get("/fee-tables/exchange-rates?currency=USD&year=2026")).Text);
        Assert.Contains("Nothing would change", (await Send(analyst, rates)).Text);

        var late = await (await other.Get((await second).Location!)).Submit(("do", "accept"), ("Reason", "Looks right."));
        Assert.Contains("was accepted meanwhile", Assert.Single(late.Errors));
        var download = Encoding.UTF8.GetString(await other.Download("/fee-tables/exchange-rates.csv"));
        Assert.Contains("USD;2026-05-01;2026-05-01;3.75;'=HYPERLINK(1) (fictional)", download);
        Assert.Contains("Nothing would change", (await Send(analyst, download)).Text);
    }

    private static async Task<Page> Send(Browser analyst, string table)
    {
        const string path = "/fee-tables/exchange-rates/import";
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv");
        return await analyst.Send(path, new MultipartFormDataContent { { new StringContent(FeeTablesTests.Token(await analyst.Get(path))), "__RequestVerificationToken" }, { file, "Table", "rates.csv" } });
    }
}
