using NodaTime;

namespace Inspectorate.Data.People;

/// <summary>One signed-in browser. A request counts only while its session stands, so that an ended one is dead at once.</summary>
public sealed class AccountSession
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid AccountId { get; init; }
    public required Instant StartedAt { get; init; }

    /// <summary>The latest end, however busy the person is.</summary>
    public required Instant EndsAt { get; init; }

    /// <summary>Browser and system in a few words, so that the person knows the device again.</summary>
    public required string Device { get; init; }

    /// <summary>A second factor was shown (code, recovery code or passkey), not the password alone.</summary>
    public required bool SecondFactorShown { get; init; }

    /// <summary>Signed out or ended by somebody; null while it stands.</summary>
    public Instant? EndedAt { get; set; }

    public bool StandsAt(Instant now) => EndedAt is null && now < EndsAt;
}
