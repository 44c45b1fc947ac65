using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inspectorate.Storage.Sqlite;

/// <summary>Opens a file for its writer and sees to it that its structure is the program's.</summary>
internal static class OpenedDatabase
{
    public static WritingConnection At(string path, Func<SqliteConnection, DbContext> newContext, bool migrate, ILogger log)
    {
        WritingConnection writing;
        try
        {
            writing = new WritingConnection(path);
        }
        catch (SqliteException error)
        {
            throw new StorageUnusable($"{path} cannot be opened for writing: {error.Message}", error);
        }
        try
        {
            using var context = newContext(writing.Connection);
            ForgetLockOfAKilledProcess(context);
            Structure.Check(context, Path.GetFileName(path), migrate, log);
            return writing;
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }

    /// <summary>
    /// EF marks a running migration by a row in this table and waits for it for ever. Here the lock on the folder says that
    /// nobody else is at work, so a mark that is found was left by a process that was killed.
    /// </summary>
    private static void ForgetLockOfAKilledProcess(DbContext context) =>
        context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
}
