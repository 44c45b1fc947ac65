using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Inspectorate.Web.Tables;

/// <param name="Number">As a spreadsheet counts, from 1; rows without anything count too.</param>
internal readonly record struct TableRow(int Number, string[] Cells);

/// <summary>A cell is too long to be one: a quotation mark is missing its end. Nothing after this row can be read.</summary>
internal sealed class TableBroken(int afterRow) : Exception($"A cell after row {afterRow} is longer than {CsvTable.LongestCell} signs.")
{
    public int AfterRow => afterRow;
}

/// <summary>Reads a table row by row while it arrives; rows without anything are left out. A mark at the beginning outranks the encoding.</summary>
/// <param name="trims">Blanks around cells are no part of them.</param>
internal sealed class CsvTable(Encoding encoding, string separator, bool trims = false)
{
    public const int LongestCell = 4000;

    /// <exception cref="TableBroken">In the middle, after the rows before it were given.</exception>
    public async IAsyncEnumerable<TableRow> Read(Stream content, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024, leaveOpen: true);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator, BadDataFound = null, IgnoreBlankLines = false, MaxFieldSize = LongestCell, TrimOptions = trims ? TrimOptions.Trim : TrimOptions.None,
        }, leaveOpen: true);
        while (await Next(parser))
        {
            cancel.ThrowIfCancellationRequested();
            if (parser.Record is { } cells && cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return new TableRow(parser.Row, cells);
        }
    }

    private static async Task<bool> Next(CsvParser parser)
    {
        try
        {
            return await parser.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            throw new TableBroken(parser.Row);
        }
    }

    /// <summary>What an encoding puts where it finds no letter, and signs that no text has.</summary>
    public static bool IsBroken(string cell)
    {
        foreach (var sign in cell)
            if (sign == '\uFFFD' || (char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))) return true;
        return false;
    }
}
