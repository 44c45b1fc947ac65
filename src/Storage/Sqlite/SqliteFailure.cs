using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Inspectorate.Storage.Sqlite;

/// <summary>What an error of SQLite means for the writer.</summary>
internal static class SqliteFailure
{
    /// <summary>The storage's own failure behind <paramref name="error"/>, or null where the act alone is at fault.</summary>
    public static StorageRefusal? Of(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is StorageRefusal refusal)
                return refusal;
            if (cause is SqliteException sqlite)
                return Of(sqlite);
        }
        return null;
    }

    private static StorageRefusal? Of(SqliteException error) => error.SqliteExtendedErrorCode switch
    {
        // The shared index of the log could not grow, which is what a full disk looks like when only that file had to.
        raw.SQLITE_IOERR_SHMSIZE => new StorageFull(error),
        _ => error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => new StorageFull(error),
            raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_READONLY => new StorageBroken(error),
            _ => null,
        },
    };
}
