using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Inspectorate.Storage.Sqlite;

/// <summary>The only connection that writes or checkpoints a file, and the reused commands that frame its acts.</summary>
internal sealed class WritingConnection : IDisposable
{
    private readonly SqliteCommand begin, savepoint, release, undo, commit, rollback;
    private readonly strdelegate_authorizer guard; // kept here, or the collector would take it from under SQLite
    private bool actRuns;

    public WritingConnection(string path)
    {
        // Not pooled: a pooled connection would keep these settings and hand them to somebody else.
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = true,
        }.ToString());
        Connection.Open();
        // A checkpoint every 10,000 pages: at the default of 1,000 a big database loses half its rate.
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; " +
                "PRAGMA wal_autocheckpoint=10000; PRAGMA journal_size_limit=67108864;");
        guard = (_, action, _, _, _, _) =>
            actRuns && action is raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT or raw.SQLITE_ATTACH
                ? raw.SQLITE_DENY
                : raw.SQLITE_OK;
        raw.sqlite3_set_authorizer(Connection.Handle, guard, null);
        begin = Prepared("BEGIN IMMEDIATE");
        savepoint = Prepared("SAVEPOINT act");
        release = Prepared("RELEASE act");
        undo = Prepared("ROLLBACK TO act");
        commit = Prepared("COMMIT");
        rollback = Prepared("ROLLBACK");
    }

    public SqliteConnection Connection { get; }

    /// <summary>False once SQLite has undone the whole transaction by itself, as it does after some I/O errors.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    public void Begin() => begin.ExecuteNonQuery();

    public void Commit() => commit.ExecuteNonQuery();

    public void Rollback()
    {
        if (InTransaction)
            rollback.ExecuteNonQuery();
    }

    /// <summary>Runs an act under its own savepoint. A failing one is undone alone. It cannot commit: that would be the others' commit too.</summary>
    public void Act(Action act)
    {
        savepoint.ExecuteNonQuery();
        actRuns = true;
        try
        {
            act();
        }
        catch
        {
            actRuns = false;
            if (InTransaction)
            {
                undo.ExecuteNonQuery();
                release.ExecuteNonQuery();
            }
            throw;
        }
        actRuns = false;
        release.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[begin, savepoint, release, undo, commit, rollback])
            command.Dispose();
        // A reader that is still busy holds the log; then the next start reads it.
        Execute("PRAGMA busy_timeout=200; PRAGMA wal_checkpoint(TRUNCATE);");
        Connection.Dispose();
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
