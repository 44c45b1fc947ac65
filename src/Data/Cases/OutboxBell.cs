namespace Inspectorate.Data.Cases;

/// <summary>Rings when a step was committed or its follow-on work is done, so that nobody waits for the next look into the outbox.</summary>
public sealed class OutboxBell
{
    private readonly SemaphoreSlim _rung = new(0);

    public void Ring()
    {
        if (_rung.CurrentCount == 0) _rung.Release();
    }

    /// <summary>Returns when it rang, or after this long without.</summary>
    public Task Heard(TimeSpan patience, CancellationToken cancel) => _rung.WaitAsync(patience, cancel);
}
