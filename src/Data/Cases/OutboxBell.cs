using System.Diagnostics;

namespace Inspectorate.Data.Cases;

/// <summary>Rings when a step was committed or its follow-on work is done, so that nobody waits for the next look into the outbox.</summary>
public sealed class OutboxBell
{
    /// <summary>So many steps within a second are people filing in numbers; officers at their desks do not come near.</summary>
    private const int Rush = 20;

    private readonly SemaphoreSlim _rung = new(0);
    private readonly long[] _lastSteps = new long[Rush];
    private int _steps;

    /// <summary>Many steps are being committed at this moment.</summary>
    public bool IsRush => Interlocked.Read(ref _lastSteps[(uint)Volatile.Read(ref _steps) % Rush]) is not 0 and var earliest
        && Stopwatch.GetElapsedTime(earliest) < TimeSpan.FromSeconds(1);

    public void StepTaken()
    {
        Interlocked.Exchange(ref _lastSteps[((uint)Interlocked.Increment(ref _steps) - 1) % Rush], Stopwatch.GetTimestamp());
        Ring();
    }

    public void Ring()
    {
        if (_rung.CurrentCount == 0) _rung.Release();
    }

    /// <summary>Returns when it rang, or after this long without.</summary>
    public Task Heard(TimeSpan patience, CancellationToken cancel) => _rung.WaitAsync(patience, cancel);
}
