using System.Security.Claims;
using Inspectorate.Domain.WageClaims;

namespace Inspectorate.Web.People;

/// <summary>A role as people read it: "claims-officer" is "Claims officer".</summary>
internal static class RoleName
{
    public static string Of(string role) => role.Length == 0 ? "" : char.ToUpperInvariant(role[0]) + role[1..].Replace('-', ' ');

    public static string Of(HelperKind kind) => kind switch
    {
        HelperKind.Union => "Union", HelperKind.Association => "Association that helps workers", _ => "Help line",
    };

    public static string Of(ClaimsPrincipal person) => Of(person.FindFirstValue(ClaimTypes.Role) ?? "");
}
