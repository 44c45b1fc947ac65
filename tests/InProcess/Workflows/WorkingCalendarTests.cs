using System.Globalization;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.InProcess.Workflows;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Berlin = In("Europe/Berlin", IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    /// <summary>Worked out by hand. A day ends at its 24:00, written as 00:00 of the next.</summary>
    [Theory]
    [InlineData("2024-02-28 15:00", 1, DeadlineUnit.Days, "2024-03-01 00:00")]          // the 29th is the last day
    [InlineData("2023-02-28 15:00", 1, DeadlineUnit.Days, "2023-03-02 00:00")]
    [InlineData("2024-02-29 00:00", 12, DeadlineUnit.Months, "2025-03-01 00:00")]       // ends on 28 February
    [InlineData("2026-01-31 23:59", 1, DeadlineUnit.Months, "2026-03-01 00:00")]
    [InlineData("2026-08-31 10:00", 6, DeadlineUnit.Months, "2027-03-01 00:00")]
    [InlineData("2025-12-30 10:00", 3, DeadlineUnit.WorkingDays, "2026-01-06 00:00")]   // 31, (1 New Year), 2, (3, 4), 5
    [InlineData("2026-12-31 23:59", 1, DeadlineUnit.Days, "2027-01-02 00:00")]
    [InlineData("2026-03-28 12:00", 24, DeadlineUnit.Hours, "2026-03-29 13:00")]        // the clock goes forward at 02:00
    [InlineData("2026-03-28 12:00", 1, DeadlineUnit.Days, "2026-03-30 00:00")]          // a day of 23 hours is a day
    [InlineData("2026-10-24 12:00", 24, DeadlineUnit.Hours, "2026-10-25 11:00")]
    [InlineData("2026-03-06 12:00", 10, DeadlineUnit.WorkingDays, "2026-03-21 00:00")]  // Friday to the Friday in two weeks
    [InlineData("2026-03-07 12:00", 1, DeadlineUnit.WorkingDays, "2026-03-10 00:00")]   // begun on a Saturday
    [InlineData("2026-03-02 00:00", 1, DeadlineUnit.Days, "2026-03-04 00:00")]          // the first midnight already is the day
    public void Periods_end_as_worked_out_by_hand(string start, int count, DeadlineUnit unit, string end) =>
        Assert.Equal(end, Local(Berlin, Berlin.DueAt(At(Berlin, start), new(count, unit))));

    [Fact]
    public void Where_midnight_does_not_exist_the_day_begins_when_the_clock_says_so()
    {
        var beirut = In("Asia/Beirut", IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday); // 29 March 2026: 00:00 becomes 01:00
        Assert.Equal("2026-03-29 01:00", Local(beirut, beirut.DueAt(At(beirut, "2026-03-27 10:00"), new(1, DeadlineUnit.Days))));
        Assert.Equal(new LocalDate(2026, 3, 28), beirut.LastDayOf(At(beirut, "2026-03-29 01:00")));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-03-04 00:00")] // 14 hours ahead: there it already was Monday
    [InlineData("Etc/GMT+12", "2026-03-02 00:00")]         // 12 behind: there it still was Saturday
    public void The_day_is_the_authoritys_own(string zone, string end)
    {
        var calendar = In(zone, IsoDayOfWeek.Friday);
        Assert.Equal(end, Local(calendar, calendar.DueAt(Instant.FromUtc(2026, 3, 1, 11, 0), new(1, DeadlineUnit.Days))));
    }

    [Theory]
    [InlineData(DeadlineUnit.Hours, "2026-03-05 12:00", "2026-03-03 10:00", "2026-03-03 16:30", "2026-03-05 18:30")]
    [InlineData(DeadlineUnit.Days, "2026-03-06 00:00", "2026-03-03 10:00", "2026-03-03 16:30", "2026-03-06 00:00")]
    [InlineData(DeadlineUnit.Days, "2026-03-06 00:00", "2026-03-03 10:00", "2026-03-10 08:00", "2026-03-13 00:00")]
    [InlineData(DeadlineUnit.Months, "2026-03-06 00:00", "2026-03-03 10:00", "2026-03-10 08:00", "2026-03-13 00:00")]
    [InlineData(DeadlineUnit.Days, "2026-03-30 00:00", "2026-03-28 10:00", "2026-03-29 10:00", "2026-03-31 00:00")] // over the change of clocks
    [InlineData(DeadlineUnit.WorkingDays, "2026-03-07 00:00", "2026-03-03 10:00", "2026-03-07 10:00", "2026-03-12 00:00")]
    [InlineData(DeadlineUnit.WorkingDays, "2026-03-07 00:00", "2026-03-06 10:00", "2026-03-09 10:00", "2026-03-10 00:00")]
    public void What_was_left_when_it_stopped_is_left_when_it_goes_on(DeadlineUnit unit, string due, string stopped, string resumed, string end) =>
        Assert.Equal(end, Local(Berlin, Berlin.Resume(At(Berlin, due), At(Berlin, stopped), At(Berlin, resumed), unit)));

    [Fact]
    public void A_week_without_a_working_day_is_refused() => Assert.Throws<ArgumentException>(() => In("Etc/UTC",
        [.. Enum.GetValues<IsoDayOfWeek>()]));

    private static WorkingCalendar In(string zone, params IsoDayOfWeek[] weekend) => new(
        DateTimeZoneProviders.Tzdb[zone], weekend.ToHashSet(), new HashSet<LocalDate> { new(2026, 1, 1) });

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static Instant At(WorkingCalendar calendar, string local) =>
        Pattern.Parse(local).Value.InZoneStrictly(calendar.Zone).ToInstant();

    private static string Local(WorkingCalendar calendar, Instant at) =>
        at.InZone(calendar.Zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
