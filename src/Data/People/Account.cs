using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Inspectorate.Data.People;

/// <summary>Somebody who signs in: staff, employer, agency, representative, buyer. Workers have no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>One of <see cref="Domain.Shared.Roles.WithAccount"/>.</summary>
    public required string Role { get; set; }

    /// <summary>Null for outside accounts.</summary>
    public Guid? OfficeId { get; set; }

    /// <summary>For an employer's account only.</summary>
    public Guid? EmployerId { get; set; }

    /// <summary>Inclusive; null when not away.</summary>
    public LocalDate? AwayFrom { get; set; }

    /// <summary>Inclusive.</summary>
    public LocalDate? AwayUntil { get; set; }

    /// <summary>Who sees this person's tasks meanwhile; of the same role.</summary>
    public Guid? CoveredBy { get; set; }

    public Instant InvitedAt { get; set; }

    /// <summary>Null until the invitation was used; nobody can sign in before.</summary>
    public Instant? JoinedAt { get; set; }

    public bool IsAwayOn(LocalDate date) => AwayFrom <= date && date <= (AwayUntil ?? LocalDate.MaxIsoValue);
}
