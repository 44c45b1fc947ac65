using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Storage.Postgres;

/// <summary>
/// An act is an ordinary transaction. There is no retrying execution strategy: an act may hold values of its caller, and a
/// commit whose answer was lost may have happened, so that only the caller knows whether to try again.
/// </summary>
internal sealed class PostgresWriter<TContext>(Func<TContext> newContext) : Writer<TContext> where TContext : DbContext
{
    private readonly ConditionalWeakTable<TContext, List<Action>> afterCommit = [];

    public override WriterHealth Health => WriterHealth.Working; // whether the server answers, reading shows

    public override async Task<T> Do<T>(Func<TContext, Task<T>> act, CancellationToken cancel = default)
    {
        await using var context = newContext();
        Exception? failedSave = null;
        void Remember(object? _, SaveChangesFailedEventArgs failed) => failedSave = failed.Exception;
        context.SaveChangesFailed += Remember;
        var then = new List<Action>();
        afterCommit.Add(context, then);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            var result = await act(context);
            if (failedSave is not null)
                throw new DbUpdateException("A save in this act failed, so the whole act was undone.", failedSave);
            // Not cancelled any more: a commit that was sent is waited for.
            await transaction.CommitAsync(CancellationToken.None);
            then.ForEach(signal => signal());
            return result;
        }
        finally
        {
            afterCommit.Remove(context);
            context.SaveChangesFailed -= Remember; // the context goes back to the pool
        }
    }

    internal override void AfterCommit(TContext context, Action then)
    {
        if (afterCommit.TryGetValue(context, out var ofItsAct))
            ofItsAct.Add(then);
        else
            then();
    }

    internal override Task TryToWrite(CancellationToken cancel) => Task.CompletedTask; // the server minds its own disk

    internal override Task<int> Save(
        TContext context, Func<bool, CancellationToken, Task<int>> save, bool acceptAllChanges, CancellationToken cancel) =>
        save(acceptAllChanges, cancel);
}
