using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Storage;

/// <summary>Acts of which each builds on what the one before it left: the next link of a chain, the last administrator.</summary>
public static class OneByOne
{
    /// <summary>
    /// First in an act: acts that name the same thing come one after another, on whatever node. On SQLite all acts do; on PostgreSQL
    /// this waits for a lock that ends with the act.
    /// </summary>
    public static async Task InTurn(this DbContext act, string of, CancellationToken cancel = default)
    {
        if (act.Database.IsNpgsql())
            await act.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({of}, 0))", cancel);
    }
}
