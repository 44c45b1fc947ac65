using Inspectorate.Firewall.Proof;

namespace Inspectorate.Web.Proof;

/// <summary>Asks the loggers themselves, after all settings, whether they would write what tells who opened which page.</summary>
internal sealed class LogsAreQuiet(ILoggerFactory loggers) : IProofCheck
{
    public string Name => "logs-are-quiet";
    public IReadOnlyList<string> Requirements => ["FW-06", "FW-31"];

    /// <summary>Of the framework's own writers those that name an address, a browser, a page with its values, or a value of the database.</summary>
    private static readonly (string Category, LogLevel From)[] Telltale =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning),
        ("Microsoft.AspNetCore.HttpLogging.HttpLoggingMiddleware", LogLevel.Warning),
        ("Microsoft.AspNetCore.HttpLogging.W3CLoggingMiddleware", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning),
        ("Microsoft.AspNetCore.Routing.EndpointMiddleware", LogLevel.Warning),
        ("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", LogLevel.Warning),
        ("Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker", LogLevel.Warning),
        ("Microsoft.AspNetCore.Mvc.ModelBinding.ParameterBinder", LogLevel.Warning),
        ("Microsoft.AspNetCore.HttpOverrides.ForwardedHeadersMiddleware", LogLevel.Warning),
        ("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Error),
        ("Microsoft.EntityFrameworkCore.Update", LogLevel.Error),
    ];

    public Task<Checked> Run(CancellationToken cancel) => Task.FromResult(Checked.Of(
        "{0} kinds of log line", Telltale.Select(line => $"{line.Category} {line.From}"),
        Telltale.Where(line => Enum.GetValues<LogLevel>().Any(level => level != LogLevel.None && level <= line.From && loggers.CreateLogger(line.Category).IsEnabled(level)))
            .Select(line => $"{line.Category} writes at {line.From} or below.")));
}
