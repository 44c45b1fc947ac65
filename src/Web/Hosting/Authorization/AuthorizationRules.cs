using Inspectorate.Domain.Shared;
using Inspectorate.Web.People;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Inspectorate.Web.Hosting.Authorization;

internal static class AuthorizationRules
{
    public const string SignedIn = "signed in";
    public const string SecondFactorShown = "second factor shown";

    public static void AddAuthorizationRules(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(SecondFactorShown, policy => policy.RequireAuthenticatedUser().AddRequirements(new SecondFactorOfStaff()))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationHandler, SecondFactorRule>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationAnswers>();
    }
}

/// <summary>A password alone opens no content to staff: they see workers' words.</summary>
internal sealed class SecondFactorOfStaff : IAuthorizationRequirement;

internal sealed class SecondFactorRule(IOptions<PeopleOptions> options) : AuthorizationHandler<SecondFactorOfStaff>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorOfStaff requirement)
    {
        if (!options.Value.RequireSecondFactor || context.User.HasShownSecondFactor() || !Roles.Staff.Any(context.User.IsInRole))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
