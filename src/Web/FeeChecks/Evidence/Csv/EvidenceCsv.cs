using System.Runtime.CompilerServices;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Tables;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>A row of a file: a line, or what is wrong with it.</summary>
internal sealed record CsvRow(ReadLine? Line, IReadOnlyList<BadRow> Problems, string[] Cells);

/// <summary>
/// Reads a table of evidence row by row, as <see cref="FileReading"/> says. Of columns that are left out nothing is looked at; totals are
/// compared with what they add up, and are no lines.
/// </summary>
/// <param name="cohort">The number of the cohort that the check is about.</param>
internal sealed class EvidenceCsv(FileReading how, LineReading reading, string cohort)
{
    private string[] _titles = [];
    private readonly ColumnTotals _totals = new(how, reading);
    private readonly string?[] _forAll = [.. FieldTitles.ForAllRows.Select(how.ForAllOf)];
    private readonly PaperNumberSeen _held = new();
    private readonly bool _hasCurrencies = how.Columns.Contains(EvidenceField.Currency);
    private string? _currency;

    public IReadOnlyList<string> Titles => _titles;

    /// <summary>Titles of columns that are left out; known after the titles were read.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>Rows of a template that nobody filled in.</summary>
    public int LeftEmpty { get; private set; }

    /// <summary>Rows that hold a total which adds up.</summary>
    public int Totals => _totals.Right;

    public IAsyncEnumerable<CsvRow> Read(Stream content, CancellationToken cancel) =>
        Read(new CsvTable(TextEncodings.Of(how.Encoding), how.Separator.ToString(), trims: true).Read(content, cancel), cancel);

