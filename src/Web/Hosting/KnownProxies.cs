using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Inspectorate.Web.Hosting;

/// <summary>Only the site's own reverse proxies, named in <c>Proxies:Known</c>, may say that a request came over https.</summary>
internal static class KnownProxies
{
    public static ForwardedHeadersOptions From(IConfiguration configuration)
    {
        // Never the address of the client: nothing of ours may know it (FW-06).
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in configuration.GetSection("Proxies:Known").Get<string[]>() ?? [])
            options.KnownProxies.Add(IPAddress.Parse(address));
        return options;
    }
}
