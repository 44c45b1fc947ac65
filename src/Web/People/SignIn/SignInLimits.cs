using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Inspectorate.Web.People.SignIn;

/// <summary>
/// What guessing costs. An account locks itself for ten minutes (Identity's lock-out); here are the budgets of an address and of a
/// known device, and the few places for hashing, so that a storm of sign-ins leaves the processor to the claims.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses;

    private readonly PartitionedRateLimiter<string> _devices = PartitionedRateLimiter.Create<string, string>(device =>
        RateLimitPartition.GetFixedWindowLimiter(device, _ => new() { PermitLimit = 20, Window = TimeSpan.FromMinutes(10) }));

    private readonly ConcurrencyLimiter _hashing = new(new()
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = 200, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public SignInLimits(IOptions<PeopleOptions> options) => _addresses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = options.Value.TriesPerAddress,
            TokensPerPeriod = options.Value.TriesPerAddressAndMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        }));

    public bool MayTryFrom(IPAddress? address) => _addresses.AttemptAcquire(NetworkOf(address)).IsAcquired;

    public bool MayTryOn(string device) => _devices.AttemptAcquire(device).IsAcquired;

    /// <summary>Dispose it after hashing. Not acquired when the queue is full.</summary>
    public ValueTask<RateLimitLease> PlaceToHash(CancellationToken cancel) => _hashing.AcquireAsync(1, cancel);

    /// <summary>Whoever has one IPv6 address has its whole /64.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ when address.GetAddressBytes() is { Length: 16 } v6 => Convert.ToHexString(v6.AsSpan(0, 8)),
        _ => address.ToString(),
    };

    public void Dispose()
    {
        _addresses.Dispose();
        _devices.Dispose();
        _hashing.Dispose();
    }
}
