using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace Inspectorate.Web.Proof;

/// <summary>All addresses that this program answers, as it would answer them.</summary>
internal sealed class RoutesAreClosed(EndpointDataSource endpoints) : IProofCheck
{
    public string Name => "routes-are-closed";
    public IReadOnlyList<string> Requirements => ["FW-15", "FW-17", "FW-25", "FW-26"];

    /// <summary>Where an administrator may come: accounts and offices.</summary>
    private static readonly string[] AdministratorsOwn = ["admin", "account"];

    /// <summary>Words of an address that would be a way of asking about people, of taking them out, or of subscribing to visits.</summary>
    private static readonly string[] Never =
        ["export", "bulk", "dump", "download-all", "calendar", "ics", "ical", "feed", "rss", "webhook", "lookup", "look-up", "verify-person", "status-check", "check-person", "deconfliction", "sync", "replica"];

    /// <summary>The framework's own answer in a build for development: it names nobody and lets nobody in.</summary>
    private const string Fallback = "{**path:file}";

    public Task<Checked> Run(CancellationToken cancel)
    {
        var all = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText != Fallback).ToList();
        return Task.FromResult(Checked.Of("{0} addresses", all.Select(NameOf), all.SelectMany(Wrong)));
    }

    private static IEnumerable<string> Wrong(RouteEndpoint endpoint)
    {
        var name = NameOf(endpoint);
        var path = endpoint.RoutePattern.RawText?.Trim('/').ToLowerInvariant() ?? "";
        if (endpoint.Metadata.Count(item => item is IAllowAnonymous or AuthorizeAttribute) != 1)
            yield return $"{name} does not say, once, who may come.";
        var roles = endpoint.Metadata.OfType<AuthorizeAttribute>().SelectMany(rule => rule.Roles?.Split(',') ?? []).ToList();
        foreach (var role in roles.Except(Roles.WithAccount))
            yield return $"{name} is for {role}, which is no role.";
        if (roles.Contains(Roles.Administrator) && !AdministratorsOwn.Contains(path.Split('/')[0]))
            yield return $"{name} opens content to an administrator.";
        if (path.Split('/').FirstOrDefault(part => Never.Any(word => part == word || part.EndsWith("." + word, StringComparison.Ordinal))) is { } part)
            yield return $"{name} is an address of a kind that must not exist ({part}).";
    }

    private static string NameOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();
        return $"{string.Join(' ', methods)} /{endpoint.RoutePattern.RawText?.TrimStart('/')}{(action is null ? "" : $" ({action.ControllerTypeInfo.Name}.{action.MethodInfo.Name})")}";
    }
}
