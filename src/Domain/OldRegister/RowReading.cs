using System.Text.RegularExpressions;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.OldRegister;

/// <summary>Makes a claim of a row's cells, or says in which column what is wrong.</summary>
public sealed partial class RowReading(RegisterMap map, ReferenceData reference, LocalDate today)
{
    public const string Household = "Private household";
    private const int LongestNumber = 60;
    private const int LongestName = 200;

    private readonly CellReading _cells = new(map, reference.Currency(map.Currency).Decimals, today);
    private readonly IReadOnlyDictionary<RegisterField, int> _place = map.Fields.Select((pair, i) => (pair.Field, i)).ToDictionary(pair => pair.Field, pair => pair.i);

    /// <summary>Null when there is a fault.</summary>
    /// <param name="cells">In the order of <see cref="RegisterMap.Fields"/>.</param>
    public OldClaim? Read(IReadOnlyList<string> cells, Guid importId, out string column, out string fault)
    {
        List<(RegisterField Field, string Reason)> faults = [];
        string Text(RegisterField field, int longest, string? whenEmpty)
        {
            var text = Spaces().Replace(CellOf(cells, field), " ").Trim();
            if (text.Length == 0 && whenEmpty is not null) faults.Add((field, whenEmpty));
            if (text.Length > longest) faults.Add((field, $"This is longer than {longest} letters."));
            return text;
        }
        T? Value<T>(RegisterField field, Func<string, Cell<T>> read) where T : struct
        {
            var cell = read(CellOf(cells, field).Trim());
            if (cell.Fault is { } reason) faults.Add((field, reason));
            return cell.Value;
        }
        var employer = Text(RegisterField.Employer, LongestName, "The employer is missing.");
        var claim = new OldClaim
        {
            Id = Guid.CreateVersion7(), ImportId = importId, Register = map.Register, Currency = map.Currency,
            Number = Text(RegisterField.Number, LongestNumber, "The number of the old register is missing."),
            Employer = employer,
            SortName = employer == Household ? "" : SearchWords.Folded(employer),
            Town = Text(RegisterField.Town, LongestName, null),
            OpenedOn = Value(RegisterField.Opened, _cells.Date),
            ClosedOn = Value(RegisterField.Closed, _cells.Date),
            Claimed = Value(RegisterField.Claimed, _cells.Amount),
            Assessed = Value(RegisterField.Assessed, _cells.Amount),
            Ordered = Value(RegisterField.Ordered, _cells.Amount),
            Paid = Value(RegisterField.Paid, _cells.Amount),
            Outcome = Value(RegisterField.Outcome, Outcome) ?? OldOutcome.Unknown,
        };
        if (claim.ClosedOn < claim.OpenedOn) faults.Add((RegisterField.Closed, "It was closed before it was opened."));
        (column, fault) = faults.Count == 0 ? ("", "") : (map.ColumnOf(faults[0].Field), string.Join(" ", faults.Select((each, i) => i == 0 ? each.Reason : $"{map.ColumnOf(each.Field)}: {each.Reason}")));
        return faults.Count == 0 ? claim : null;
    }

    /// <summary>An amount by itself, for sums; null for an empty cell and for one in which no amount can be read.</summary>
    public Cell<long> Amount(IReadOnlyList<string> cells, RegisterField field) => _cells.Amount(CellOf(cells, field).Trim());

    private Cell<OldOutcome> Outcome(string text) =>
        text.Length == 0 ? default
        : map.Outcome!.Values.TryGetValue(text, out var outcome) ? new(outcome)
        : new(null, $"“{text}” is not among the values of the map.");

    private string CellOf(IReadOnlyList<string> cells, RegisterField field) =>
        _place.TryGetValue(field, out var place) && place < cells.Count ? cells[place] : "";

    /// <summary>A line end or a hard space within a name is a space.</summary>
    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
