using System.Security.Cryptography;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Inspectorate.Data.People;

/// <summary>Somebody who signs in: staff, employer, agency, representative, buyer. Workers have no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>One of <see cref="Roles.WithAccount"/>.</summary>
    public required string Role { get; set; }

    /// <summary>Null for outside accounts.</summary>
    public Guid? OfficeId { get; set; }

    /// <summary>For an employer's account only.</summary>
    public Guid? EmployerId { get; set; }

    /// <summary>For an agency's account only.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>For the account of somebody who helps workers from outside; null for everybody else.</summary>
    public HelperKind? Helps { get; set; }

    /// <summary>The union, association or help line of such an account; else empty.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>Inclusive; null when not away.</summary>
    public LocalDate? AwayFrom { get; set; }

    /// <summary>Inclusive.</summary>
    public LocalDate? AwayUntil { get; set; }

    /// <summary>Who sees this person's tasks meanwhile; of the same role.</summary>
    public Guid? CoveredBy { get; set; }

    public Instant InvitedAt { get; set; }

    /// <summary>Null until the invitation was used; nobody can sign in before.</summary>
    public Instant? JoinedAt { get; set; }

    /// <summary>Null while the account may be used. Accounts are never deleted: history names them.</summary>
    public Instant? DeactivatedAt { get; set; }

    /// <summary>An account as an invitation makes it: nobody can sign in to it before it has a password.</summary>
    /// <param name="partyId">The employer or the agency, for an account of one.</param>
    public static Account Invited(string email, string displayName, string role, Guid? officeId, Guid? partyId, Instant at) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        DisplayName = displayName,
        Role = role,
        OfficeId = officeId,
        EmployerId = role == Roles.Employer ? partyId : null,
        AgencyId = role == Roles.Agency ? partyId : null,
        InvitedAt = at,
        LockoutEnabled = true,
        SecurityStamp = NewStamp(),
    };

    /// <summary>The invitation was used: from here on this password signs in.</summary>
    public void Join(string passwordHash, Instant at)
    {
        PasswordHash = passwordHash;
        JoinedAt = at;
        EmailConfirmed = true;
        EndSessions();
    }

    /// <summary>Every session carries the stamp it began with, and dies with it.</summary>
    public void EndSessions() => (SecurityStamp, ConcurrencyStamp) = (NewStamp(), Guid.NewGuid().ToString());

    public bool MaySignIn => JoinedAt is not null && DeactivatedAt is null;

    public bool IsAwayOn(LocalDate date) => AwayFrom <= date && date <= (AwayUntil ?? LocalDate.MaxIsoValue);

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
