using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Inspectorate.Load.Bare;

/// <summary>
/// The least that could take a claim: Kestrel, a form of 25 fields, one row, group commit. No sealing, no audit, no workflow, no
/// pages. What the real program adds is the difference.
/// </summary>
internal static class BareServer
{
    public const int Fields = 25;

    public static async Task Run(string directory, string url)
    {
        Directory.CreateDirectory(directory);
        using var rows = new GroupCommit(Path.Combine(directory, "bare.db"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapGet("/health/ready", () => "ready");
        app.MapGet("/plaintext", () => "Hello, World!");
        app.MapPost("/records", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var id = await rows.Add([.. Enumerable.Range(0, Fields).Select(number => form[$"f{number}"].ToString())]);
            return Results.Created($"/records/{id}", null);
        });
        app.MapGet("/records/{id:long}", (long id) => rows.Find(id) is { } first ? Results.Text(first) : Results.NotFound());
        await app.RunAsync();
    }
}
