using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Workflows.Deadlines;

/// <summary>The authority's zone, weekend and public holidays. A deadline ends with its last day, 24:00 local time.</summary>
public sealed class WorkingCalendar
{
    private readonly IReadOnlySet<IsoDayOfWeek> _weekend;
    private readonly IReadOnlySet<LocalDate> _holidays;

    /// <exception cref="ArgumentException">A week without a working day: no deadline would ever end.</exception>
    public WorkingCalendar(DateTimeZone zone, IReadOnlySet<IsoDayOfWeek> weekend, IReadOnlySet<LocalDate> holidays)
    {
        if (weekend.Count(day => day != IsoDayOfWeek.None) == 7) throw new ArgumentException("A week needs a working day.", nameof(weekend));
        Zone = zone;
        _weekend = weekend;
        _holidays = holidays;
    }

    public DateTimeZone Zone { get; }

    public bool IsWorkingDay(LocalDate date) => !_weekend.Contains(date.DayOfWeek) && !_holidays.Contains(date);

    public LocalDate DateOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>The last day of a period that is over at <paramref name="dueAt"/>: at midnight this is the day before.</summary>
    public LocalDate LastDayOf(Instant dueAt) => DateOf(dueAt - Duration.Epsilon);

    /// <summary>
    /// The moment at which a period that began at <paramref name="start"/> is over; the day of the start does not count.
    /// Hours are exact. A month ends on the day with the same number, or on the last of a shorter month.
    /// </summary>
    public Instant DueAt(Instant start, DeadlinePeriod within)
    {
        var day = DateOf(start);
        return within.Unit switch
        {
            DeadlineUnit.Hours => start + Duration.FromHours(within.Count),
            DeadlineUnit.Days => EndOf(day.PlusDays(within.Count)),
            DeadlineUnit.WorkingDays => EndOf(PlusWorkingDays(day, within.Count)),
            DeadlineUnit.Months => EndOf(day.PlusMonths(within.Count)),
            _ => throw new ArgumentOutOfRangeException(nameof(within)),
        };
    }

    /// <summary>
    /// The new end of a period that stood still: what was left when it stopped is left when it goes on. Hours to the tick;
    /// working days as working days; days and months as days. Stopped on its last day, it ends with the day on which it goes on
    /// (for working days, with the next working day).
    /// </summary>
    public Instant Resume(Instant dueAt, Instant stoppedAt, Instant resumedAt, DeadlineUnit unit)
    {
        if (unit == DeadlineUnit.Hours) return dueAt + (resumedAt - stoppedAt);
        var (last, stopped, resumed) = (LastDayOf(dueAt), DateOf(stoppedAt), DateOf(resumedAt));
        if (unit != DeadlineUnit.WorkingDays) return EndOf(resumed.PlusDays(Period.DaysBetween(stopped, last)));

        var left = 0;
        for (var day = stopped.PlusDays(1); day <= last; day = day.PlusDays(1))
            if (IsWorkingDay(day)) left++;
        return EndOf(left == 0 && !IsWorkingDay(resumed) ? PlusWorkingDays(resumed, 1) : PlusWorkingDays(resumed, left));
    }

    private LocalDate PlusWorkingDays(LocalDate day, int count)
    {
        while (count > 0)
        {
            day = day.PlusDays(1);
            if (IsWorkingDay(day)) count--;
        }
        return day;
    }

    public Instant EndOf(LocalDate day) => Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
}
