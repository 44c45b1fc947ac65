using System.Text.RegularExpressions;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Languages;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>Reads a day as spreadsheets write it, in digits of any script. What can be two days is none.</summary>
internal sealed partial class DayReading(DateOrder order, LocalDate today)
{
    public (LocalDate? Day, string? WhyNot) Read(string typed)
    {
        var text = Digits.ToAscii(typed.Trim());
        // The usual writing, without the cost of looking for another.
        if (text.Length == 10 && text[4] == '-' && text[7] == '-' && Number(text.AsSpan(0, 4)) is { } year && Number(text.AsSpan(5, 2)) is { } month && Number(text.AsSpan(8)) is { } day)
            return Exact(year, month, day);
        if (Parts().Match(text) is not { Success: true } match)
            return (null, SpreadsheetDay().IsMatch(text) ? "This is a spreadsheet’s number for a day. Format the column as a date." : "Write the day as 2026-03-31 or 31.03.2026.");
        var (first, second, third) = (Number(match.Groups[1]), Number(match.Groups[3]), Number(match.Groups[4]));
        if (match.Groups[1].Length == 4) return match.Groups[4].Length <= 2 ? Exact(first, second, third) : (null, "Write the day as 2026-03-31 or 31.03.2026.");
        if (match.Groups[1].Length > 2 || match.Groups[4].Length != 4) return (null, "Write the year with four digits.");
        if (order == DateOrder.MonthFirst) return Exact(third, first, second);
        // Nobody writes the month first with points.
        if (order == DateOrder.DayFirst || match.Groups[2].Value == "." || first > 12 || first == second || first * second == 0) return Exact(third, second, first);
        return second > 12
            ? Exact(third, first, second)
            : (null, $"This can be {Say(third, second, first)} or {Say(third, first, second)}. Say how the file writes dates, or write the year first.");
    }

    private (LocalDate?, string?) Exact(int year, int month, int day)
    {
        if (year is < 1900 or > 2200) return (null, $"The year {year} cannot be.");
        if (month is < 1 or > 12) return (null, $"There is no month {month}.");
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return (null, $"The calendar has no day {day} in {year}-{month:00}.");
        var read = new LocalDate(year, month, day);
        return read > today ? (null, "This day has not come yet.") : (read, null);
    }

    private static string Say(int year, int month, int day) => LocalDatePattern.Iso.Format(new LocalDate(year, month, day));

    private static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Three numbers, perhaps with a time of day behind them.</summary>
    [GeneratedRegex(@"\A(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?\z")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\A[1-9]\d{4}(\.\d+)?\z")]
    private static partial Regex SpreadsheetDay();
}
