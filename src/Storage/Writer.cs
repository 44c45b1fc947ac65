using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Storage;

/// <summary>
/// The one way to change a database. On SQLite one thread owns the only writing connection and commits queued acts together;
/// on PostgreSQL an act is an ordinary transaction. An act is answered after its commit has reached the disk, or throws.
/// </summary>
public abstract class Writer<TContext> where TContext : DbContext
{
    public abstract WriterHealth Health { get; }

    /// <summary>
    /// Runs one act in one transaction. It may save several times and awaits nothing but the database. An act in which a save
    /// failed is undone as a whole, even if it caught the exception.
    /// </summary>
    /// <exception cref="StorageRefusal">The disk is full, the storage is broken, or the server is overloaded or stopping.</exception>
    public abstract Task<T> Do<T>(Func<TContext, Task<T>> act, CancellationToken cancel = default);

    public Task Do(Func<TContext, Task> act, CancellationToken cancel = default) =>
        Do<bool>(async context => { await act(context); return true; }, cancel);

    /// <summary>Saves a context that reads for itself: its changes are one act. <paramref name="save"/> is the base class's save.</summary>
    internal abstract Task<int> Save(
        TContext context, Func<bool, CancellationToken, Task<int>> save, bool acceptAllChanges, CancellationToken cancel);

    /// <summary>
    /// Runs something short that cannot fail once what <paramref name="context"/> saved is committed: after the act that it belongs
    /// to, or now where its save was an act of its own. Never, when that act is undone.
    /// </summary>
    internal abstract void AfterCommit(TContext context, Action then);

    /// <summary>Commits a change that means nothing. A server that is not ready gets no requests, so nothing else would find out that there is room again.</summary>
    internal abstract Task TryToWrite(CancellationToken cancel);
}
