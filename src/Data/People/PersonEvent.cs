using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Data.People;

/// <summary>What was done to an account, by whom and why. Append-only; one chain of hashes over all of them.</summary>
public sealed class PersonEvent
{
    /// <summary>From 1, without gaps.</summary>
    public required long Seq { get; init; }

    public required Instant At { get; init; }

    /// <summary>Whose account it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who did it; the same as <see cref="AccountId"/> for what people do to their own account.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>One of <see cref="PersonEvents"/>' names.</summary>
    public required string What { get; init; }

    /// <summary>"claims-officer to claims-decider"; empty when the name says all.</summary>
    public required string Detail { get; init; }

    public required string Reason { get; init; }

    /// <summary>SHA-256; 32 zero bytes before the first.</summary>
    public required byte[] PreviousHash { get; init; }

    public byte[] Hash { get; internal set; } = [];

    internal byte[] ComputeHash()
    {
        string[] parts =
        [
            Seq.ToString(CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(At), AccountId.ToString("N"),
            ActorId.ToString("N"), What, Detail, Reason, Convert.ToHexString(PreviousHash),
        ];
        // The length before each part: otherwise words could be moved from one member to the next unseen.
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}"))));
    }
}