    /// <summary>Of a table whose cells were told apart before, without blanks around them.</summary>
    public async IAsyncEnumerable<CsvRow> Read(IAsyncEnumerable<TableRow> table, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var rows = table.GetAsyncEnumerator(cancel);
        TableRow? held = null;
        var (last, cellsBefore) = (0, 0);
        BadRow? broken = null;
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync()) break;
            }
            catch (TableBroken at)
            {
                broken = new BadRow(at.AfterRow + 1, "", "", $"This row is longer than {CsvTable.LongestCell} signs. A quotation mark may be missing its end; nothing after it was read.");
                break;
            }
            var row = rows.Current;
            last = row.Number;
            if (row.Number < how.TitleRow) continue;
            if (row.Number == how.TitleRow)
            {
                ReadTitles(row.Cells);
                continue;
            }
            // One row is held back: only of the last one it can be said that the file breaks off in it.
            if (held is { } before)
            {
                if (RowOf(before) is { } read) yield return read;
                cellsBefore = before.Cells.Length;
            }
            held = row;
        }
        if (held is { } end)
        {
            if (broken is null && end.Cells.Length < Math.Min(cellsBefore, _titles.Length))
                yield return Bad(end, "", $"The file breaks off in this row: it has {end.Cells.Length} cells, the rows before it {cellsBefore}.");
            else if (RowOf(end) is { } read)
                yield return read;
        }
        if (broken is not null) yield return new CsvRow(null, [broken], []);
        else if (last < how.TitleRow) yield return new CsvRow(null, [new BadRow(how.TitleRow, "", "", "The file ends before the titles.")], []);
    }

    /// <summary>Null for a row that is no line and has nothing wrong with it.</summary>
    private CsvRow? RowOf(TableRow row)
    {
        var cells = row.Cells;
        if (cells.Length > _titles.Length && cells.Skip(_titles.Length).Any(cell => cell.Length > 0))
            return Bad(row, "", $"The row has {cells.Length} cells; there are {_titles.Length} titles. A sign that separates may stand within a cell.");
        var typed = new LineForm();
        for (var i = 0; i < _forAll.Length; i++) typed.Set(FieldTitles.ForAllRows[i], _forAll[i]);
        string? cohortSaid = null;
        for (var i = 0; i < cells.Length && i < how.Columns.Count; i++)
        {
            if (how.Columns[i] is not { } field || cells[i].Length == 0) continue;
            cells[i] = CsvLines.AsWritten(cells[i]);
            if (WhyNotCell(cells[i]) is { } why) return Bad(row, _titles[i], why);
            if (field == EvidenceField.Cohort) cohortSaid = cells[i];
            else typed.Set(field, cells[i]);
        }
        List<CellProblem> problems = [];
        if (!SplitCurrency(typed, problems)) return Bad(row, problems);
        if (_totals.IsTotal(cells, typed, row.Number))
            return _totals.WhyWrong(typed) is { } wrong ? Bad(row, Title(EvidenceField.Amount), wrong, typed.Amount ?? "") : null;
        if (string.IsNullOrEmpty(typed.Amount) && string.IsNullOrEmpty(typed.Date) && string.IsNullOrEmpty(typed.Reference))
        {
            LeftEmpty++;
            return null;
        }
        if (cohortSaid is not null && !cohortSaid.Equals(cohort, StringComparison.OrdinalIgnoreCase))
            problems.Add(new CellProblem(EvidenceField.Cohort, "", $"This row is about another cohort. This check is about {cohort}."));
        if (_held.IsIn(typed.Reference) || _held.IsIn(typed.Batch))
            problems.Add(new CellProblem(null, "", "A cell holds the number of somebody’s paper. Take it out."));
        var line = reading.Read(typed, problems);
        _totals.Add(typed, line?.MinorUnits);
        return problems.Count == 0 ? new CsvRow(line, [], cells) : Bad(row, problems);
    }

    /// <summary>An amount with its currency beside it. All of a column are in one currency, unless a column says which.</summary>
    private bool SplitCurrency(LineForm typed, List<CellProblem> problems)
    {
        if (typed.Amount is not { Length: > 0 } text) return true;
        var (number, code) = AmountCell.Split(text);
        if (code == AmountCell.Unknown)
            problems.Add(new CellProblem(EvidenceField.Amount, text, "Which currency is this? Write its three letters, such as DMD."));
        else if (_hasCurrencies)
        {
            if (code is not null && typed.Currency is { Length: > 0 } said && !said.Equals(code, StringComparison.OrdinalIgnoreCase))
                problems.Add(new CellProblem(EvidenceField.Amount, text, $"The amount is in {code}; the column beside it says {said}."));
        }
        else
        {
            code ??= typed.Currency ?? FeeReference.Currency;
            _currency ??= code;
            if (code != _currency)
                problems.Add(new CellProblem(EvidenceField.Amount, text, $"The amounts above are in {_currency}, this one is in {code}. Give the currencies a column of their own."));
        }
        if (code is not null) typed.Currency = code;
        typed.Amount = number;
        return problems.Count == 0;
    }

    private static string? WhyNotCell(string cell) =>
        CsvTable.IsBroken(cell) ? "Some letters cannot be read. Choose another encoding, or save the file as UTF-8."
        : cell.Contains('\n') ? "This cell runs over several rows: a quotation mark may be missing its end."
        : cell.Contains('<') ? "The cell holds markup. Write plain text."
        : CsvLines.IsFormula(cell) && cell[0] is not '-' ? "The cell holds a formula. Save the values, not the formulas."
        : null;

    private void ReadTitles(string[] titles)
    {
        _titles = titles;
        LeftOut =
        [
            .. titles.Where((title, i) => (i >= how.Columns.Count || how.Columns[i] is null) && !string.IsNullOrWhiteSpace(title) && !AsideLines.Titles.Contains(title))
                .Select(title => title.Length > 40 ? title[..40] : title),
        ];
    }

    private CsvRow Bad(TableRow row, string title, string reason, string found = "") => new(null, [new BadRow(row.Number, title, found, reason)], row.Cells);

    private CsvRow Bad(TableRow row, List<CellProblem> problems) => new(
        null, [.. problems.Select(problem => new BadRow(row.Number, Title(problem.Field), PaperNumberSeen.Holds(problem.Found) ? "" : problem.Found, problem.Reason))], row.Cells);

    private string Title(EvidenceField? field) =>
        field is not { } known ? "" : how.Columns.IndexOf(known) is >= 0 and var at && at < _titles.Length ? _titles[at] : FieldWords.Say(known);
}
