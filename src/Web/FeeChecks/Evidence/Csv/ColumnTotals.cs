using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Languages;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>Adds the amounts of a table up while it is read, so that a row that calls itself a total can be compared. It may count from the beginning or from the last total.</summary>
internal sealed class ColumnTotals(FileReading how, LineReading reading)
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "total", "totals", "grand total", "subtotal", "sub total", "sum", "summe", "gesamt", "gesamtsumme", "zwischensumme", "somme", "total general", "suma",
        "المجموع", "الإجمالي", "مجموع", "اجمالي", "итого", "всего", "योग", "कुल", "total:", "sum:",
    };

    private long _all, _sinceLast;
    private int _unreadable;
    private string? _currency;
    private bool _isMixed;

    public int Right { get; private set; }

    /// <summary>It says so in its first cell, and has an amount but no day.</summary>
    public bool IsTotal(string[] cells, LineForm typed, int row) =>
        row > how.TitleRow && string.IsNullOrEmpty(typed.Date) && !string.IsNullOrEmpty(typed.Amount) && Words.Contains(cells.First(cell => cell.Length > 0));

    /// <param name="read">The amount of the line; null where the row is no line, but may hold an amount.</param>
    public void Add(LineForm typed, long? read)
    {
        if (string.IsNullOrEmpty(typed.Amount)) return;
        var currency = CurrencyOf(typed);
        _currency ??= currency;
        _isMixed |= currency != _currency;
        if ((read ?? reading.AmountOf(typed.Amount, currency)) is not { } amount) _unreadable++;
        else (_all, _sinceLast) = (_all + amount, _sinceLast + amount);
    }

    /// <summary>Null when it adds up.</summary>
    public string? WhyWrong(LineForm total)
    {
        var currency = _currency ?? CurrencyOf(total);
        var (all, part) = (_all, _sinceLast);
        _sinceLast = 0;
        if (_isMixed) return "This total adds up several currencies.";
        if (reading.AmountOf(total.Amount!, currency) is not { } said) return "This total holds no amount.";
        if (said == all || said == part)
        {
            Right++;
            return null;
        }
        var more = _unreadable > 0 ? $" {_unreadable} amounts above could not be read." : "";
        return $"This total does not add up: the amounts above it come to {Amounts.Written(all, 2)}, it says {Amounts.Written(said, 2)}.{more}";
    }

    private static string CurrencyOf(LineForm typed) => string.IsNullOrWhiteSpace(typed.Currency) ? FeeReference.Currency : typed.Currency.ToUpperInvariant();
}
