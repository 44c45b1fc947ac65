using NodaTime;

namespace Inspectorate.Web.Languages;

/// <summary>A date as somebody remembers it: the day may be missing, and then it is somewhere between first and last.</summary>
/// <param name="Typed">Day, month and year as they were typed, in whatever digits, and the calendar.</param>
internal sealed record PartialDate(LocalDate First, LocalDate Last, string Typed)
{
    private const int OldestYear = 1950;
    private const int NewestYear = 2200;

    public bool IsDay => First == Last;

    /// <summary>Null when year and month do not make one, the month has no such day, or it is of no time that anybody remembers.</summary>
    /// <param name="calendar">One of <see cref="Calendars.Names"/>.</param>
    public static PartialDate? Read(string day, string month, string year, string calendar = Calendars.World)
    {
        if (Digits.Whole(year, 4) is not { } y || Digits.Whole(month, 2) is not { } m
            || Calendars.Month(calendar, y, m) is not { } whole || whole.Start.Year < OldestYear || whole.End.Year > NewestYear)
            return null;
        var typed = $"{string.Join('.', new[] { day, month, year }.Select(part => part.Trim()).Where(part => part.Length > 0))} ({calendar})";
        if (day.Trim().Length == 0)
            return new PartialDate(whole.Start, whole.End, typed);
        if (Digits.Whole(day, 2) is not { } d || d < 1 || d > whole.Length)
            return null;
        var exact = whole.Start.PlusDays(d - 1);
        return new PartialDate(exact, exact, typed);
    }

    /// <summary>A whole month by its name where it is one of ours, else from when to when.</summary>
    public string In(Speech say) =>
        IsDay ? say.Date(First)
        : First.Day == 1 && Last == First.With(DateAdjusters.EndOfMonth) ? say.Month(First.ToYearMonth())
        : $"{say.Date(First)} – {say.Date(Last)}";
}
