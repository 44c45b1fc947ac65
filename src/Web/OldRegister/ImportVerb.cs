using Inspectorate.Data;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Inspectorate.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.OldRegister;

/// <summary>
/// <c>claims import FILE.csv --map MAP.json [--aside ASIDE.csv]</c>, while no server runs on the folder. Exit code 0 when every row was imported
/// or known before, 3 when rows were kept aside, 1 when nothing was imported.
/// </summary>
internal static class ImportVerb
{
    private const int SomeAside = 3;

    public static async Task<int> Run(string[] args)
    {
        if (args is not ["import", var file, "--map", var mapFile, .. var more] || more is not ([] or ["--aside", _]))
        {
            await Console.Error.WriteLineAsync("usage: Inspectorate.Web claims import FILE.csv --map MAP.json [--aside ASIDE.csv]");
            return 2;
        }
        var aside = more.Length > 0 ? more[1] : Path.ChangeExtension(file, ".aside.csv");
        try
        {
            return await Import(file, await File.ReadAllTextAsync(mapFile), aside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<int> Import(string file, string map, string asideFile)
    {
        await using var content = File.OpenRead(file);
        var builder = WebApplication.CreateBuilder(House.Options([]));
        builder.AddHouse();
        await using var app = builder.Build();
        app.Services.OpenDatabases();
        await using var scope = app.Services.CreateAsyncScope();
        var (intake, db, reference) = (scope.ServiceProvider.GetRequiredService<RegisterIntake>(), scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<ReferenceData>());
        await UndoCutOff(db, intake);
        var id = await intake.ReadFile(map, content, startedBy: null, CancellationToken.None);
        await intake.Run(id, import => Console.WriteLine($"{import.Done} of {import.Rows} rows"), CancellationToken.None);
        var done = (await intake.Find(id, CancellationToken.None))!;
        Report(done, RegisterMap.Read(map, reference).Currency, reference);
        if (done.Aside == 0) return 0;
        await using var aside = File.Create(asideFile);
        await AsideFile.Write(db, done, RegisterMap.Read(map, reference), aside, CancellationToken.None);
        Console.WriteLine($"Kept aside, each with its column and reason: {asideFile}");
        await foreach (var row in db.RegisterRows.AsNoTracking().Where(row => row.ImportId == id && row.Reason != "").OrderBy(row => row.Row).Take(20).AsAsyncEnumerable())
            Console.WriteLine($"  row {row.Row}{(row.Column.Length > 0 ? $", {row.Column}" : "")}: {row.Reason}");
        return SomeAside;
    }

    /// <summary>An earlier call of this verb that was killed; what the web application began, it ends itself.</summary>
    private static async Task UndoCutOff(MainContext db, RegisterIntake intake)
    {
        foreach (var id in await db.RegisterImports.Where(import => import.StartedBy == null && import.FinishedAt == null && import.StoppedAt == null).Select(import => import.Id).ToListAsync())
            await intake.Undo(id, CancellationToken.None);
    }

    private static void Report(RegisterImport import, string currency, ReferenceData reference)
    {
        string Say(long minorUnits) => reference.Format(new Money(minorUnits, currency));
        Console.WriteLine($"{import.Register}: {import.Rows} rows read = {import.Imported} imported + {import.KnownBefore} known before + {import.Aside} kept aside");
        foreach (var sum in import.Sums)
            Console.WriteLine($"{sum.Field.ToString().ToLowerInvariant()}: {Say(sum.Read)} read = {Say(sum.Imported)} imported + {Say(sum.KnownBefore)} known before + {Say(sum.Aside)} kept aside"
                + (sum.Unreadable > 0 ? $"; {sum.Unreadable} cells hold no amount" : ""));
    }
}
