using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Inspectorate.Web.People.Kept;

/// <summary>
/// A form that lay open across a new sign-in carries a dead token. It is refused, as it must be, but a signed-in person gets what
/// they typed back with a fresh one; on the account's own pages they begin that page again.
/// </summary>
internal sealed class KeepWhenTokenFails(KeptInputs inputs) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            if (http.Request.Path.StartsWithSegments("/account"))
                context.Result = http.User.Identity?.IsAuthenticated == true ? new RedirectResult("/account") : SignInAgain();
            else if (http.User.Identity?.IsAuthenticated == true && await inputs.Read(http) is { } typed)
                context.Result = Refused(AfterSignIn.KeptPage, typed, new ModelStateDictionary());
        }
        await next();
    }

    private static ViewResult SignInAgain()
    {
        var errors = new ModelStateDictionary();
        errors.AddModelError("", "This page lay open too long. Sign in here.");
        return Refused(SignInController.Page, new SignInForm(), errors);
    }

    private static ViewResult Refused(string page, object model, ModelStateDictionary errors) => new()
    {
        ViewName = page,
        StatusCode = StatusCodes.Status400BadRequest,
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), errors) { Model = model },
    };
}
