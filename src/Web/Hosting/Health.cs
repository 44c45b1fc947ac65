using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Inspectorate.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: every part works, each by name.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new AllowAnonymousAttribute());
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = NameEachPart }).WithMetadata(new AllowAnonymousAttribute());
    }

    private static Task NameEachPart(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var parts = report.Entries.ToDictionary(part => part.Key, part => new { status = part.Value.Status.ToString(), says = part.Value.Description });
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = report.Status.ToString(), parts }));
    }
}
