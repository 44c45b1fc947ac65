using System.Text;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Tables;

namespace Inspectorate.Web.FeeTables.Import;

/// <param name="Row">As a spreadsheet counts; 0 for the whole file.</param>
internal sealed record BadCell(int Row, string Column, string Found, string Reason);

/// <summary>A table of entries as somebody sends it: what it would change, or what is wrong with it. With one bad row nothing of it is proposed.</summary>
internal sealed class FeeImport
{
    public const int LargestFile = 512 * 1024;
    private const int MostRows = 5000;
    private const int MostErrors = 200;

    private readonly List<BadCell> _errors = [];

    public IReadOnlyList<BadCell> Errors => _errors;

    /// <summary>Null while something is wrong with a row.</summary>
    public FeeRevision? Revision { get; private init; }

    public static async Task<FeeImport> Read(FeeTable table, ReferenceData law, string text, CancellationToken cancel)
    {
        var import = new FeeImport();
        var entries = new Dictionary<string, Dated>();
        IReadOnlyList<string>? titles = null;
        var reading = new RowReading(table, law);
        try
        {
            await foreach (var row in new CsvTable(Encoding.UTF8, Separator(text), trims: true).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), cancel))
            {
                if (titles is null) titles = import.Titles(table, row);
                else if (entries.Count >= MostRows) throw new TableBroken(row.Number - 1);
                else import.Row(row, titles, reading, entries);
                if (import._errors.Count >= MostErrors || titles.Count == 0) break;
            }
        }
        catch (TableBroken broken)
        {
            import._errors.Add(new BadCell(broken.AfterRow, "", "", $"After this row nothing can be read: a quotation mark is missing its end, or there are more than {MostRows} rows."));
        }
        if (titles is null || (titles.Count > 0 && entries.Count == 0 && import._errors.Count == 0)) import._errors.Add(new BadCell(0, "", "", "There is no row in the table."));
        if (import._errors.Count > 0) return import;
        var revision = FeeRevision.Of(law, table, [.. entries.Values]);
        import._errors.AddRange(revision.Errors.Take(MostErrors).Select(error => new BadCell(0, "", "", error)));
        return import._errors.Count > 0 ? import : new FeeImport { Revision = revision };
    }

    /// <summary>None when they are not those of the table.</summary>
    private IReadOnlyList<string> Titles(FeeTable table, TableRow row)
    {
        List<string> titles = [.. row.Cells.Select(cell => cell.Trim().ToLowerInvariant())];
        var known = FeeColumn.Of(table).Select(column => column.Name).ToList();
        _errors.AddRange(titles.Where(title => title.Length > 0 && !known.Contains(title)).Select(title => new BadCell(row.Number, title, "", "The table has no such column.")));
        _errors.AddRange(titles.Where(title => title.Length > 0).CountBy(title => title).Where(same => same.Value > 1).Select(same => new BadCell(row.Number, same.Key, "", "This column is there twice.")));
        _errors.AddRange(FeeColumn.Of(table).Where(column => !column.IsOptional && !titles.Contains(column.Name)).Select(column => new BadCell(row.Number, column.Name, "", "This column is missing.")));
        return _errors.Count > 0 ? [] : titles;
    }

    private void Row(TableRow row, IReadOnlyList<string> titles, RowReading reading, Dictionary<string, Dated> entries)
    {
        var cells = titles.Zip(row.Cells).Where(cell => cell.First.Length > 0).ToDictionary(cell => cell.First, cell => CsvLines.AsWritten(cell.Second));
        if (row.Cells.Length > titles.Count) _errors.Add(new BadCell(row.Number, "", row.Cells[^1], "The row has more cells than there are titles."));
        var read = reading.Read(column => cells.GetValueOrDefault(column), (column, found, reason) => _errors.Add(new BadCell(row.Number, column.Name, found, reason)));
        if (read is not null && !entries.TryAdd(FeeTable.KeyOf(read), read))
            _errors.Add(new BadCell(row.Number, "from", "", $"The entry “{FeeTable.KeyOf(read)}” is there twice."));
    }

    /// <summary>The sign between titles that occurs most in the first row.</summary>
    private static string Separator(string text) => new[] { ";", ",", "\t" }.MaxBy(sign => text.AsSpan(0, Math.Max(0, text.IndexOf('\n'))).Count(sign))!;

    /// <summary>The letters of a file, however it writes them; null when it is too large or no text.</summary>
    public static async Task<string?> Text(Stream content, CancellationToken cancel)
    {
        var bytes = new byte[LargestFile + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (length is 0 or > LargestFile) return null;
        var encoding = TextEncodings.Of(TextEncodings.Guess(bytes.AsSpan(0, length)).Name);
        var text = encoding.GetString(bytes, 0, length).TrimStart('\uFEFF');
        return text.Contains('\0') ? null : text;
    }
}
