using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>Dates as workers write them, and as they are shown to them.</summary>
public class WorkerDateTests
{
    private static readonly LanguageTable Table = new(showsUnchecked: true, ReferenceReader.ReadFolder(Repository.Path("seed/reference")));

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("1", "0", "2026")]
    [InlineData("", "", "2026")]
    [InlineData("1", "5", "26")]
    [InlineData("x", "5", "2026")]
    [InlineData("1", "1", "1447")]
    public void A_day_that_no_calendar_has_is_no_date(string day, string month, string year) => Assert.Null(PartialDate.Read(day, month, year));

    /// <summary>Days that are known in both calendars: days of the state, an earthquake, new years.</summary>
    [Theory]
    [InlineData("bikram-sambat", "12", "1", "2072", "2015-04-25")]
    [InlineData("bikram-sambat", "3", "6", "2072", "2015-09-20")]
    [InlineData("bikram-sambat", "२६", "१२", "२०४६", "1990-04-08")]
    [InlineData("bikram-sambat", "19", "2", "2058", "2001-06-01")]
    [InlineData("bikram-sambat", "11", "1", "2063", "2006-04-24")]
    [InlineData("bikram-sambat", "1", "1", "2077", "2020-04-13")]
    [InlineData("bikram-sambat", "1", "4", "2082", "2025-07-17")]
    [InlineData("bikram-sambat", "1", "1", "2083", "2026-04-14")]
    [InlineData("hijri", "1", "1", "1445", "2023-07-19")]
    [InlineData("hijri", "١", "٩", "١٤٤٥", "2024-03-11")]
    [InlineData("hijri", "1", "10", "1444", "2023-04-21")]
    [InlineData("buddhist", "31", "12", "2568", "2025-12-31")]
    [InlineData("buddhist", "29", "2", "2567", "2024-02-29")]
    [InlineData("gregorian", "৩১", "১", "২০২৬", "2026-01-31")]
    public void A_day_of_another_calendar_is_kept_as_a_day_of_ours_with_what_was_typed(string calendar, string day, string month, string year, string iso)
    {
        var date = PartialDate.Read(day, month, year, calendar)!;
        var meant = LocalDatePattern.Iso.Parse(iso).Value;
        Assert.Equal((meant, meant, $"{day}.{month}.{year} ({calendar})"), (date.First, date.Last, date.Typed));
    }

    [Theory]
    [InlineData("gregorian", "٢", "٢٠٢٤", "2024-02-01", "2024-02-29")]
    [InlineData("bikram-sambat", "1", "2082", "2025-04-14", "2025-05-14")]
    [InlineData("hijri", "9", "1445", "2024-03-11", "2024-04-09")]
    public void A_month_without_a_day_reaches_from_its_first_to_its_last_day(string calendar, string month, string year, string first, string last)
    {
        var about = PartialDate.Read("", month, year, calendar)!;
        Assert.Equal((first, last, false), (LocalDatePattern.Iso.Format(about.First), LocalDatePattern.Iso.Format(about.Last), about.IsDay));
    }

    [Fact]
    public void Every_year_of_Bikram_Sambat_follows_on_the_one_before_and_is_as_long_as_the_sun_says()
    {
        for (var year = 2000; year <= 2090; year++)
        {
            var months = Enumerable.Range(1, 12).Select(month => Calendars.Month("bikram-sambat", year, month)!).ToList();
            Assert.InRange(months.Sum(month => month.Length), 364, 366);
            Assert.All(months, month => Assert.InRange(month.Length, 29, 32));
            Assert.InRange(months[0].Start.Day, 13, 15);
            Assert.Equal((4, year), (months[0].Start.Month, Calendars.YearOf("bikram-sambat", months[11].End)));
        }
        Assert.Null(Calendars.Month("bikram-sambat", 1999, 1));
        Assert.Null(Calendars.Month("bikram-sambat", 2091, 1));
    }

    /// <summary>As ICU has it: without its data the names would be English and the marks the same everywhere.</summary>
    [Theory]
    [InlineData("en", "31 March 2026", "1,234,567.50")]
    [InlineData("ar", "٣١ مارس ٢٠٢٦", "١٬٢٣٤٬٥٦٧٫٥٠")]
    [InlineData("ur", "31 مارچ، 2026", "1,234,567.50")]
    [InlineData("hi", "31 मार्च 2026", "12,34,567.50")]
    [InlineData("bn", "৩১ মার্চ, ২০২৬", "১২,৩৪,৫৬৭.৫০")]
    [InlineData("ne", "२०२६ मार्च ३१", "१२,३४,५६७.५०")]
    [InlineData("si", "2026 මාර්තු 31", "1,234,567.50")]
    [InlineData("tl", "Marso 31, 2026", "1,234,567.50")]
    [InlineData("id", "31 Maret 2026", "1.234.567,50")]
    [InlineData("am", "2026 ማርች 31", "1,234,567.50")]
    [InlineData("sw", "31 Machi 2026", "1,234,567.50")]
    [InlineData("fr", "31 mars 2026", "1\u202F234\u202F567,50")]
    public void Dates_and_numbers_are_written_as_the_language_writes_them(string code, string date, string number)
    {
        var language = Table.All.Single(language => language.Code == code);
        Assert.Equal((date, number), (language.Date(new LocalDate(2026, 3, 31)), language.Number(1234567.5m, 2)));
        // What is shown is read back.
        Assert.Equal(new ClearAmount(123456750), Amounts.Read(number, 2));
    }
}
