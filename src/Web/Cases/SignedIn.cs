using System.Security.Claims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Cases;

/// <summary>The signed-in account, as its cookie says it.</summary>
internal sealed record SignedIn(Guid Id, string Role, Guid? OfficeId, Guid? EmployerId)
{
    public Actor Actor => new(Id.ToString(), Role);

    public static SignedIn From(ClaimsPrincipal user) => new(
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
        user.FindFirstValue(ClaimTypes.Role)!,
        Guid.TryParse(user.FindFirstValue("office"), out var office) ? office : null,
        Guid.TryParse(user.FindFirstValue("employer"), out var employer) ? employer : null);
}
