using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Inspectorate.Storage;

/// <summary>What a kept context overrides, so that ordinary code (ASP.NET Identity's stores too) saves through the writer.</summary>
public static class Saving
{
    /// <code>
    /// public override Task&lt;int&gt; SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default) =>
    ///     this.SaveThroughWriter(base.SaveChangesAsync, acceptAllChangesOnSuccess, cancel);
    /// </code>
    public static Task<int> SaveThroughWriter<TContext>(
        this TContext context, Func<bool, CancellationToken, Task<int>> save, bool acceptAllChanges, CancellationToken cancel)
        where TContext : DbContext =>
        context.GetService<Writer<TContext>>().Save(context, save, acceptAllChanges, cancel);

    /// <summary>For a signal to others, who must find what was saved. It is short and cannot fail.</summary>
    public static void AfterCommit<TContext>(this TContext context, Action then) where TContext : DbContext =>
        context.GetService<Writer<TContext>>().AfterCommit(context, then);

    /// <summary>For the override of <c>SaveChanges</c>: waiting for the writer would hold a thread of the web server.</summary>
    public static int RefuseToBlock(this DbContext context) =>
        throw new NotSupportedException($"{context.GetType().Name} is saved with SaveChangesAsync.");
}
