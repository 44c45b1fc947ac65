using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Inspectorate.Web.Hosting;

/// <summary>Views sit beside their controller: namespace <c>Inspectorate.Web.A.B</c> looks in <c>/A/B/</c>, then in <c>/Shared/</c>.</summary>
internal sealed class FolderViewLocations : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
            context.Values["folder"] = FolderOf(action.ControllerTypeInfo.Namespace ?? "");
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var folder = context.Values.TryGetValue("folder", out var found) ? found : "";
        return [$"{folder}/{{0}}.cshtml", "/Shared/{0}.cshtml"];
    }

    /// <summary>Inspectorate.Web.WageClaims.DecideClaim -> /WageClaims/DecideClaim</summary>
    private static string FolderOf(string ns) => string.Concat(ns.Split('.').Skip(2).Select(part => "/" + part));
}
