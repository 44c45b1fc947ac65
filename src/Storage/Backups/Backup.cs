using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace Inspectorate.Storage.Backups;

/// <summary>
/// A copy of the data folder, taken while the server runs or while it does not: it only reads, so it may stand beside the writer.
/// There is either a whole back-up under the given name or none.
/// </summary>
public static class Backup
{
    private const int PagesAtATime = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1); // filings come first

    /// <param name="directory">Made here; if it exists it must be empty.</param>
    /// <param name="chainHeads">Reads them out of the copy of the database at the given path.</param>
    /// <exception cref="StorageUnusable">There is nothing to back up, or the directory holds something.</exception>
    public static async Task<BackupManifest> Take(
        string storage, string directory, Instant at, Func<string, IReadOnlyDictionary<string, string>> chainHeads, CancellationToken cancel)
    {
        directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (File.Exists(directory) || Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new StorageUnusable($"{directory} holds something already. A back-up is never written over another one.");
        foreach (var database in BackedUp.Databases.Where(name => !File.Exists(Path.Combine(storage, name))))
            throw new StorageUnusable($"{storage} holds no {database}: there is nothing to back up.");

        var unfinished = directory + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Disk.CreateFolder(unfinished);
        foreach (var database in BackedUp.Databases)
            await CopyDatabase(Path.Combine(storage, database), Path.Combine(unfinished, database), cancel);
        foreach (var file in BackedUp.AttachmentsIn(storage))
            await CopyUnlessErased(storage, unfinished, file, cancel);
        var files = new List<BackedUpFile>();
        foreach (var path in BackedUp.Databases.Concat(BackedUp.AttachmentsIn(unfinished)))
            files.Add(await BackedUp.Describe(unfinished, path, cancel));
        var manifest = new BackupManifest(
            BackupManifest.CurrentVersion, at.ToString(), chainHeads(Path.Combine(unfinished, BackedUp.Databases[0])), files);
        manifest.Write(unfinished);
        Disk.Flush(Path.Combine(unfinished, BackupManifest.FileName));
        Disk.FlushFolder(unfinished);
        if (Directory.Exists(directory))
            Directory.Delete(directory);
        Directory.Move(unfinished, directory);
        Disk.FlushFolder(Path.GetDirectoryName(directory)!);
        return manifest;
    }

    private static async Task CopyDatabase(string from, string to, CancellationToken cancel)
    {
        await using (var source = Connection(from, SqliteOpenMode.ReadOnly))
        await using (var copy = Connection(to, SqliteOpenMode.ReadWriteCreate))
        {
            // Pinned to one moment: without a transaction each commit of the server would make the copy begin again.
            Execute(source, "BEGIN; SELECT count(*) FROM sqlite_schema");
            Execute(copy, "PRAGMA synchronous=OFF"); // flushed once, below
            await CopyPages(source, copy, cancel);
            Execute(copy, "PRAGMA journal_mode=DELETE"); // a copy is one file, with no log beside it
        }
        Disk.Flush(to);
    }

    private static async Task CopyPages(SqliteConnection source, SqliteConnection copy, CancellationToken cancel)
    {
        using var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        while (true)
        {
            switch (raw.sqlite3_backup_step(backup, PagesAtATime))
            {
                case raw.SQLITE_DONE:
                    return;
                case raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED:
                    await Task.Delay(Pause, cancel);
                    break;
                case var error:
                    throw new SqliteException(raw.sqlite3_errmsg(copy.Handle).utf8_to_string(), error);
            }
        }
    }

    private static async Task CopyUnlessErased(string storage, string to, string file, CancellationToken cancel)
    {
        try
        {
            await BackedUp.Copy(storage, to, file, cancel);
        }
        catch (FileNotFoundException)
        {
            // Removed by the server since the folder was listed.
        }
    }

    private static SqliteConnection Connection(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
