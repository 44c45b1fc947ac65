using Inspectorate.Data;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.OldRegister;

/// <summary>
/// Takes an old register in: first the whole file is read, then its rows become claims, some hundred in one act. Until the last act, which
/// compares all sums, nothing of it counts; an import that was cut off goes on where it was, and one that is stopped leaves nothing.
/// </summary>
internal sealed class RegisterIntake(MainContext db, Writer<MainContext> writer, ReferenceData reference, Lifecycles lifecycles, IClock clock)
{
    private const int InOneAct = 500;

    private Instant Now => clock.GetCurrentInstant();

    /// <param name="startedBy">Null for the command line.</param>
    /// <exception cref="RegisterRefused">The map or the file cannot be used. Nothing is kept.</exception>
    public async Task<Guid> ReadFile(string mapText, Stream content, Guid? startedBy, CancellationToken cancel)
    {
        var map = RegisterMap.Read(mapText, reference);
        var reading = ReadingOf(map);
        var import = new RegisterImport
        {
            Id = Guid.CreateVersion7(Now.ToDateTimeOffset()), Register = map.Register, Map = mapText, StartedBy = startedBy, StartedAt = Now,
            Sums = [.. RegisterMap.Amounts.Where(amount => map.ColumnOf(amount).Length > 0).Select(amount => new AmountSum(amount))],
        };
        await db.Insert([import]);
        try
        {
            await foreach (var rows in new RegisterCsv(map).Read(content, import.Id, cancel).Chunk(InOneAct).WithCancellation(cancel))
            {
                await db.Insert(rows);
                import.Rows += rows.Length;
                foreach (var row in rows) Count(import, reading, row);
            }
            var (count, aside, sums, read) = (import.Rows, import.Aside, import.Sums, Now);
            await Change(import.Id, kept => (kept.Rows, kept.Aside, kept.Sums, kept.ReadAt) = (count, aside, sums, read), cancel);
            return import.Id;
        }
        catch
        {
            await Undo(import.Id, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Goes on with an import until it is finished or was asked to stop.</summary>
    /// <param name="told">Hears how far it is, after each act.</param>
    public async Task Run(Guid id, Action<RegisterImport> told, CancellationToken cancel)
    {
        for (var import = await Find(id, cancel); import is { ReadAt: not null, FinishedAt: null, StoppedAt: null }; import = await Find(id, cancel))
        {
            if (import.StopAskedAt is not null)
            {
                await Undo(id, cancel);
                return;
            }
            var rows = await db.RegisterRows.AsNoTracking().Where(row => row.ImportId == id && row.Row > import.DoneUpTo)
                .OrderBy(row => row.Row).Take(InOneAct).ToListAsync(cancel);
            if (rows.Count == 0)
                await Finish(id, cancel);
            else
                await Take(import, rows, cancel);
            told(await Find(id, cancel) ?? import);
        }
    }

    public Task<RegisterImport?> Find(Guid id, CancellationToken cancel) =>
        db.RegisterImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancel);

    /// <summary>Takes everything of an unfinished import away but the note that there was one.</summary>
    public Task Undo(Guid id, CancellationToken cancel) => writer.Do(async act =>
    {
        await act.OldClaims.Where(claim => claim.ImportId == id).ExecuteDeleteAsync(cancel);
        await act.RegisterRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(cancel);
        (await act.RegisterImports.SingleAsync(import => import.Id == id, cancel)).StoppedAt = Now;
        await act.SaveChangesAsync(cancel);
    }, cancel);

    private async Task Take(RegisterImport import, List<RegisterRow> rows, CancellationToken cancel)
    {
        var map = RegisterMap.Read(import.Map, reference);
        var reading = ReadingOf(map);
        var (fresh, aside, known) = (new Dictionary<string, (OldClaim Claim, int Row)>(), new List<RegisterRow>(), new List<RegisterRow>());
        var read = new List<(RegisterRow Row, OldClaim Claim)>();
        foreach (var row in rows.Where(row => row.Reason.Length == 0))
        {
            if (reading.Read(row.Cells, import.Id, out var column, out var fault) is { } claim) read.Add((row, claim));
            else aside.Add(Faulty(row, column, fault));
        }
        var numbers = read.Select(pair => pair.Claim.Number).ToList();
        var there = await db.OldClaims.AsNoTracking().Where(claim => claim.Register == import.Register && numbers.Contains(claim.Number))
            .ToDictionaryAsync(claim => claim.Number, cancel);
        foreach (var (row, claim) in read)
        {
            if (there.GetValueOrDefault(claim.Number) is { } before)
            {
                if (before.ImportId == import.Id) aside.Add(Faulty(row, map.Columns.Number, "The number stands in an earlier row too."));
                else if (claim.DiffersIn(before) is { } field) aside.Add(Faulty(row, map.ColumnOf(field), "An earlier import has this number with something else here."));
                else known.Add(row);
            }
            else if (!fresh.TryAdd(claim.Number, (claim, row.Row)))
                aside.Add(Faulty(row, map.Columns.Number, $"The number stands in row {fresh[claim.Number].Row} too."));
        }
        await writer.Do(async act =>
        {
            var (first, last) = (rows[0].Row, rows[^1].Row);
            await act.RegisterRows.Where(row => row.ImportId == import.Id && row.Row >= first && row.Row <= last && row.Reason == "").ExecuteDeleteAsync(cancel);
            act.AddRange(fresh.Values.Select(pair => pair.Claim));
            act.AddRange(aside);
            var kept = await act.RegisterImports.SingleAsync(found => found.Id == import.Id, cancel);
            foreach (var sum in kept.Sums)
            {
                sum.KnownBefore += known.Sum(row => reading.Amount(row.Cells, sum.Field).Value ?? 0);
                sum.Aside += aside.Sum(row => reading.Amount(row.Cells, sum.Field).Value ?? 0);
            }
            (kept.Done, kept.DoneUpTo) = (kept.Done + rows.Count, last);
            (kept.Imported, kept.KnownBefore, kept.Aside) = (kept.Imported + fresh.Count, kept.KnownBefore + known.Count, kept.Aside + aside.Count);
            await act.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>What lies in the database is added up there, and has to be what the file said.</summary>
    private async Task Finish(Guid id, CancellationToken cancel)
    {
        var addsUp = await writer.Do(async act =>
        {
            var import = await act.RegisterImports.SingleAsync(found => found.Id == id, cancel);
            var stored = act.OldClaims.Where(claim => claim.ImportId == id);
            foreach (var sum in import.Sums)
                sum.Imported = await (sum.Field switch
                {
                    RegisterField.Claimed => stored.SumAsync(claim => claim.Claimed, cancel),
                    RegisterField.Assessed => stored.SumAsync(claim => claim.Assessed, cancel),
                    RegisterField.Ordered => stored.SumAsync(claim => claim.Ordered, cancel),
                    _ => stored.SumAsync(claim => claim.Paid, cancel),
                }) ?? 0;
            if (import.Sums.Any(sum => !sum.AddsUp) || import.Rows != import.Imported + import.KnownBefore + import.Aside || import.Imported != await stored.CountAsync(cancel))
                return false;
            import.FinishedAt = Now;
            await act.SaveChangesAsync(cancel);
            return true;
        }, cancel);
        if (addsUp) return;
        await Undo(id, cancel);
        throw new RegisterRefused(["What was stored does not add up to what was read. Nothing was imported."]);
    }

    private RowReading ReadingOf(RegisterMap map) => new(map, reference, lifecycles.Calendar.DateOf(Now));

    private static RegisterRow Faulty(RegisterRow row, string column, string fault) =>
        new() { ImportId = row.ImportId, Row = row.Row, Cells = row.Cells, Column = column, Reason = fault };

    private static void Count(RegisterImport import, RowReading reading, RegisterRow row)
    {
        var isAside = row.Reason.Length > 0;
        if (isAside) import.Aside++;
        foreach (var sum in import.Sums)
        {
            var cell = reading.Amount(row.Cells, sum.Field);
            if (cell.Fault is not null || row.Cells.Count == 0) sum.Unreadable++;
            sum.Read += cell.Value ?? 0;
            if (isAside) sum.Aside += cell.Value ?? 0;
        }
    }

    private Task Change(Guid id, Action<RegisterImport> change, CancellationToken cancel) => writer.Do(async act =>
    {
        change(await act.RegisterImports.SingleAsync(import => import.Id == id, cancel));
        await act.SaveChangesAsync(cancel);
    }, cancel);
}
