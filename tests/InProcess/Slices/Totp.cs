using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Inspectorate.InProcess.Slices;

/// <summary>An authenticator app (RFC 6238).</summary>
internal static class Totp
{
    /// <param name="key">Base32, gaps and small letters allowed.</param>
    /// <param name="stepsAhead">Of 30 seconds; the server takes a code or two of the neighbouring steps.</param>
    public static string Code(string key, int stepsAhead = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsAhead);
        var mac = HMACSHA1.HashData(FromBase32(key), step.ToArray());
        var offset = mac[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string key)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit)
            .Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(sign)), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
