using System.Security.Claims;
using Inspectorate.Data.People;
using Microsoft.AspNetCore.Identity;

namespace Inspectorate.Web.People;

/// <summary>What the signed-in person's ticket says.</summary>
internal static class Person
{
    public const string OfficeClaim = "office";
    public const string EmployerClaim = "employer";
    public const string AgencyClaim = "agency";
    public const string SessionClaim = "session";
    public const string StampClaim = "stamp";

    /// <summary>How they signed in, in the word of RFC 8176 that ASP.NET Identity uses too.</summary>
    public static readonly Claim ShownSecondFactor = new("amr", "mfa");

    public static ClaimsPrincipal Of(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, account.Role));
        identity.AddClaim(new Claim(StampClaim, account.SecurityStamp ?? ""));
        if (account.OfficeId is { } office)
            identity.AddClaim(new Claim(OfficeClaim, office.ToString()));
        if (account.EmployerId is { } employer)
            identity.AddClaim(new Claim(EmployerClaim, employer.ToString()));
        if (account.AgencyId is { } agency)
            identity.AddClaim(new Claim(AgencyClaim, agency.ToString()));
        return new ClaimsPrincipal(identity);
    }

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Guid AccountId(this ClaimsPrincipal person) =>
        IdIn(person, ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Guid? SessionId(this ClaimsPrincipal person) => IdIn(person, SessionClaim);
    public static Guid? OfficeId(this ClaimsPrincipal person) => IdIn(person, OfficeClaim);
    public static Guid? EmployerId(this ClaimsPrincipal person) => IdIn(person, EmployerClaim);
    public static Guid? AgencyId(this ClaimsPrincipal person) => IdIn(person, AgencyClaim);

    public static bool HasShownSecondFactor(this ClaimsPrincipal person) => person.HasClaim(ShownSecondFactor.Type, ShownSecondFactor.Value);

    private static Guid? IdIn(ClaimsPrincipal person, string claim) => Guid.TryParse(person.FindFirstValue(claim), out var id) ? id : null;
}
