using System.Security.Claims;
using Inspectorate.Data;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.People;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases;

/// <summary>The signed-in account, as its cookie says it.</summary>
internal sealed record SignedIn(Guid Id, string Role, Guid? OfficeId, Guid? EmployerId, Guid? AgencyId)
{
    /// <summary>The employer or agency of which this is an account; null for everybody else.</summary>
    public Guid? PartyId => EmployerId ?? AgencyId;

    public Actor Actor => new(Id.ToString(), Role);

    public static SignedIn From(ClaimsPrincipal user) =>
        new(user.AccountId(), user.FindFirstValue(ClaimTypes.Role)!, user.OfficeId(), user.EmployerId(), user.AgencyId());

    /// <summary>As the worker's list of readers names her: by role and office.</summary>
    public async Task<Reader> Reading(MainContext db, CancellationToken cancel) =>
        new(Id.ToString(), Role, await db.Offices.Where(office => office.Id == OfficeId).Select(office => office.Name).SingleOrDefaultAsync(cancel) ?? "");
}
