using Inspectorate.Web.People.Kept;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Inspectorate.Web.Hosting.Authorization;

/// <summary>What somebody gets who may not come in: the sign-in page (with what they typed), their second factor, or who may.</summary>
internal sealed class AuthorizationAnswers : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        // Nothing is there: "not found" is the answer, for everybody.
        if (result.Succeeded || context.GetEndpoint() is null)
            return next(context);
        if (result.Challenged)
            return SignInFirst(context);
        if (result.AuthorizationFailure!.FailedRequirements.OfType<SecondFactorOfStaff>().Any())
        {
            context.Response.Redirect("/account/second-factor");
            return Task.CompletedTask;
        }
        var roles = policy.Requirements.OfType<RolesAuthorizationRequirement>().SelectMany(rule => rule.AllowedRoles).ToList();
        return PageOutsideMvc.Show(context, StatusCodes.Status403Forbidden, "/Hosting/Authorization/WhoMay.cshtml", roles);
    }

    private static async Task SignInFirst(HttpContext context)
    {
        var request = context.Request;
        var kept = await context.RequestServices.GetRequiredService<KeptInputs>().Keep(context);
        if (kept is not null)
            await PageOutsideMvc.Show(context, StatusCodes.Status401Unauthorized, SignInController.Page, new SignInForm { Kept = kept });
        else if (HttpMethods.IsGet(request.Method))
            context.Response.Redirect(SignInController.AddressFor(request.PathBase + request.Path + request.QueryString));
        else
            context.Response.Redirect(SignInController.Address);
    }
}
