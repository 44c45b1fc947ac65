using System.Collections.Concurrent;
using System.Data.Common;
using Inspectorate.Storage;
using Microsoft.Data.Sqlite;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>
/// Where the wrapped keys lie: a file of this machine, or a database that several web nodes share; the statements are the same.
/// One thread commits what has queued up together, and answers after the commit.
/// </summary>
internal abstract class KeyringStore : IDisposable
{
    private const int MostInOneCommit = 64;

    private sealed record Waiting(Action<DbConnection> Act, bool Erases, TaskCompletionSource Answer);

    private readonly BlockingCollection<Waiting> queue = [];
    private readonly Thread thread;

    protected KeyringStore()
    {
        thread = new Thread(Work) { IsBackground = true, Name = "Keyring" };
        thread.Start();
    }

    /// <summary>Returns when the change is on the disk; with <paramref name="erases"/>, when what was deleted is out of the table's file too.</summary>
    public Task Write(Action<DbConnection> act, bool erases = false)
    {
        var waiting = new Waiting(act, erases, new(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Add(waiting);
        return waiting.Answer.Task;
    }

    public abstract T Read<T>(Func<DbConnection, T> read);

    /// <summary>All keys, and no page on which an erased one stood.</summary>
    public abstract void CopyTo(string path);

    /// <summary>One transaction; with <paramref name="erases"/>, nothing of what it deleted is left.</summary>
    protected abstract void Commit(Action<DbConnection> acts, bool erases);

    /// <summary>The values are @p0, @p1 and so on.</summary>
    public static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.With(values);
    }

    public static int Run(DbConnection connection, string sql, params ReadOnlySpan<object> values) => Prepared(connection, sql, values).ExecuteNonQuery();

    public static object? Value(DbConnection connection, string sql, params ReadOnlySpan<object> values) => Prepared(connection, sql, values).ExecuteScalar();

    /// <summary>On SQLite once, for the writing connection, which stays.</summary>
    private static DbCommand Prepared(DbConnection connection, string sql, ReadOnlySpan<object> values) =>
        connection is SqliteConnection file ? file.Statement(sql).With(values) : Command(connection, sql, values);

    private void Work()
    {
        foreach (var first in queue.GetConsumingEnumerable())
        {
            var batch = new List<Waiting> { first };
            while (batch.Count < MostInOneCommit && queue.TryTake(out var next))
                batch.Add(next);
            try
            {
                Commit(connection => batch.ForEach(waiting => waiting.Act(connection)), batch.Exists(waiting => waiting.Erases));
                batch.ForEach(waiting => waiting.Answer.SetResult());
            }
            catch (Exception why)
            {
                batch.ForEach(waiting => waiting.Answer.SetException(why));
            }
        }
    }

    public virtual void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
    }
}
