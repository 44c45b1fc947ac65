using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Firewall.Guard;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>A row of a file: a line, or what is wrong with it.</summary>
internal sealed record CsvRow(ReadLine? Line, IReadOnlyList<BadRow> Problems);

/// <summary>
/// Reads a table of evidence row by row while it arrives: UTF-8 or UTF-16, separated by semicolons, commas or tabs, whatever the
/// spreadsheet wrote. The titles may stand in any order; columns that we do not know are not read.
/// </summary>
internal sealed class EvidenceCsv(LineReading reading)
{
    private const int LongestCell = 4000;
    private readonly List<string> _unknown = [];
    private readonly List<Action<LineForm, string>?> _columns = [];

    /// <summary>Known after the first row was read.</summary>
    public IReadOnlyList<string> UnknownColumns => _unknown;

    public async IAsyncEnumerable<CsvRow> Read(Stream content, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var text = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var first = await text.ReadLineAsync(cancel) ?? "";
        var before = 1;
        // Some spreadsheets say their separator in a line of its own.
        var named = first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? first[4] : (char?)null;
        if (named is not null)
        {
            first = await text.ReadLineAsync(cancel) ?? "";
            before++;
        }
        var separator = named ?? new[] { ';', ',', '\t' }.MaxBy(sign => first.Count(letter => letter == sign));
        if (Titles(first, separator) is { } missing)
        {
            yield return new CsvRow(null, [new BadRow(before, "", "", missing)]);
            yield break;
        }
        using var parser = new CsvParser(text, Settings(separator), leaveOpen: true);
        while (await Next(parser) is var more && more != false)
        {
            var row = parser.Row + before;
            if (more is null)
            {
                yield return new CsvRow(null, [new BadRow(row + 1, "", "", $"This row is longer than {LongestCell} signs. A quotation mark may be missing its end; nothing after it was read.")]);
                yield break;
            }
            if (parser.Record is { } cells && cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return RowOf(cells, row);
        }
    }

    /// <summary>Null when a cell is too long to be true.</summary>
    private static async Task<bool?> Next(CsvParser parser)
    {
        try
        {
            return await parser.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            return null;
        }
    }

    private CsvRow RowOf(string[] cells, int row)
    {
        if (cells.Length > _columns.Count && cells.Skip(_columns.Count).Any(cell => cell.Length > 0))
            return new CsvRow(null, [new BadRow(row, "", "", $"The row has {cells.Length} cells; there are {_columns.Count} titles.")]);
        var typed = new LineForm();
        for (var i = 0; i < Math.Min(cells.Length, _columns.Count); i++)
            _columns[i]?.Invoke(typed, cells[i]);
        List<CellProblem> problems = [];
        if (cells.Any(cell => cell.Contains('\uFFFD')))
            problems.Add(new CellProblem("", "", "Some letters cannot be read. Save the file as UTF-8."));
        if (cells.Any(cell => new TypedField("", cell).Held.Count > 0))
            problems.Add(new CellProblem("", "", "A cell holds the number of somebody’s paper. Take it out."));
        var line = reading.Read(typed, problems);
        return new CsvRow(problems.Count == 0 ? line : null, [.. problems.Select(problem => new BadRow(row, Title(problem.Field), problem.Found, problem.Reason))]);
    }

    private string? Titles(string first, char separator)
    {
        using var parser = new CsvParser(new StringReader(first), Settings(separator));
        var titles = parser.Read() ? parser.Record ?? [] : [];
        foreach (var title in titles)
        {
            var known = LineForm.Columns.GetValueOrDefault(FeeWords.Normal(title));
            _columns.Add(known);
            if (known is null && !string.IsNullOrWhiteSpace(title)) _unknown.Add(title.Trim() is { Length: > 40 } longer ? longer[..40] : title.Trim());
        }
        var missing = new[] { "kind", "amount", "date" }.Except(titles.Select(FeeWords.Normal)).ToList();
        return missing.Count == 0 ? null : $"The first row has to hold the titles of the columns. Missing: {string.Join(", ", missing)}.";
    }

    private static string Title(string field) => field == "PaidTo" ? "paid-to" : field.ToLowerInvariant();

    private static CsvConfiguration Settings(char separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(), BadDataFound = null, IgnoreBlankLines = false, MaxFieldSize = LongestCell, TrimOptions = TrimOptions.Trim,
    };
}
