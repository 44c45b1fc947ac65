using System.Data.Common;
using Inspectorate.Storage;
using Microsoft.Data.Sqlite;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>
/// The keyring's SQLite file, with one writing connection. Deleted keys are overwritten in the file, and after an erasure the log
/// is cut to nothing.
/// </summary>
internal sealed class KeyringFile : KeyringStore
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA busy_timeout = 5000;
        PRAGMA wal_autocheckpoint = 10000;
        CREATE TABLE IF NOT EXISTS keys (owner BLOB PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS tombstones (owner BLOB PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS fingerprints (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        """;

    private readonly SqliteConnection writing;
    private readonly string reading;

    public KeyringFile(string path)
    {
        reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();
        writing = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        writing.Open();
        Run(writing, Schema);
    }

    public override T Read<T>(Func<DbConnection, T> read)
    {
        using var connection = new SqliteConnection(reading);
        connection.Open();
        return read(connection);
    }

    public override void CopyTo(string path)
    {
        Disk.CreateFolder(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";
        File.Delete(unfinished);
        Read(connection => Run(connection, "VACUUM INTO @p0", unfinished));
        Disk.Place(unfinished, path);
    }

    protected override void Commit(Action<DbConnection> acts, bool erases)
    {
        try
        {
            Run(writing, "BEGIN IMMEDIATE");
            try
            {
                acts(writing);
                Run(writing, "COMMIT");
            }
            catch
            {
                Run(writing, "ROLLBACK");
                throw;
            }
            if (erases)
                Run(writing, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException why) when (why.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            throw new StorageFull(why); // the same sentence as for the databases: whoever files must learn that nothing was stored
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        writing.Dispose();
        using var pooled = new SqliteConnection(reading);
        SqliteConnection.ClearPool(pooled);
    }
}
