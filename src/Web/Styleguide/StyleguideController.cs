using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Definitions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Styleguide;

/// <summary>Every component in both directions on one page, for whoever builds a screen. In Development only.</summary>
[AllowAnonymous]
internal sealed class StyleguideController(IWebHostEnvironment environment, LanguageTable languages) : Controller
{
    [HttpGet("/styleguide")]
    public IActionResult Styleguide()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        var lifecycles = LifecycleFolder.Read(Path.Combine(AppContext.BaseDirectory, "workflows"));
        return View((IReadOnlyList<(LifecycleDefinition, IReadOnlyList<string>)>)[.. lifecycles.Select(lifecycle => (lifecycle, FirstWay(lifecycle)))]);
    }

    /// <summary>A sample page in each layout: <c>/styleguide/worker/ar</c>, <c>/styleguide/desk/en</c>, <c>/styleguide/public/en</c>.</summary>
    [HttpGet("/styleguide/{layout:regex(^(worker|desk|public)$)}/{language:regex(^(en|ar)$)}")]
    public IActionResult Page(string layout, string language)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        HttpContext.Features.Set(new Speech(languages, languages.Named(language)));
        return View("Page", char.ToUpperInvariant(layout[0]) + layout[1..]);
    }

    /// <summary>A case that took the first step that led on, again and again.</summary>
    private static IReadOnlyList<string> FirstWay(LifecycleDefinition lifecycle)
    {
        List<string> visited = [lifecycle.Steps.First(step => step.From.Count == 0).To];
        while (visited.Count < 7 && lifecycle.Steps.FirstOrDefault(step => step.From.Contains(visited[^1]) && !visited.Contains(step.To)) is { } next)
            visited.Add(next.To);
        return visited;
    }
}
