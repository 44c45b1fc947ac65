using System.Globalization;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Start;

/// <summary>The front door, and what is said when something is not there or went wrong.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class StartController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View("Start");

    /// <summary>Never a stack trace, never an identity.</summary>
    [Route("/error/{code:int}")]
    public IActionResult Error(int code)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
            code = Response.StatusCode;
        else
            Response.StatusCode = code;
        if (code is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage)
            Response.Headers.RetryAfter = "60";
        if (HttpContext.Features.Get<Speech>() is not { } say)
            return View("Error", code);
        // A worker's page stays neutral when it fails, and in her language.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(say.Language.Code);
        return View("/WageClaims/FileClaim/Failed.cshtml", code);
    }
}
