using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Inspectorate.Web.Languages;

/// <summary>The calendars in which workers date things; no others (decision 18). What is stored is ISO, with what was typed.</summary>
internal static class Calendars
{
    public const string World = "gregorian";

    private static readonly Dictionary<string, ICalendar> Known = new()
    {
        [World] = new Counted(CalendarSystem.Iso, YearsAhead: 0),
        // As it is printed on the Arabian Peninsula.
        ["hijri"] = new Counted(CalendarSystem.UmAlQura, YearsAhead: 0),
        ["bikram-sambat"] = BikramSambat.Read(),
        // Thailand's: the world's months and days, 543 years ahead.
        ["buddhist"] = new Counted(CalendarSystem.Iso, YearsAhead: 543),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>First and last day of this month; null when the calendar has no such month.</summary>
    public static DateInterval? Month(string calendar, int year, int month) => Known[calendar].Month(year, month);

    /// <summary>The year in which this day lies.</summary>
    public static int YearOf(string calendar, LocalDate date) => Known[calendar].YearOf(date);

    private interface ICalendar
    {
        DateInterval? Month(int year, int month);
        int YearOf(LocalDate date);
    }

    private sealed record Counted(CalendarSystem System, int YearsAhead) : ICalendar
    {
        public DateInterval? Month(int year, int month)
        {
            var counted = year - YearsAhead;
            if (counted < System.MinYear || counted > System.MaxYear || month < 1 || month > System.GetMonthsInYear(counted))
                return null;
            var first = new LocalDate(counted, month, 1, System);
            return new DateInterval(first.WithCalendar(CalendarSystem.Iso), first.PlusDays(System.GetDaysInMonth(counted, month) - 1).WithCalendar(CalendarSystem.Iso));
        }

        public int YearOf(LocalDate date) => date.WithCalendar(System).Year + YearsAhead;
    }

    /// <summary>Its months follow the sun, not a rule: how long each is stands in bikram-sambat.json.</summary>
    private sealed record BikramSambat(int FirstYear, IReadOnlyList<IReadOnlyList<DateInterval>> Years) : ICalendar
    {
        public DateInterval? Month(int year, int month) => Years.ElementAtOrDefault(year - FirstYear)?.ElementAtOrDefault(month - 1);

        public int YearOf(LocalDate date) => FirstYear + Years.TakeWhile(year => year[^1].End < date).Count();

        public static BikramSambat Read()
        {
            using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(Calendars).Namespace}.bikram-sambat.json")!;
            var table = JsonSerializer.Deserialize<Table>(file, Table.Strict)!;
            var next = LocalDate.FromDateOnly(table.Begins);
            var years = table.Months.Select(lengths => (IReadOnlyList<DateInterval>)[.. lengths.Select(days =>
            {
                var month = new DateInterval(next, next.PlusDays(days - 1));
                next = next.PlusDays(days);
                return month;
            })]).ToList();
            return new BikramSambat(table.FirstYear, years);
        }

        /// <param name="Begins">The day on which the first month of the first year begins.</param>
        /// <param name="Months">Days of each month, a line for each year.</param>
        private sealed record Table(string About, string Source, int FirstYear, DateOnly Begins, IReadOnlyList<IReadOnlyList<int>> Months)
        {
            public static readonly JsonSerializerOptions Strict = new()
            {
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
                PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            };
        }
    }
}
