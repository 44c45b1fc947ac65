using Inspectorate.Domain.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Inspectorate.Web.Hosting.Authorization;

// Every action carries exactly one of these, itself or by its controller. One that carries none lets nobody in.

/// <summary>Only for people of these <see cref="Roles"/>; staff have to have shown their second factor.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal class ForAttribute : AuthorizeAttribute
{
    public ForAttribute(params string[] roles)
    {
        Policy = AuthorizationRules.SecondFactorShown;
        Roles = string.Join(',', roles);
    }
}

/// <summary>For everybody who handles cases or is a party to one; whether to this case, <see cref="Cases.CaseAccess"/> says.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ForPeopleWithCasesAttribute() : ForAttribute(
    Domain.Shared.Roles.LicensingOfficer, Domain.Shared.Roles.LicensingDecider, Domain.Shared.Roles.Inspector, Domain.Shared.Roles.InspectionSupervisor,
    Domain.Shared.Roles.FeeAnalyst, Domain.Shared.Roles.FeeDecider, Domain.Shared.Roles.ClaimsOfficer, Domain.Shared.Roles.ClaimsDecider,
    Domain.Shared.Roles.SocialWorker, Domain.Shared.Roles.FirewallOfficer, Domain.Shared.Roles.Legal, Domain.Shared.Roles.AppealBody, Domain.Shared.Roles.Employer, Domain.Shared.Roles.Agency);

/// <summary>For everybody with an account, also before the second factor: their own account and nothing else.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ForTheSignedInAttribute() : AuthorizeAttribute(AuthorizationRules.SignedIn);

/// <summary>For the public, and for workers, who have no account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ForAnyoneAttribute : AllowAnonymousAttribute;
