using Microsoft.AspNetCore.Authorization;

namespace Inspectorate.Web.Register;

/// <summary>The description of the open data, for programs: <c>/openapi/v1.json</c>.</summary>
internal static class OpenData
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddScoped<RegisterSearch>();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = action => action.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Register of recruitment agencies";
                document.Info.Description = "Who may recruit, and who may not any more. Nothing about workers is published.";
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapOpenData(this WebApplication app) => app.MapOpenApi().WithMetadata(new AllowAnonymousAttribute());
}
