using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inspectorate.Storage.Sqlite;

/// <summary>
/// One thread, one connection. It takes what has queued up, commits it together, and answers after the commit: while the disk
/// takes one commit the next batch gathers, so that many callers share one wait.
/// </summary>
internal sealed class SqliteWriter<TContext> : Writer<TContext>, IDisposable where TContext : DbContext
{
    private const int MostActsInACommit = 64;
    private const int MostActsWaiting = 4096;

    /// <summary>In bytes. A full disk often still takes a page, which is not yet room for a claim.</summary>
    private const long RoomToGoOn = 256 * 1024;

    private readonly BlockingCollection<QueuedAct> queue = new(MostActsWaiting);
    private readonly AsyncLocal<bool> insideAnAct = new();
    private readonly WritingConnection writing;
    private readonly Func<SqliteConnection, TContext> newContext;
    private readonly ILogger log;
    private readonly Thread thread;
    private readonly List<Action> afterCommit = []; // of the acts done so far; only the writer's thread touches it
    private TContext acts;
    private Exception? failedSave;
    private volatile WriterHealth health = WriterHealth.Working;

    /// <param name="newContext">A context on the connection that it is given, which it must not close.</param>
    public SqliteWriter(string path, Func<SqliteConnection, TContext> newContext, bool migrate, ILogger log)
    {
        (this.newContext, this.log) = (newContext, log);
        writing = OpenedDatabase.At(path, newContext, migrate, log);
        NewActContext();
        thread = new Thread(Work) { IsBackground = true, Name = $"writer of {Path.GetFileName(path)}" };
        thread.UnsafeStart(); // without the async-locals of whoever happened to ask first
    }

    public override WriterHealth Health => health;

    public override Task<T> Do<T>(Func<TContext, Task<T>> act, CancellationToken cancel = default) =>
        Queue(() => RunAct(act), cancel);

    internal override async Task<int> Save(
        TContext context, Func<bool, CancellationToken, Task<int>> save, bool acceptAllChanges, CancellationToken cancel)
    {
        if (ReferenceEquals(context.Database.GetDbConnection(), writing.Connection))
            return await save(acceptAllChanges, cancel);
        if (context.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("Several saves in one transaction are one act: use Writer.Do.");
        if (!context.ChangeTracker.HasChanges())
            return 0;
        var saved = await Queue(() => SaveOnWriter(context, save), cancel);
        if (acceptAllChanges)
            context.ChangeTracker.AcceptAllChanges(); // only now: until the commit nothing was certain
        return saved;
    }

    internal override void AfterCommit(TContext context, Action then)
    {
        if (ReferenceEquals(context.Database.GetDbConnection(), writing.Connection))
            afterCommit.Add(then);
        else
            then();
    }

    internal override Task TryToWrite(CancellationToken cancel) =>
        new DriveInfo(writing.Connection.DataSource).AvailableFreeSpace < RoomToGoOn
            ? Task.FromException(new StorageFull())
            : Do(context => context.Database.ExecuteSqlRawAsync("PRAGMA user_version = 1", CancellationToken.None), cancel);

    /// <summary>Lets what is queued be committed, takes the log into the file, and closes it.</summary>
    public void Dispose()
    {
        if (queue.IsAddingCompleted)
            return;
        queue.CompleteAdding();
        thread.Join();
        acts.Dispose();
        // Readers that wait in the pool hold the log and keep the folder busy.
        using (var reader = new SqliteConnection(KeptDatabase.ReadingOnly(writing.Connection.DataSource)))
            SqliteConnection.ClearPool(reader);
        writing.Dispose();
    }

    private Task<T> Queue<T>(Func<T> run, CancellationToken cancel)
    {
        if (insideAnAct.Value)
            return Task.FromException<T>(new InvalidOperationException("This is inside an act already, which would wait for itself: use the context that the act was given."));
        var act = new QueuedAct<T>(run, cancel);
        try
        {
            if (!queue.TryAdd(act))
                act.Refuse(new StorageBusy("The server has more to store than it can at the moment. Please try again in a minute."));
        }
        catch (InvalidOperationException) when (queue.IsAddingCompleted)
        {
            act.Refuse(new StorageBusy("The server is stopping. Please try again in a minute."));
        }
        return act.Answered;
    }

    private void Work()
    {
        insideAnAct.Value = true;
        var batch = new List<QueuedAct>(MostActsInACommit);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostActsInACommit && queue.TryTake(out var next))
                batch.Add(next);
            batch.RemoveAll(act => act.GaveUp());
            if (batch.Count > 0)
                Commit(batch);
            batch.Clear();
        }
        if (health.State != WriterState.Broken)
            health = WriterHealth.Stopped;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong has to reach the callers, not end the thread.")]
    private void Commit(List<QueuedAct> batch)
    {
        var done = new List<QueuedAct>(batch.Count);
        var failed = new List<(QueuedAct Act, Exception Error)>();
        try
        {
            if (health.State == WriterState.Broken)
                throw new StorageBroken();
            writing.Begin();
            foreach (var act in batch)
                if (WhyNot(act) is { } error)
                    failed.Add((act, error));
                else
                    done.Add(act);
            writing.Commit();
        }
        catch (Exception error)
        {
            afterCommit.Clear();
            Undo(error);
            var reason = SqliteFailure.Of(error) ?? error;
            foreach (var act in batch)
                act.Refuse(reason);
            return;
        }
        if (health.State == WriterState.Full && done.Count > 0)
        {
            health = WriterHealth.Working;
            Log.RoomAgain(log);
        }
        foreach (var act in done)
            act.Answer();
        // Only now: what an act came to nothing for (a key that another one of this batch took) can be read after the commit.
        foreach (var (act, error) in failed)
            act.Refuse(error);
        afterCommit.ForEach(then => then());
        afterCommit.Clear();
    }

