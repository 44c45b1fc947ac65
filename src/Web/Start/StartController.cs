using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Start;

/// <summary>The front door, and what is said when something is not there or went wrong.</summary>
[AllowAnonymous]
public sealed class StartController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View("Start");

    /// <summary>Never a stack trace, never an identity.</summary>
    [Route("/error/{code:int}")]
    public IActionResult Error(int code)
    {
        Response.StatusCode = code;
        return View("Error", code);
    }
}
