namespace Inspectorate.Storage.Sqlite;

/// <summary>An act in the writer's queue, and its caller who waits.</summary>
internal abstract class QueuedAct
{
    /// <summary>True if the caller gave up before the act began; it is then not run. Once begun it is carried through.</summary>
    public abstract bool GaveUp();

    public abstract void Run();

    /// <summary>To be called after the commit only.</summary>
    public abstract void Answer();

    /// <summary>To be called when nothing of the batch is pending any more.</summary>
    public abstract void Refuse(Exception reason);
}

internal sealed class QueuedAct<T>(Func<T> run, CancellationToken cancel) : QueuedAct
{
    // Without this option the caller's code after its await would run on the writer's thread, before the next commit.
    private readonly TaskCompletionSource<T> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Answered => caller.Task;

    public override bool GaveUp() => cancel.IsCancellationRequested && caller.TrySetCanceled(cancel);

    public override void Run() => result = run();

    public override void Answer() => caller.SetResult(result!);

    public override void Refuse(Exception reason) => caller.SetException(reason);
}