    /// <summary>Null when the act was done; else why it alone was undone.</summary>
    private Exception? WhyNot(QueuedAct act)
    {
        var before = afterCommit.Count;
        try
        {
            writing.Act(act.Run);
            return null;
        }
        catch (Exception error) when (writing.InTransaction && SqliteFailure.Of(error) is null)
        {
            afterCommit.RemoveRange(before, afterCommit.Count - before);
            return error;
        }
    }

    private void Undo(Exception error)
    {
        var failure = SqliteFailure.Of(error);
        if (failure is StorageFull && health.State != WriterState.Full)
        {
            health = new(WriterState.Full, failure.Message);
            Log.Full(log, error);
        }
        try
        {
            writing.Rollback();
        }
        catch (SqliteException rollback)
        {
            failure = new StorageBroken(rollback);
        }
        if (failure is StorageBroken && health.State != WriterState.Broken)
        {
            health = new(WriterState.Broken, failure.Message);
            Log.Broken(log, error);
        }
    }

    private T RunAct<T>(Func<TContext, Task<T>> act)
    {
        failedSave = null;
        try
        {
            var result = Finished(act(acts));
            return failedSave is null
                ? result
                : throw new DbUpdateException("A save in this act failed, so the whole act was undone.", failedSave);
        }
        catch
        {
            // A failed act may leave more behind than tracked entities; a new context is cheap beside that doubt.
            acts.Dispose();
            NewActContext();
            throw;
        }
        finally
        {
            acts.ChangeTracker.Clear();
        }
    }

    private int SaveOnWriter(TContext context, Func<bool, CancellationToken, Task<int>> save)
    {
        var database = context.Database;
        var (own, autoTransaction) = (database.GetDbConnection(), database.AutoTransactionBehavior);
        database.SetDbConnection(writing.Connection, contextOwnsConnection: false);
        database.AutoTransactionBehavior = AutoTransactionBehavior.Never; // the batch is the transaction
        try
        {
            return Finished(save(false, CancellationToken.None));
        }
        finally
        {
            database.SetDbConnection(own, contextOwnsConnection: true);
            database.AutoTransactionBehavior = autoTransaction;
        }
    }

    /// <summary>
    /// Waits on purpose. SQLite's provider does its work before it returns, so the task of an act that awaits only the database
    /// is finished here; anything else it awaited would keep every other caller waiting, and is refused so that it is found.
    /// </summary>
    private static T Finished<T>(Task<T> act)
    {
        var atOnce = act.IsCompleted;
        var result = act.GetAwaiter().GetResult();
        return atOnce
            ? result
            : throw new InvalidOperationException("An act awaits nothing but its own database: do the rest before it or after it.");
    }

    [MemberNotNull(nameof(acts))]
    private void NewActContext()
    {
        acts = newContext(writing.Connection);
        acts.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        acts.SaveChangesFailed += (_, failed) => failedSave = failed.Exception;
    }
}
