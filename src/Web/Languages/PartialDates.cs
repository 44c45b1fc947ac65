using NodaTime;

namespace Inspectorate.Web.Languages;

/// <summary>A date as somebody remembers it: the day may be missing.</summary>
internal sealed record PartialDate(YearMonth Month, int? Day)
{
    public LocalDate First => Day is { } day ? Month.OnDayOfMonth(day) : Month.OnDayOfMonth(1);
    public LocalDate Last => Day is { } day ? Month.OnDayOfMonth(day) : Month.OnDayOfMonth(CalendarSystem.Iso.GetDaysInMonth(Month.Year, Month.Month));

    /// <summary>Null when year and month do not make one, or the month has no such day.</summary>
    public static PartialDate? Read(string day, string month, string year)
    {
        if (Digits.Whole(year, 4) is not (>= 1950 and <= 2200 and var y) || Digits.Whole(month, 2) is not (>= 1 and <= 12 and var m))
            return null;
        if (day.Trim().Length == 0)
            return new PartialDate(new YearMonth(y, m), null);
        return Digits.Whole(day, 2) is { } d && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m) ? new PartialDate(new YearMonth(y, m), d) : null;
    }
}
