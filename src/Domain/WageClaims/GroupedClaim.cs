using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// That the office looks at this claim together with others against the same employer. It joins case numbers and nobody's name; workers and
/// parties never read of it, and each claim keeps its own case, visibility, decision and confirmation.
/// </summary>
public sealed class GroupedClaim
{
    public const int MostInAGroup = 200;

    /// <summary>A claim is in one group at most.</summary>
    public required Guid ClaimId { get; init; }

    public required Guid GroupId { get; init; }

    /// <summary>The officer's account.</summary>
    public required Guid AddedBy { get; init; }

    public required Instant AddedAt { get; init; }
}
