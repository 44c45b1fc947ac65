using System.Security.Claims;
using Inspectorate.Web.People;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Cases;

/// <summary>The signed-in account, as its cookie says it.</summary>
internal sealed record SignedIn(Guid Id, string Role, Guid? OfficeId, Guid? EmployerId, Guid? AgencyId)
{
    public Actor Actor => new(Id.ToString(), Role);

    public static SignedIn From(ClaimsPrincipal user) =>
        new(user.AccountId(), user.FindFirstValue(ClaimTypes.Role)!, user.OfficeId(), user.EmployerId(), user.AgencyId());
}
