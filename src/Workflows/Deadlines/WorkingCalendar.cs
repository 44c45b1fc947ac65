using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Workflows.Deadlines;

/// <summary>The authority's zone, weekend and public holidays. A deadline ends with its last day, 24:00 local time.</summary>
public sealed class WorkingCalendar(DateTimeZone zone, IReadOnlySet<IsoDayOfWeek> weekend, IReadOnlySet<LocalDate> holidays)
{
    public DateTimeZone Zone { get; } = zone;

    public bool IsWorkingDay(LocalDate date) => !weekend.Contains(date.DayOfWeek) && !holidays.Contains(date);

    public LocalDate DateOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>The moment at which a period that began at <paramref name="start"/> is over; the day of the start does not count.</summary>
    public Instant DueAt(Instant start, DeadlinePeriod within) => throw new NotImplementedException();
}
