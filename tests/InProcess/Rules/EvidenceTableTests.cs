using System.Text;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.FeeChecks.Evidence;
using Inspectorate.Web.FeeChecks.Evidence.Csv;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Tables of evidence in the hands of people, spreadsheets and forgers: what is read, what is asked, what is told.</summary>
public sealed class EvidenceTableTests
{
    private const string Titles = "kind;item;amount;date;reference\n";

    /// <summary>Amounts that were read, and what was told as row|column|reason.</summary>
    private static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<string> Told, EvidenceCsv Csv)> Read(byte[] content, FileReading? how = null)
    {
        how ??= (await FirstLook.At(content, null, TestContext.Current.CancellationToken)).Reading;
        var csv = new EvidenceCsv(how, new LineReading(AFeeInput.Law, 20, AFeeInput.Today, how.DecimalMark, how.DateOrder), "KAAAAAAAAA");
        var (lines, told) = (new List<string>(), new List<string>());
        await foreach (var row in csv.Read(new MemoryStream(content), TestContext.Current.CancellationToken))
        {
            told.AddRange(row.Problems.Select(bad => $"{bad.Row}|{bad.Column}|{bad.Reason}"));
            if (row.Line is { } line) lines.Add($"{line.MinorUnits} {line.Currency} {line.On:uuuu-MM-dd}");
        }
        return (lines, told, csv);
    }

    private static Task<(IReadOnlyList<string> Lines, IReadOnlyList<string> Told, EvidenceCsv Csv)> Read(string content, FileReading? how = null) => Read(Encoding.UTF8.GetBytes(content), how);

    [Theory]
    [InlineData("utf-8", "نوع;البند;المبلغ;التاريخ;kind\n;B6;٦٣٠٫٥٠;٢٠٢٦-٠١-١٥;ticket\n")]
    [InlineData("windows-1256", "البند;المبلغ;التاريخ;kind\nB6;630.50;15/1/2026;ticket\n")]
    [InlineData("windows-1251", "вид;item;сумма;дата\nticket;B6;630,50;15.01.2026\n")]
    [InlineData("windows-1252", "kind;item;währung;amount;date;bénéficiaire\nticket;B6;DMD;630,50;15.01.2026;carrier\n")]
    [InlineData("utf-16be", "kind;item;amount;date\nticket;B6;630.50;2026-01-15 00:00:00\n")]
    [InlineData("utf-16le", "kind;item;राशि;तारीख\nticket;B6;६३०.५०;१५.०१.२०२६\n")]
    public async Task The_encoding_is_found_without_a_mark_and_titles_digits_and_dates_of_the_country_are_read(string encoding, string table)
    {
        var content = TextEncodings.Of(encoding).GetBytes(table);
        Assert.Equal(encoding, TextEncodings.Guess(content).Name);
        var (lines, told, _) = await Read(content);
        Assert.Equal([], told);
        Assert.Equal(["63050 DMD 2026-01-15"], lines);
    }

    [Theory]
    [InlineData("ticket;B6;1,234;2026-01-15;T1\n", "Amounts such as 1,234")]
    [InlineData("ticket;B6;5.00;03/04/2026;T1\n", "Dates such as 03/04/2026")]
    [InlineData("ticket;B6;5.00;13/04/2026;T1\nticket;B6;5.00;04/13/2026;T1\n", "Dates such as 03/04/2026")]
    public async Task What_can_be_read_two_ways_is_asked(string rows, string question)
    {
        var look = await FirstLook.At(Encoding.UTF8.GetBytes(Titles + rows), null, TestContext.Current.CancellationToken);
        Assert.Contains(look.Questions, asked => asked.Contains(question));
    }

    [Fact]
    public async Task A_column_that_stands_twice_or_is_missing_is_asked_about_and_a_plain_file_is_not()
    {
        async Task<IReadOnlyList<string>> Asked(string table) => (await FirstLook.At(Encoding.UTF8.GetBytes(table), null, TestContext.Current.CancellationToken)).Questions;
        Assert.Contains(await Asked("kind;item;amount;Amount;date\nticket;B6;1.00;2.00;2026-01-15\n"), question => question.Contains("Two columns are called Amount"));
        Assert.Contains(await Asked("what;how much\nticket;5\n"), question => question.Contains("which column is the amount"));
        Assert.Equal([], await Asked(Titles + "ticket;B6;1.234,50;15.01.2026;T1\n"));
        Assert.Equal([], await Asked("Export of 2026\n\n" + Titles + "ticket;B6;1.234,50;15.01.2026;T1\n"));
    }

    [Theory]
    [InlineData(DecimalMark.Comma, "1.234", 123_400L)]
    [InlineData(DecimalMark.Point, "1,234", 123_400L)]
    [InlineData(DecimalMark.Point, "12,34,567.5", 123_456_750L)]
    [InlineData(DecimalMark.Comma, "630.50", null)]
    [InlineData(DecimalMark.AsItStands, "1.234", null)]
    public async Task The_chosen_sign_decides_what_an_amount_is(DecimalMark mark, string amount, long? minorUnits)
    {
        var how = new FileReading { Encoding = "utf-8", Separator = ';', TitleRow = 1, DecimalMark = mark, Columns = [EvidenceField.Kind, EvidenceField.Item, EvidenceField.Amount, EvidenceField.Date, null] };
        var (lines, _, _) = await Read(Titles + $"ticket;B6;{amount};2026-01-15;T1\n", how);
        Assert.Equal(minorUnits is null ? [] : [$"{minorUnits} DMD 2026-01-15"], lines);
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, "03/04/2026", "2026-04-03")]
    [InlineData(DateOrder.MonthFirst, "03/04/2026", "2026-03-04")]
    [InlineData(DateOrder.YearFirst, "03/04/2026", "This can be 2026-04-03 or 2026-03-04")]
    [InlineData(DateOrder.YearFirst, "2026-02-31", "no day 31 in 2026-02")]
    [InlineData(DateOrder.DayFirst, "31.02.2026", "no day 31 in 2026-02")]
    [InlineData(DateOrder.MonthFirst, "13/04/2026", "no month 13")]
    [InlineData(DateOrder.YearFirst, "15/01/26", "four digits")]
    [InlineData(DateOrder.YearFirst, "46037", "spreadsheet’s number for a day")]
    [InlineData(DateOrder.DayFirst, "0/0/2026", "no month 0")]
    [InlineData(DateOrder.DayFirst, "2027-01-01", "has not come yet")]
    public void A_day_is_one_day_or_says_why_not(DateOrder order, string typed, string expected)
    {
        var (day, why) = new DayReading(order, new LocalDate(2026, 6, 1)).Read(typed);
        Assert.Contains(expected, why ?? $"{day:uuuu-MM-dd}");
    }

    [Fact]
    public async Task Every_kind_of_bad_row_is_told_and_the_rest_is_kept()
    {
        var (lines, told, csv) = await Read(
            "kind;item;worker;amount;date;reference;cohort\n"
            + "ticket;B6;1;630.00;2026-01-15;T-1;KAAAAAAAAA\n"
            + "ticket;B6;1;-630.00;2026-01-15;T-2;\n"
            + "ticket;B6;1;(630.00);2026-01-15;T-3;\n"
            + "ticket;B6;1;630.00;2026-02-31;T-4;\n"
            + "ticket;B6;1;630.00 USD;2026-01-15;T-5;\n"
            + "ticket;B6;1;$ 630.00;2026-01-15;T-6;\n"
            + "ticket;B6;1;=SUM(D2:D7);2026-01-15;T-7;\n"
            + "ticket;B6;1;5.00;2026-01-15;<script>alert(1)</script>;\n"
            + "ticket;B6;1;5.00;2026-01-15;@cmd;\n"
            + "ticket;B6;1;5.00;2026-01-15;T-8;KBBBBBBBBB\n"
            + "ticket;B6;1;5.00;2026-01-15;\"T-9\nticket;B6;1;6.00;2026-01-15;T-10\";\n"
            + "Total;;;1260.00;;;\n"
            + "ticket;B6;2;70.00;2026-01-15;T-11;KAAAAAAAAA\n"
            + "Total;;;70.00;;;\n"
            + "invoice;B1;;;;;KAAAAAAAAA\n"
            + "ticket;B6;3;70.0");
        Assert.Equal(["63000 DMD 2026-01-15", "7000 DMD 2026-01-15"], lines);
        Assert.Equal((1, 1), (csv.LeftEmpty, csv.Totals));
        string[] expected =
        [
            "3|amount|The amount is below zero", "4|amount|The amount is below zero", "5|date|The calendar has no day 31 in 2026-02",
            "6|amount|The amounts above are in DMD, this one is in USD", "7|amount|Which currency is this?", "8|amount|The cell holds a formula",
            "9|reference|The cell holds markup", "10|reference|The cell holds a formula", "11|cohort|This row is about another cohort", "12|reference|This cell runs over several rows",
            "13|amount|This total does not add up: the amounts above it come to 1,265.00, it says 1,260.00. 2 amounts above could not be read.", "17||The file breaks off in this row",
        ];
        Assert.All(expected.Zip(told), pair => Assert.StartsWith(pair.First, pair.Second));
        Assert.Equal(expected.Length, told.Count);
    }

    [Fact]
    public async Task Letters_that_do_not_decode_take_their_row_out_and_no_other()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Titles + "ticket;B6;5.00;2026-01-15;T1\nticket;B6;6.00;2026-01-15;T"), 0xFF, .. Encoding.UTF8.GetBytes("2\nticket;B6;7.00;2026-01-15;T3\n")];
        var how = new FileReading { Encoding = "utf-8", Separator = ';', TitleRow = 1, Columns = [EvidenceField.Kind, EvidenceField.Item, EvidenceField.Amount, EvidenceField.Date, EvidenceField.Reference] };
        var (lines, told, _) = await Read(content, how);
        Assert.Equal(2, lines.Count);
        Assert.StartsWith("3|reference|Some letters cannot be read", Assert.Single(told));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 1, 2 }, "zip archive")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8 }, "gzip")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }, "old workbook")]
    [InlineData(new byte[] { 65, 66, 0, 1, 2, 0, 0, 7, 65 }, "no text")]
    [InlineData(new byte[0], "empty")]
    public void What_is_no_table_is_refused_by_name(byte[] content, string said) => Assert.Contains(said, FirstLook.WhyNoTable(content));

    [Fact]
    public async Task What_goes_out_is_no_formula_and_comes_back_as_it_was()
    {
        var table = Titles + "ticket;B6;=1+1;2026-01-15;T1\nticket;B66;-5,00;2026-01-15;+cmd|' /C calc'!A0\n";
        var how = (await FirstLook.At(Encoding.UTF8.GetBytes(table), null, TestContext.Current.CancellationToken)).Reading;
        var out1 = new MemoryStream();
        await using (var aside = new AsideLines(out1, how))
        {
            var csv = new EvidenceCsv(how, new LineReading(AFeeInput.Law, 20, AFeeInput.Today), "K");
            var begun = false;
            await foreach (var row in csv.Read(new MemoryStream(Encoding.UTF8.GetBytes(table)), TestContext.Current.CancellationToken))
            {
                if (!begun) await aside.Begin(csv.Titles);
                begun = true;
                await aside.Write(row.Problems, row.Cells);
            }
        }
        var written = Encoding.UTF8.GetString(out1.ToArray());
        Assert.StartsWith("kept-aside-row;kept-aside-column;kept-aside-reason;kind;item;amount;date;reference", written);
        Assert.Contains(";'=1+1;", written);
        Assert.Contains(";-5,00;", written); // a number runs nothing
        Assert.DoesNotMatch("(^|;)[=+@]", written);
        var (_, told, csvAgain) = await Read(written);
        Assert.Equal([], csvAgain.LeftOut);
        Assert.Equal(2, told.Count); // the same two, for the same reasons
    }
}
