using System.Globalization;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Tables;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>
/// Writes the rows that were kept aside, each with its number, column and reason before the cells of the columns that were read: corrected,
/// the table can be sent again. Cells with the number of somebody's paper are left empty.
/// </summary>
internal sealed class AsideLines(Stream target, FileReading how) : IAsyncDisposable
{
    /// <summary>Our own columns; a table that has them is read as if it had not.</summary>
    public static readonly IReadOnlyList<string> Titles = ["kept-aside-row", "kept-aside-column", "kept-aside-reason"];

    private readonly CsvLines _lines = new(target, how.Separator.ToString());
    private readonly List<int> _read = [.. how.Columns.Select((field, i) => (field, i)).Where(column => column.field is not null).Select(column => column.i)];

    public Task Begin(IReadOnlyList<string> titles) => _lines.Write([.. Titles, .. _read.Select(i => i < titles.Count ? titles[i] : "")]);

    public Task Write(IReadOnlyList<BadRow> problems, string[] cells) => _lines.Write(
    [
        problems[0].Row.ToString(CultureInfo.InvariantCulture),
        problems[0].Column,
        string.Join(" ", problems.Select((problem, i) => i == 0 || problem.Column.Length == 0 ? problem.Reason : $"{problem.Column}: {problem.Reason}")),
        .. _read.Select(i => i < cells.Length && !PaperNumberSeen.Holds(cells[i]) ? cells[i] : ""),
    ]);

    public ValueTask DisposeAsync() => _lines.DisposeAsync();
}
