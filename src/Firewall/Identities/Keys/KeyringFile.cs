using System.Collections.Concurrent;
using Inspectorate.Storage;
using Microsoft.Data.Sqlite;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>
/// The keyring's SQLite file: one thread owns the only writing connection, commits what has queued up together, and answers after the commit.
/// Deleted keys are overwritten in the file, and after an erasure the log is cut to nothing.
/// </summary>
internal sealed class KeyringFile : IDisposable
{
    private const int MostInOneCommit = 64;

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

    private sealed record Waiting(Action<SqliteConnection> Act, bool Erases, TaskCompletionSource Answer);

    private readonly BlockingCollection<Waiting> queue = [];
    private readonly SqliteConnection writing;
    private readonly string reading;
    private readonly Thread thread;

    public KeyringFile(string path)
    {
        reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();
        writing = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        writing.Open();
        Run(writing, Schema);
        thread = new Thread(Work) { IsBackground = true, Name = "Keyring" };
        thread.Start();
    }

    /// <summary>Returns when the change is on the disk; with <paramref name="erases"/>, when no trace is left in the log either.</summary>
    public Task Write(Action<SqliteConnection> act, bool erases = false)
    {
        var waiting = new Waiting(act, erases, new(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Add(waiting);
        return waiting.Answer.Task;
    }

    public T Read<T>(Func<SqliteConnection, T> read)
    {
        using var connection = new SqliteConnection(reading);
        connection.Open();
        return read(connection);
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return With(command, values);
    }

    /// <summary>Prepared once; for the writing connection, which stays.</summary>
    public static int Run(SqliteConnection connection, string sql, params ReadOnlySpan<object> values) => Prepared(connection, sql, values).ExecuteNonQuery();

    public static object? Value(SqliteConnection connection, string sql, params ReadOnlySpan<object> values) => Prepared(connection, sql, values).ExecuteScalar();

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, ReadOnlySpan<object> values) => With(connection.Statement(sql), values);

    private static SqliteCommand With(SqliteCommand command, ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }

    private void Work()
    {
        foreach (var first in queue.GetConsumingEnumerable())
        {
            var batch = new List<Waiting> { first };
            while (batch.Count < MostInOneCommit && queue.TryTake(out var next))
                batch.Add(next);
            Commit(batch);
        }
    }

    private void Commit(List<Waiting> batch)
    {
        try
        {
            Run(writing, "BEGIN IMMEDIATE");
            try
            {
                foreach (var waiting in batch)
                    waiting.Act(writing);
                Run(writing, "COMMIT");
            }
            catch
            {
                Run(writing, "ROLLBACK");
                throw;
            }
            if (batch.Exists(waiting => waiting.Erases))
                Run(writing, "PRAGMA wal_checkpoint(TRUNCATE)");
            batch.ForEach(waiting => waiting.Answer.SetResult());
        }
        catch (Exception why)
        {
            // The same sentence as for the databases: whoever files must learn that nothing was stored.
            Exception reason = why is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } ? new StorageFull(why) : why;
            batch.ForEach(waiting => waiting.Answer.SetException(reason));
        }
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        writing.Dispose();
        using var pooled = new SqliteConnection(reading);
        SqliteConnection.ClearPool(pooled);
    }
}
