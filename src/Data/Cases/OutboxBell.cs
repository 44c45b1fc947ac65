using System.Collections.Concurrent;
using System.Diagnostics;

namespace Inspectorate.Data.Cases;

/// <summary>
/// Which steps this process committed, and how far the orchestrator got with what follows, so that nobody looks for it in the
/// outbox. What is lost with the process stands there.
/// </summary>
public sealed class OutboxBell
{
    /// <summary>So many steps within a second are people filing in numbers; officers at their desks do not come near.</summary>
    private const int Rush = 20;

    private readonly SemaphoreSlim _rung = new(0);
    private readonly long[] _lastSteps = new long[Rush];
    private readonly ConcurrentDictionary<Guid, int> _taken = [];
    private readonly ConcurrentDictionary<Guid, int> _reached = [];
    private int _steps;

    /// <summary>Many steps are being committed at this moment.</summary>
    public bool IsRush => Interlocked.Read(ref _lastSteps[(uint)Volatile.Read(ref _steps) % Rush]) is not 0 and var earliest
        && Stopwatch.GetElapsedTime(earliest) < TimeSpan.FromSeconds(1);

    /// <summary>After their commit.</summary>
    public void StepsTaken(IEnumerable<OutboxRow> rows)
    {
        Interlocked.Exchange(ref _lastSteps[((uint)Interlocked.Increment(ref _steps) - 1) % Rush], Stopwatch.GetTimestamp());
        foreach (var row in rows) Further(_taken, row.CaseId, row.Seq);
        Ring();
    }

    /// <summary>What follows this step is done, and the orchestrator has kept that it is.</summary>
    public void Reached(Guid caseId, int seq)
    {
        Further(_reached, caseId, seq);
        Ring();
    }

    /// <summary>The last step of each of so many cases.</summary>
    public IReadOnlyDictionary<Guid, int> Taken(int most) => Out(_taken, most);

    public IReadOnlyDictionary<Guid, int> Reached(int most) => Out(_reached, most);

    /// <summary>Returns when it rang, or after this long without.</summary>
    public Task Heard(TimeSpan patience, CancellationToken cancel) => _rung.WaitAsync(patience, cancel);

    private void Ring()
    {
        if (_rung.CurrentCount == 0) _rung.Release();
    }

    private static void Further(ConcurrentDictionary<Guid, int> steps, Guid caseId, int seq) => steps.AddOrUpdate(caseId, seq, (_, other) => Math.Max(other, seq));

    private static Dictionary<Guid, int> Out(ConcurrentDictionary<Guid, int> steps, int most)
    {
        Dictionary<Guid, int> some = [];
        foreach (var (caseId, _) in steps)
        {
            if (steps.TryRemove(caseId, out var seq)) some.Add(caseId, seq);
            if (some.Count == most) break;
        }
        return some;
    }
}
