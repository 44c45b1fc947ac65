using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Styleguide;

/// <summary>Every component in both directions on one page, for whoever builds a screen. In Development only.</summary>
[AllowAnonymous]
internal sealed class StyleguideController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/styleguide")]
    public IActionResult Styleguide()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        // Each side shows what a refused form looks like.
        foreach (var side in new[] { "en", "ar" })
        {
            ModelState.AddModelError($"{side}.Wrong", side == "ar" ? "اختر ما حدث." : "Choose what happened.");
            ModelState.AddModelError($"{side}.Since", side == "ar" ? "الشهر رقم من 1 إلى 12." : "The month is a number from 1 to 12.");
        }
        return View();
    }
}
