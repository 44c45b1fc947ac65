using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Storage;

/// <summary>
/// Reads by SQL on connections that stay open with their statements prepared, for the few questions that every page of a form asks:
/// to open and to prepare costs several times what SQLite needs for the row. PostgreSQL's driver has a pool that does the same.
/// </summary>
public sealed class PreparedReading<TContext>(Func<TContext> newContext) : IDisposable where TContext : DbContext
{
    private readonly ConcurrentBag<TContext> open = [];

    /// <summary>The first row, or null. The values are @p0, @p1 and so on.</summary>
    public async Task<TRow?> First<TRow>(string sql, Func<DbDataReader, TRow> read, CancellationToken cancel, params object[] values) where TRow : class
    {
        if (!open.TryTake(out var context))
            context = newContext();
        var isKept = false;
        try
        {
            await context.Database.OpenConnectionAsync(cancel);
            await using var rows = await context.Statement(sql).With(values).ExecuteReaderAsync(cancel);
            var row = await rows.ReadAsync(cancel) ? read(rows) : null;
            isKept = context.Database.IsSqlite();
            return row;
        }
        finally
        {
            if (isKept)
                open.Add(context);
            else
                await context.DisposeAsync();
        }
    }

    public void Dispose()
    {
        while (open.TryTake(out var context))
            context.Dispose();
    }
}
