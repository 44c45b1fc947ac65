using System.Net;
using System.Text;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.FeeChecks;

/// <summary>Tables as people's spreadsheets really write them.</summary>
public sealed class EvidenceFileTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Rows = "kind;item;worker;amount;date;payer;paid-to;reference\nticket;B6;1;630,00;2026-01-15;employer;carrier;T-1\nticket;B6;2;1.630,50;2026-01-15;employer;carrier;T-2\n";

    public static TheoryData<string, byte[]> Dialects() => new()
    {
        { "plain UTF-8 with semicolons and decimal commas", Encoding.UTF8.GetBytes(Rows) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Rows)] },
        { "UTF-16 little end first", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rows)] },
        { "UTF-16 big end first", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Rows)] },
        { "tabs", Encoding.UTF8.GetBytes(Rows.Replace(';', '\t')) },
        { "commas and quoted decimal commas", Encoding.UTF8.GetBytes(Rows.Replace(';', ',').Replace("630,00", "\"630,00\"").Replace("1.\"630,00\"", "\"1.630,50\"").Replace("1.630,50", "\"1.630,50\"").Replace("\"\"", "\"")) },
        { "a line that says the separator, and Windows line ends", Encoding.UTF8.GetBytes(("sep=;\n" + Rows).Replace("\n", "\r\n")) },
        { "decimal points, other titles' writing, another order", Encoding.UTF8.GetBytes("Paid To;AMOUNT;Date;Item;Kind;Worker;Payer;Reference\ncarrier;630.00;15.01.2026;b6;Ticket;1;Employer;T-1\ncarrier;1,630.50;15.1.2026;B6;ticket;2;employer;T-2\n") },
        { "empty rows between and no line end", Encoding.UTF8.GetBytes(Rows.Replace("\nticket;B6;2", "\n;;;;;;;\n\nticket;B6;2").TrimEnd('\n')) },
    };

    [Theory, MemberData(nameof(Dialects))]
    public async Task Whatever_the_spreadsheet_wrote_is_read(string dialect, byte[] content)
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var preview = await house.SendsFile(house.AgencyDesk, content);
        Assert.True(preview.Text.Contains("Lines that can be taken2") || preview.Text.Contains("Lines that can be taken 2"), $"{dialect}: {preview.Text}");
        Assert.Equal(0, await house.Lines()); // a preview counts for nothing
        await preview.Submit(("do", "take")).IsTaken();
        var id = (await house.Facts()).Id;
        var amounts = await web.InDatabase(db => db.EvidenceLines.Where(line => line.CheckId == id && !line.IsPreview).Select(line => line.MinorUnits).OrderBy(amount => amount).ToListAsync());
        Assert.Equal([63_000, 163_050], amounts);
    }

    [Fact]
    public async Task Bad_rows_are_told_with_row_column_and_reason_and_the_good_ones_are_taken()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var preview = await house.SendsFile(house.AgencyDesk,
            """
            kind;item;worker;amount;currency;date;payer;reference;name of worker
            ticket;B6;1;630.00;;2026-01-15;employer;T-1;Planted Marker Zuhra
            statement;B6;1;630.00;;2026-01-15;employer;T-1;x
            ticket;B99;1;630.00;;2026-01-15;employer;T-1;x
            ticket;B6;Planted Marker Zuhra;630.00;;2026-01-15;employer;T-1;x
            ticket;B6;7;630.00;;2026-01-15;employer;T-1;x
            ticket;B6;1;1,23,4;;2026-01-15;employer;T-1;x
            ticket;B6;1;-5;;2026-01-15;employer;T-1;x
            ticket;B6;1;5.00;ZZZ;2026-01-15;employer;T-1;x
            ticket;B6;1;5.00;KWD;2026-01-15;employer;T-1;x
            ticket;B6;1;5.00;;31/02/2026;employer;T-1;x
            ticket;B6;1;5.00;;2027-01-15;employer;T-1;x
            ticket;B6;1;5.00;;2026-01-15;the boss;T-1;x
            ticket;B6;1;5.00;;2026-01-15;employer;Planted Marker Zuhra;x
            ticket;B6;1;5.00;;2026-01-15;employer;T-1;x;one too many
            """);
        string[] told = [.. preview.Document.QuerySelectorAll(".table-box")[0].QuerySelectorAll("tbody tr").Select(row => string.Join("|", row.Children.Take(3).Select(cell => cell.TextContent.Replace("Row ", ""))))];
        Assert.Equal(
            ["3|kind|statement", "4|item|B99", "5|worker|", "6|worker|", "7|amount|1,23,4", "8|amount|-5", "9|currency|ZZZ", "10|currency|KWD", "11|date|31/02/2026", "12|date|2027-01-15", "13|payer|the boss", "14|reference|", "15||"],
            told);
        Assert.Contains("name of worker", preview.Text); // the column that nobody knows
        await preview.Submit(("do", "take")).IsTaken();
        Assert.Equal(1, await house.Lines());
        var kept = await web.InDatabase(db => db.EvidenceUploads.AsNoTracking().SingleAsync(upload => upload.BadRows == 13));
        Assert.DoesNotContain(kept.Aside, bad => bad.Found.Contains("Planted"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_twins_in_one_file_are_two_lines()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        const string twins = "kind,item,amount,date\nledger,B1,5.00,2026-01-15\nledger,B1,5.00,2026-01-15\n";
        await house.TakesFile(house.AgencyDesk, twins);
        Assert.Equal(2, await house.Lines());
        var again = await house.SendsFile(house.AgencyDesk, twins + "ledger,B1,6.00,2026-01-15\n");
        Assert.Matches("Left out, because they are there already ?2", again.Text);
        await again.Submit(("do", "take")).IsTaken();
        Assert.Equal(3, await house.Lines());
    }

    [Fact]
    public async Task A_file_that_is_thrown_away_leaves_nothing_and_can_be_sent_again()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await (await house.SendsFile(house.AgencyDesk, Rows)).Submit(("do", "throw-away")).IsTaken();
        var id = (await house.Facts()).Id;
        Assert.Equal(0, await web.InDatabase(db => db.EvidenceLines.CountAsync(line => line.CheckId == id)));
        await house.SendsFile(house.AgencyDesk, Rows); // and left lying
        await house.TakesFile(house.AgencyDesk, Rows);
        Assert.Equal(2, await house.Lines());
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_by_name_and_a_missing_quotation_mark_is_told()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        Assert.Contains("The file is empty", (await house.SendsFile(house.AgencyDesk, "")).Text);
        Assert.Contains("a zip archive, as workbooks", (await house.SendsFile(house.AgencyDesk, [0x50, 0x4B, 0x03, 0x04, .. new byte[400]])).Text);
        Assert.Contains("quotation mark", (await house.SendsFile(house.AgencyDesk, "kind;amount;date\n\"ticket;5.00;2026-01-15\n" + new string('x', 5000))).Text);
        Assert.Equal(0, await house.Lines());
    }

    /// <summary>A bank's own table: titles that we do not know, no kind, and a code page.</summary>
    [Fact]
    public async Task A_table_with_other_titles_is_asked_about_with_its_first_rows_and_the_answer_is_remembered_for_this_party_alone()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var table = Domain.FeeChecks.Files.TextEncodings.Of("windows-1252").GetBytes("Bücher 2026\nTag;Verwendung;Beträge;Zeichen\n03/02/2026;Flüge;1,630;Q-1\n04/02/2026;Flüge;5.00;Q-2\n");
        var asked = await house.SendsFile(house.AgencyDesk, table);
        Assert.Contains("How the file is read", asked.Heading);
        Assert.Contains("Flüge", asked.Text);
        Assert.Contains("one kind for all rows", asked.Text);
        var gaps = await asked.Submit("form[action$='/columns']", ("do", "read"));
        Assert.Contains(gaps.Errors, error => error.Contains("Choose which column is the amount"));
        var again = await gaps.Submit("form[action$='/columns']", ("do", "show"), ("Separator", "comma"));
        Assert.Contains("Tag;Verwendung", again.Text);
        var back = await again.Submit("form[action$='/columns']", ("do", "show"), ("Separator", "semicolon"), ("TitleRow", "2"));
        var preview = await (await back.Submit("form[action$='/columns']", ("do", "read"), ("Columns[0]", "Date"), ("Columns[2]", "Amount"), ("Columns[3]", "Reference"),
            ("ForAll[0]", "ticket"), ("ForAll[1]", "B6"), ("DateOrder", "DayFirst"), ("DecimalMark", "Point"))).Follow();
        Assert.Matches("Lines that can be taken ?2", preview.Text);
        await preview.Submit(("do", "take")).IsTaken();
        Assert.Equal(2, await house.Lines());
        Assert.Equal([new NodaTime.LocalDate(2026, 2, 3), new NodaTime.LocalDate(2026, 2, 4)], await web.InDatabase(db => db.EvidenceLines.Where(line => line.Reference.StartsWith("Q-")).Select(line => line.On).Order().ToListAsync()));

        Assert.Contains("What is in the file", (await house.SendsFile(house.AgencyDesk, table)).Heading);
        Assert.Contains("How the file is read", (await house.SendsFile(house.EmployerDesk, table)).Heading);
    }

    [Fact]
    public async Task The_rows_that_were_kept_aside_are_a_table_to_correct_for_who_sent_them_alone()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var preview = await house.SendsFile(house.AgencyDesk, "kind;item;amount;date;who;reference\nticket;B6;=1+1;2026-01-15;Planted Marker Zuhra;T-1\nticket;B6;5.00;2026-01-15;x;T-2\n");
        var link = preview.Document.QuerySelector("a[href$='/kept-aside']")!.GetAttribute("href")!;
        var table = (await house.AgencyDesk.Get(link)).Source;
        Assert.Contains("2;amount;The cell holds a formula", table);
        Assert.Contains(";'=1+1;", table);
        Assert.DoesNotContain("Planted", table);
        Assert.Equal(HttpStatusCode.NotFound, (await house.EmployerDesk.Get(link)).Status);
        await preview.Submit(("do", "take")).IsTaken();
        await house.TakesFile(house.AgencyDesk, table.Replace("'=1+1", "2.00"));
        Assert.Equal(2, await house.Lines());
    }

    [Fact]
    public async Task A_long_file_is_read_in_the_background_with_its_progress_and_one_that_is_stopped_keeps_nothing()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var text = new StringBuilder("kind;item;amount;date;reference\n");
        for (var i = 0; i < 12_000; i++) text.Append($"ledger;B1;5.00;2026-01-15;L{i}\n");
        var page = await house.SendsFile(house.AgencyDesk, text.ToString());
        Assert.Contains("You can leave this page", page.Text);
        await page.Submit(("do", "stop")).IsTaken();
        page = await Until(house, page, "stopped");
        var check = (await house.Facts()).Id;
        Assert.Equal(0, await web.InDatabase(db => db.EvidenceLines.CountAsync(line => line.CheckId == check)));

        page = await Until(house, await house.SendsFile(house.AgencyDesk, text.ToString()), "Lines that can be taken");
        page = await page.Submit(("do", "take")).IsTaken();
        Assert.Contains("of 12,000 lines", page.Text);
        await Until(house, page, "Lines that were taken");
        Assert.Equal(12_000, await house.Lines());
    }

    /// <summary>What is filled in for the party comes back as it was; what it left empty is passed over, and a table of another cohort is told.</summary>
    [Fact]
    public async Task A_party_sees_what_is_missing_fills_in_the_table_and_sees_it_shrink()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var missing = await house.AgencyDesk.Get($"/cases/{house.Number}/evidence/missing");
        Assert.Contains("Hand in the invoice or ticket of whoever was paid", missing.Text);
        var template = (await house.AgencyDesk.Get($"/cases/{house.Number}/evidence/template-costs.csv")).Source;
        Assert.StartsWith($"cohort;kind;item;worker;heads;amount;currency;date;payer;paid-to;reference;batch\r\n{house.Cohort.Number};invoice;A1;;6;;DMD;;employer;agency;;batch-1\r\n", template);
        var filled = template.Replace(";invoice;B6;;6;;DMD;;employer;carrier;;", ";invoice;B6;;6;3780.00;DMD;2026-01-15;employer;carrier;T-1;")
            .Replace(";bank-line;B6;;;;DMD;;employer;carrier;;", ";bank-line;B6;;;3780.00;DMD;2026-01-15;employer;carrier;T-1;");
        var preview = await house.SendsFile(house.AgencyDesk, filled);
        Assert.Matches("nobody filled in ?10", preview.Text);
        await preview.Submit(("do", "take")).IsTaken();
        missing = await house.AgencyDesk.Get($"/cases/{house.Number}/evidence/missing");
        Assert.Contains("1 × invoice, 1 × bank line, about 6 of 6 workers", missing.Text);
        Assert.Contains("As strong as can be", missing.Text);
        Assert.DoesNotContain("1 × invoice", (await house.EmployerDesk.Get($"/cases/{house.Number}/evidence/missing")).Text);
        Assert.DoesNotContain(";B6;", (await house.AgencyDesk.Get($"/cases/{house.Number}/evidence/template-costs.csv")).Source);
        Assert.Contains($";contract;;6;", (await house.EmployerDesk.Get($"/cases/{house.Number}/evidence/template-people.csv")).Source);

        var other = await house.SendsFile(house.AgencyDesk, filled.Replace(house.Cohort.Number, "KAAAAAAAAA"));
        Assert.Contains("This row is about another cohort", other.Text);
    }

    private static async Task<Page> Until(FeeCheckHouse house, Page page, string said)
    {
        var path = page.Response.RequestMessage!.RequestUri!.PathAndQuery;
        for (var i = 0; i < 1200 && !page.Text.Contains(said); i++)
        {
            await Task.Delay(50);
            page = await house.AgencyDesk.Get(path);
        }
        Assert.Contains(said, page.Text);
        return page;
    }

    [Fact]
    public async Task A_long_file_is_taken_whole()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var text = new StringBuilder("kind;item;amount;date;reference\n");
        for (var i = 0; i < 1500; i++) text.Append($"ledger;B1;5.00;2026-01-15;L{i}\n");
        await house.TakesFile(house.EmployerDesk, text.ToString());
        Assert.Equal(1500, await house.Lines());
        var page = await house.EmployerDesk.Get($"/cases/{house.Number}/evidence");
        Assert.Equal(50, page.Document.QuerySelectorAll(".table-box tbody tr").Length);
        Assert.NotNull(page.Document.QuerySelector("a[href*='after=']"));
    }

    [Fact]
    public async Task A_party_sees_its_own_lines_only_and_types_one_with_its_mistakes_beside_the_fields()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await house.TakesFile(house.AgencyDesk, Rows);
        var page = await house.EmployerDesk.Get($"/cases/{house.Number}/evidence");
        Assert.DoesNotContain("T-1", page.Text);
        var wrong = await page.Submit($"form[action='/cases/{house.Number}/evidence']", ("Kind", "ledger"), ("Item", "B6"), ("Amount", "much"), ("Date", "2026-01-15"), ("Worker", "99"));
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Contains("much", wrong.Source);
        await wrong.Submit($"form[action='/cases/{house.Number}/evidence']", ("Amount", "5,00"), ("Worker", "")).IsTaken();
        var twice = await (await house.EmployerDesk.Get($"/cases/{house.Number}/evidence"))
            .Submit($"form[action='/cases/{house.Number}/evidence']", ("Kind", "ledger"), ("Item", "B6"), ("Amount", "5.00"), ("Date", "2026-01-15"));
        Assert.Contains(twice.Errors, error => error.Contains("there already"));
        Assert.Equal(3, await house.Lines());
        Assert.NotNull((await house.Facts()).EvidenceReceivedOn);
    }

    [Fact]
    public async Task A_file_without_the_token_of_our_page_is_not_read_and_a_stranger_finds_nothing()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        var bare = new MultipartFormDataContent { { new StringContent(Rows), "File", "x.csv" } };
        Assert.NotEqual(HttpStatusCode.Redirect, (await house.AgencyDesk.Send($"/cases/{house.Number}/evidence/file", bare)).Status);
        Assert.Equal(0, await house.Lines());
        var stranger = await web.SignedInAs(Inspectorate.Domain.Shared.Roles.Agency, partyId: Guid.NewGuid());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/cases/{house.Number}/evidence")).Status);
    }
}
