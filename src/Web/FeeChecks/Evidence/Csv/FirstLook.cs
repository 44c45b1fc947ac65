using System.Security.Cryptography;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Tables;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>What the beginning of a table shows: how it is probably read, its first rows, and what a person has to be asked.</summary>
/// <param name="Questions">Empty when there is no doubt.</param>
internal sealed record FirstLook(FileReading Reading, IReadOnlyList<string> Titles, IReadOnlyList<string[]> Rows, IReadOnlyList<string> Questions)
{
    /// <summary>Of the file, in bytes.</summary>
    public const int Longest = 64 * 1024;

    private const int MostRows = 60;
    private const int TitlesWithin = 20;
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Null when it may be a table; else what it is instead.</summary>
    public static string? WhyNoTable(ReadOnlySpan<byte> first)
    {
        if (first.IsEmpty) return "The file is empty. Choose it again.";
        foreach (var (begins, what) in NoTables)
            if (first.StartsWith(begins.AsSpan())) return $"The file is {what}, not a table of text. Open it, save the sheet as CSV, and send that.";
        var isWide = TextEncodings.Guess(first).Name.StartsWith("utf-16", StringComparison.Ordinal);
        return !isWide && first.Contains((byte)0) ? "The file is no text. Save the sheet as CSV, and send that." : null;
    }

    /// <param name="chosen">Encoding, separator and row of the titles as somebody chose them; null to find them out.</param>
    public static async Task<FirstLook> At(byte[] first, FileReading? chosen, CancellationToken cancel)
    {
        var (encoding, isCertain) = chosen is null ? TextEncodings.Guess(first) : (chosen.Encoding, true);
        var separator = chosen?.Separator ?? SeparatorOf(TextEncodings.Of(encoding).GetString(first));
        var rows = new List<TableRow>();
        try
        {
            await foreach (var row in new CsvTable(TextEncodings.Of(encoding), separator.ToString(), trims: true).Read(new MemoryStream(first), cancel))
            {
                rows.Add(row);
                if (rows.Count == MostRows) break;
            }
        }
        catch (TableBroken) { } // the reading itself says where
        // The sample ends in the middle of a row.
        if (first.Length == Longest && rows.Count is > 1 and < MostRows) rows.RemoveAt(rows.Count - 1);
        var titles = chosen is not null ? rows.FirstOrDefault(row => row.Number == chosen.TitleRow) : TitlesOf(rows);
        var data = rows.Where(row => row.Number > titles.Number).Select(row => row.Cells).ToList();
        return Of(encoding, isCertain, separator, titles, data);
    }

    /// <summary>Of the bytes of the titles' row, so that the same table is known again, however it was read.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) first = first[3..];
        var end = first.IndexOf((byte)'\n');
        return Convert.ToHexStringLower(SHA256.HashData(first[..(end < 0 ? first.Length : end)].TrimEnd((byte)'\r')));
    }

    private static FirstLook Of(string encoding, bool isCertain, char separator, TableRow titles, IReadOnlyList<string[]> rows)
    {
        List<string> questions = [];
        if (!isCertain)
            questions.Add($"The file does not say how its letters are written. It is read as {TextEncodings.Names.First(known => known.Name == encoding).Title}: are the words below right?");
        List<EvidenceField?> columns = [];
        foreach (var title in titles.Cells ?? [])
        {
            var field = FieldTitles.Of(title);
            if (field is not null && columns.Contains(field))
            {
                questions.Add($"Two columns are called {title}, or mean the same. Choose which one counts.");
                field = null;
            }
            columns.Add(field);
        }
        IEnumerable<string> Cells(EvidenceField field) => columns.IndexOf(field) is >= 0 and var at
            ? rows.Where(row => at < row.Length && row[at].Length > 0).Select(row => Digits.ToAscii(row[at]))
            : [];
        var (mark, marksOpen) = Habits.Amounts(Cells(EvidenceField.Amount).Select(cell => AmountCell.Split(cell).Number));
        var (order, datesOpen) = Habits.Dates(Cells(EvidenceField.Date));
        if (marksOpen) questions.Add("Amounts such as 1,234 can mean two things here. Say which sign stands before the cents.");
        if (datesOpen) questions.Add("Dates such as 03/04/2026 can mean two days. Say whether the day or the month stands first.");
        var reading = new FileReading
        {
            Encoding = encoding, Separator = separator, TitleRow = Math.Max(1, titles.Number), DecimalMark = mark, DateOrder = order, Columns = columns,
        };
        return new FirstLook(reading, titles.Cells ?? [], rows, [.. questions, .. reading.Gaps()]);
    }

    /// <summary>Titles that we know; where there are none, the first row of several cells.</summary>
    private static TableRow TitlesOf(List<TableRow> rows)
    {
        var first = rows.Take(TitlesWithin).ToList();
        var known = first.FirstOrDefault(row => row.Cells.Count(cell => FieldTitles.Of(cell) is not null) >= 2);
        return known.Cells is not null ? known : first.FirstOrDefault(row => row.Cells.Count(cell => cell.Length > 0) >= 2);
    }

    /// <summary>The sign that stands most often outside of quotation marks; some spreadsheets say it in a line of its own.</summary>
    private static char SeparatorOf(string text)
    {
        text = text.TrimStart('\uFEFF');
        if (text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n') return text[4];
        var (counts, isQuoted, lines) = (new int[Separators.Length], false, 0);
        foreach (var sign in text)
        {
            if (sign == '"') isQuoted = !isQuoted;
            else if (sign == '\n' && ++lines == TitlesWithin) break;
            else if (!isQuoted && Array.IndexOf(Separators, sign) is >= 0 and var at) counts[at]++;
        }
        // Where amounts have decimal commas, semicolons separate: there are more of them in each row.
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static readonly (byte[] Begins, string What)[] NoTables =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive, as workbooks (.xlsx, .ods) are"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
        ([0x1F, 0x8B], "packed (gzip)"),
        ([0x37, 0x7A, 0xBC, 0xAF], "packed (7z)"),
        ([0x52, 0x61, 0x72, 0x21], "packed (rar)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old workbook (.xls)"),
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ];
}
