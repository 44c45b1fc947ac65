using System.Runtime.CompilerServices;
using System.Text;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Firewall.Guard;
using Inspectorate.Web.Tables;

namespace Inspectorate.Web.OldRegister;

/// <summary>
/// Reads the table row by row while it arrives. Of each row only the cells that the map names are handed on: what a register says of a
/// worker lies in the others and goes no further than this.
/// </summary>
internal sealed class RegisterCsv(RegisterMap map)
{
    /// <summary>Titles of a file of rows that were kept aside, so that it can be read again with the same map.</summary>
    public static readonly IReadOnlyList<string> OfAside = ["kept-aside-row", "kept-aside-column", "kept-aside-reason"];

    private static readonly RegisterField[] Names = [RegisterField.Employer, RegisterField.Town];

    private List<int> _places = [];
    private int _columns;
    private int? _household;

    /// <exception cref="RegisterRefused">The titles are not those of the map, or the file breaks off in the middle of a cell.</exception>
    public async IAsyncEnumerable<RegisterRow> Read(Stream content, Guid importId, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var rows = new CsvTable(EncodingOf(map.Encoding), map.Separator).Read(content, cancel).GetAsyncEnumerator(cancel);
        if (!await Next(rows)) throw new RegisterRefused(["The file is empty."]);
        Find(rows.Current.Cells);
        while (await Next(rows))
            yield return RowOf(rows.Current.Cells, rows.Current.Number, importId);
    }

    public static Encoding EncodingOf(string name) => name switch
    {
        "utf-16" => Encoding.Unicode,
        "latin-1" => Encoding.Latin1,
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private static async Task<bool> Next(IAsyncEnumerator<TableRow> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (TableBroken broken)
        {
            throw new RegisterRefused([$"A cell after row {broken.AfterRow} is longer than {CsvTable.LongestCell} signs: a quotation mark may be missing its end. Nothing was imported."]);
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
        List<string> taken = [.. _places.Select(place => CsvLines.AsWritten(cells[place]))];
        if (_household is { } mark && map.Household!.When.Contains(cells[mark].Trim()))
            for (var i = 0; i < taken.Count; i++)
                if (Names.Contains(map.Fields[i].Field)) taken[i] = map.Fields[i].Field == RegisterField.Employer ? RowReading.Household : "";
        for (var i = 0; i < taken.Count; i++)
        {
            if (CsvTable.IsBroken(taken[i]))
                return Aside(map.Fields[i].Column, $"Some letters cannot be read as {map.Encoding}.", taken);
            if (Names.Contains(map.Fields[i].Field) && new TypedField("", taken[i]).Held.Count > 0)
                return Aside(map.Fields[i].Column, "The cell holds the number of somebody’s paper. Take it out.", []);
        }
        return new RegisterRow { ImportId = importId, Row = row, Cells = taken };
    }
}
