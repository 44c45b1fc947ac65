using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Inspectorate.Load.Bare;

/// <summary>One thread, one prepared insert, up to 64 rows in a commit that is on the disk before anyone is answered.</summary>
internal sealed class GroupCommit : IDisposable
{
    private readonly BlockingCollection<(string[] Row, TaskCompletionSource<long> Caller)> queue = [];
    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly Thread thread;

    public GroupCommit(string path)
    {
        this.path = path;
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var columns = string.Join(", ", Enumerable.Range(0, BareServer.Fields).Select(number => $"f{number} TEXT"));
        Command($"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=10000; CREATE TABLE records (id INTEGER PRIMARY KEY, {columns})")
            .ExecuteNonQuery();
        thread = new Thread(Work) { IsBackground = true };
        thread.Start();
    }

    public Task<long> Add(string[] row)
    {
        var caller = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add((row, caller));
        return caller.Task;
    }

    public string? Find(long id)
    {
        using var reading = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
        reading.Open();
        using var command = reading.CreateCommand();
        command.CommandText = "SELECT f0 FROM records WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        return command.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        connection.Dispose();
    }

    private void Work()
    {
        using var begin = Command("BEGIN");
        using var commit = Command("COMMIT");
        using var insert = Command($"INSERT INTO records VALUES (NULL, {string.Join(", ", Enumerable.Range(0, BareServer.Fields).Select(number => $"$f{number}"))}) RETURNING id");
        for (var number = 0; number < BareServer.Fields; number++)
            insert.Parameters.Add($"$f{number}", SqliteType.Text);
        insert.Prepare();
        var batch = new List<(long Id, TaskCompletionSource<long> Caller)>(64);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            begin.ExecuteNonQuery();
            var next = first;
            do
            {
                for (var number = 0; number < BareServer.Fields; number++)
                    insert.Parameters[number].Value = next.Row[number];
                batch.Add(((long)insert.ExecuteScalar()!, next.Caller));
            }
            while (batch.Count < 64 && queue.TryTake(out next));
            commit.ExecuteNonQuery();
            foreach (var (id, caller) in batch)
                caller.SetResult(id);
            batch.Clear();
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
