using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Web.Tables;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.OldRegister;

/// <summary>The rows that were kept aside, as a table with the columns of the register: corrected, it is imported with the same map.</summary>
internal static class AsideFile
{
    private const int AtOnce = 500;

    public static async Task Write(MainContext db, RegisterImport import, RegisterMap map, Stream target, CancellationToken cancel)
    {
        await using var lines = new CsvLines(target, map.Separator);
        List<string> left = [.. map.LeftOut, .. map.Household is { } household && !map.LeftOut.Contains(household.Column) ? new[] { household.Column } : []];
        await lines.Write([.. RegisterCsv.OfAside, .. map.Fields.Select(pair => pair.Column), .. left]);
        for (var after = 0; ;)
        {
            var rows = await db.RegisterRows.AsNoTracking().Where(row => row.ImportId == import.Id && row.Reason != "" && row.Row > after)
                .OrderBy(row => row.Row).Take(AtOnce).ToListAsync(cancel);
            if (rows.Count == 0) return;
            foreach (var row in rows)
                await lines.Write([row.Row.ToString(CultureInfo.InvariantCulture), row.Column, row.Reason, .. map.Fields.Select((_, i) => i < row.Cells.Count ? row.Cells[i] : ""), .. left.Select(_ => "")]);
            after = rows[^1].Row;
        }
    }
}
