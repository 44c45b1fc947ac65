using NodaTime;

namespace Inspectorate.InProcess.Slices;

/// <summary>A time that stands until a test moves it.</summary>
public sealed class FakeClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now;

    public void Advance(Duration duration) => _now += duration;
}
