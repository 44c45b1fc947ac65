using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Inspectorate.Web.Hosting;

/// <summary>What one connection may cost us. Generous to a slow phone, closed to one that sends a byte a second.</summary>
internal static class Limits
{
    /// <summary>Ten photos of 10 MB and their form; single actions set lower limits.</summary>
    private const long LargestBody = 105L * 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(20));
        kestrel.Limits.MaxConcurrentConnections = 10_000;
    }
}
