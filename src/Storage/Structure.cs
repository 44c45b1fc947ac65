using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inspectorate.Storage;

/// <summary>A database's structure beside the one that this program was built for.</summary>
internal static class Structure
{
    /// <exception cref="StorageUnusable">The database is newer than the program, or older and may not be changed.</exception>
    public static void Check(DbContext context, string database, bool migrate, ILogger log)
    {
        var known = context.Database.GetMigrations().ToList();
        var unknown = context.Database.GetAppliedMigrations().Except(known).ToList();
        if (unknown.Count > 0)
            throw new StorageUnusable(
                $"{database} was last used by a newer version of this program (it holds {unknown[^1]}). Start that version, or restore a back-up.");
        var pending = context.Database.GetPendingMigrations().ToList();
        if (pending.Count == 0)
            return;
        if (!migrate)
            throw new StorageUnusable(
                $"{database} lacks {pending.Count} changes of its structure (up to {pending[^1]}), and Database:MigrateAtStart is false.");
        Log.Migrating(log, database, pending.Count, pending[^1]);
        context.Database.Migrate();
    }
}
