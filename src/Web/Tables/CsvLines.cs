using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Inspectorate.Web.Tables;

/// <summary>Writes a table. A cell that a spreadsheet would run as a formula gets a quotation mark before it, which <see cref="AsWritten"/> takes off again.</summary>
internal sealed class CsvLines(Stream target, string separator) : IAsyncDisposable
{
    private readonly CsvWriter _csv = new(
        new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator });

    public async Task Write(IEnumerable<string> cells)
    {
        foreach (var cell in cells) _csv.WriteField(Harmless(cell));
        await _csv.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    public static string AsWritten(string cell) => cell.Length > 1 && cell[0] == '\'' && StartsFormula(cell[1]) ? cell[1..] : cell;

    /// <summary>It would be calculated, or start a program: a number below zero would not.</summary>
    public static bool IsFormula(string cell) => cell.Length > 0 && StartsFormula(cell[0]) && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string Harmless(string cell) => IsFormula(cell) ? "'" + cell : cell;

    private static bool StartsFormula(char sign) => sign is '=' or '+' or '-' or '@' or '\t' or '\r';
}
