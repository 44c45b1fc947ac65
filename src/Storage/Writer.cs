using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Storage;

/// <summary>
/// The one way to change a database. On SQLite one thread owns the only writing connection and commits queued acts together;
/// on PostgreSQL an act is an ordinary transaction. An act is answered after its commit has reached the disk, or throws.
/// </summary>
public abstract class Writer<TContext> where TContext : DbContext
{
    /// <summary>Runs one act in one transaction. It may save several times and awaits nothing but the database.</summary>
    public abstract Task<T> Do<T>(Func<TContext, Task<T>> act, CancellationToken cancel = default);

    public Task Do(Func<TContext, Task> act, CancellationToken cancel = default) =>
        Do<bool>(async context => { await act(context); return true; }, cancel);
}
