namespace Inspectorate.Domain.FeeChecks.Files;

/// <summary>How the writer of a table writes amounts and dates, as far as its first cells show. ASCII digits are expected.</summary>
public static class Habits
{
    /// <summary>The sign before the cents, and whether some amount leaves it open and no other answers.</summary>
    public static (DecimalMark Mark, bool IsOpen) Amounts(IEnumerable<string> cells)
    {
        var (point, comma, open) = (0, 0, 0);
        foreach (var cell in cells)
        {
            var (lastPoint, lastComma) = (cell.LastIndexOf('.'), cell.LastIndexOf(','));
            if (lastPoint < 0 && lastComma < 0) continue;
            var last = Math.Max(lastPoint, lastComma);
            var digitsAfter = cell[(last + 1)..].TakeWhile(char.IsAsciiDigit).Count();
            var standsAlone = cell.Count(sign => sign == cell[last]) == 1;
            if (standsAlone && lastPoint < 0 != lastComma < 0 && digitsAfter == 3) open++;
            else if (standsAlone == (cell[last] == '.')) point++;
            else comma++;
        }
        return (point, comma, open) switch
        {
            (> 0, 0, > 0) => (DecimalMark.Point, false),
            (0, > 0, > 0) => (DecimalMark.Comma, false),
            (_, _, > 0) => (DecimalMark.AsItStands, true),
            _ => (DecimalMark.AsItStands, false),
        };
    }

    /// <summary>The order of day and month, and whether the cells leave it open or contradict each other.</summary>
    public static (DateOrder Order, bool IsOpen) Dates(IEnumerable<string> cells)
    {
        var (day, month, open) = (0, 0, 0);
        foreach (var cell in cells)
        {
            var parts = cell.Split('/', '-', '.', ' ');
            if (parts.Length < 3 || !int.TryParse(parts[0], out var first) || !int.TryParse(parts[1], out var second) || parts[0].Length > 2) continue;
            if (first > 12) day++;
            else if (second > 12) month++;
            // Nobody writes the month first with points.
            else if (!cell.Contains('.') && first != second) open++;
        }
        return (day, month, open) switch
        {
            (> 0, 0, _) => (DateOrder.DayFirst, false),
            (0, > 0, _) => (DateOrder.MonthFirst, false),
            (> 0, > 0, _) => (day >= month ? DateOrder.DayFirst : DateOrder.MonthFirst, true),
            (_, _, > 0) => (DateOrder.DayFirst, true),
            _ => (DateOrder.YearFirst, false),
        };
    }
}
