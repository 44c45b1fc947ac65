using System.Text;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Tables;

namespace Inspectorate.Ledgers;

/// <summary>
/// Sorts a table by its cohorts outside of memory: the rows are dealt into files by cohort, and each file is small enough to be sorted in
/// memory. More rows make more files, not larger ones.
/// </summary>
internal sealed class CohortSort(string folder)
{
    private const long BytesOfPart = 2 * 1024 * 1024;
    private const int MostParts = 400;

    /// <summary>Between cells of a part. A cell that holds it was broken before.</summary>
    private const char BetweenCells = '\u001f', BetweenLines = '\u001e';

    private string[] _parts = [];

    public string[] Titles { get; private set; } = [];

    /// <summary>The cells of a row of <see cref="Cohorts"/>.</summary>
    public static string[] Cells(string row)
    {
        var cells = row.Split(BetweenCells);
        if (row.Contains(BetweenLines)) for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].Replace(BetweenLines, '\n');
        return cells;
    }

    public async Task Split(string table, CancellationToken cancel)
    {
        await using var content = File.OpenRead(table);
        _parts = [.. Enumerable.Range(0, (int)Math.Clamp(content.Length / BytesOfPart, 1, MostParts)).Select(part => Path.Combine(folder, $"part-{part}"))];
        var writers = _parts.Select(part => new StreamWriter(part, append: false, new UTF8Encoding(false), bufferSize: 16 * 1024)).ToArray();
        try
        {
            var cohort = -1;
            await foreach (var row in new CsvTable(TextEncodings.Of("utf-8"), ";", trims: true).Read(content, cancel))
            {
                if (cohort < 0)
                {
                    (Titles, cohort) = (row.Cells, Array.FindIndex(row.Cells, title => FieldTitles.Of(title) == EvidenceField.Cohort));
                    continue;
                }
                var writer = writers[PartOf(row.Cells[cohort])];
                writer.Write(row.Cells[cohort]);
                foreach (var cell in row.Cells)
                {
                    writer.Write(BetweenCells);
                    writer.Write(cell.AsSpan().ContainsAny([BetweenCells, BetweenLines, '\n', '\r']) ? Kept(cell) : cell);
                }
                writer.Write('\n');
            }
        }
        finally
        {
            foreach (var writer in writers) await writer.DisposeAsync();
        }
    }

    /// <summary>One cohort after the other, each with its rows.</summary>
    public IEnumerable<(string Cohort, IReadOnlyList<string> Rows)> Cohorts()
    {
        foreach (var part in _parts)
        {
            var rows = new List<(string Cohort, string Row)>();
            foreach (var line in File.ReadLines(part))
            {
                var end = line.IndexOf(BetweenCells);
                rows.Add((line[..end], line[(end + 1)..]));
            }
            rows.Sort((one, other) => string.CompareOrdinal(one.Cohort, other.Cohort) is not 0 and var order ? order : string.CompareOrdinal(one.Row, other.Row));
            for (var from = 0; from < rows.Count;)
            {
                var to = from;
                while (to < rows.Count && rows[to].Cohort == rows[from].Cohort) to++;
                yield return (rows[from].Cohort, [.. rows[from..to].Select(row => row.Row)]);
                from = to;
            }
        }
    }

    private static string Kept(string cell) =>
        cell.Replace(BetweenCells, '\ufffd').Replace(BetweenLines, '\ufffd').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\n', BetweenLines);

    /// <summary>The same in every run, unlike the hash of a string.</summary>
    private int PartOf(string cohort)
    {
        var hash = 2166136261u;
        foreach (var sign in cohort) hash = (hash ^ sign) * 16777619u;
        return (int)(hash % (uint)_parts.Length);
    }
}
