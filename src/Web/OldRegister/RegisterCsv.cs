using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Firewall.Guard;

namespace Inspectorate.Web.OldRegister;

/// <summary>
/// Reads the table row by row while it arrives. Of each row only the cells that the map names are handed on: what a register says of a
/// worker lies in the others and goes no further than this.
/// </summary>
internal sealed class RegisterCsv(RegisterMap map)
{
    /// <summary>Titles of a file of rows that were kept aside, so that it can be read again with the same map.</summary>
    public static readonly IReadOnlyList<string> OfAside = ["kept-aside-row", "kept-aside-column", "kept-aside-reason"];

    private const int LongestCell = 4000;
    private static readonly RegisterField[] Names = [RegisterField.Employer, RegisterField.Town];

    private List<int> _places = [];
    private int _columns;
    private int? _household;

    /// <exception cref="RegisterRefused">The titles are not those of the map, or the file breaks off in the middle of a cell.</exception>
    public async IAsyncEnumerable<RegisterRow> Read(Stream content, Guid importId, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var text = new StreamReader(content, EncodingOf(map.Encoding), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = map.Separator, BadDataFound = null, IgnoreBlankLines = false, MaxFieldSize = LongestCell,
        }, leaveOpen: true);
        if (!await parser.ReadAsync()) throw new RegisterRefused(["The file is empty."]);
        Find(parser.Record!);
        while (await Next(parser))
        {
            cancel.ThrowIfCancellationRequested();
            if (parser.Record is { } cells && cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return RowOf(cells, parser.Row, importId);
        }
    }

    public static Encoding EncodingOf(string name) => name switch
    {
        "utf-16" => Encoding.Unicode,
        "latin-1" => Encoding.Latin1,
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private static async Task<bool> Next(CsvParser parser)
    {
        try
        {
            return await parser.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            throw new RegisterRefused([$"A cell after row {parser.Row} is longer than {LongestCell} signs: a quotation mark may be missing its end. Nothing was imported."]);
        }
    }

    private void Find(string[] titles)
    {
        titles = [.. titles.Select(title => title.Trim())];
        List<string> wanted = [.. map.Fields.Select(pair => pair.Column)];
        var known = wanted.Concat(map.LeftOut).Append(map.Household?.Column).OfType<string>().ToHashSet();
        List<string> errors =
        [
            .. known.Except(titles).Select(missing => $"The file has no column \"{missing}\"."),
            .. titles.Except(known).Except(OfAside).Select(unknown => $"The map says nothing of the column \"{unknown}\". Name it, or leave it out by name."),
            .. titles.GroupBy(title => title).Where(same => same.Count() > 1).Select(same => $"The file has the column \"{same.Key}\" twice."),
        ];
        if (errors.Count > 0) throw new RegisterRefused(errors);
        _columns = titles.Length;
        _places = [.. wanted.Select(column => Array.IndexOf(titles, column))];
        _household = map.Household is { } household ? Array.IndexOf(titles, household.Column) : null;
    }

    private RegisterRow RowOf(string[] cells, int row, Guid importId)
    {
        RegisterRow Aside(string column, string reason, IEnumerable<string> kept) => new() { ImportId = importId, Row = row, Column = column, Reason = reason, Cells = [.. kept] };

        // Which cell is which is not certain any more, and one of them may be about the worker.
        if (cells.Length != _columns && (cells.Length < _columns || cells.Skip(_columns).Any(cell => cell.Length > 0)))
            return Aside("", $"The row has {cells.Length} cells; there are {_columns} titles. A sign that separates may stand within a cell.", []);
        List<string> taken = [.. _places.Select(place => cells[place])];
        if (_household is { } mark && map.Household!.When.Contains(cells[mark].Trim()))
            for (var i = 0; i < taken.Count; i++)
                if (Names.Contains(map.Fields[i].Field)) taken[i] = map.Fields[i].Field == RegisterField.Employer ? RowReading.Household : "";
        for (var i = 0; i < taken.Count; i++)
        {
            if (taken[i].Any(IsBroken))
                return Aside(map.Fields[i].Column, $"Some letters cannot be read as {map.Encoding}.", taken);
            if (Names.Contains(map.Fields[i].Field) && new TypedField("", taken[i]).Held.Count > 0)
                return Aside(map.Fields[i].Column, "The cell holds the number of somebody’s paper. Take it out.", []);
        }
        return new RegisterRow { ImportId = importId, Row = row, Cells = taken };
    }

    /// <summary>What an encoding puts where it finds no letter, and signs that no text has.</summary>
    private static bool IsBroken(char sign) => sign == '\uFFFD' || (char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'));
}
