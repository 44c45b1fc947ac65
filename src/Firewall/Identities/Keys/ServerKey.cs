using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>Turns what a worker holds (receipt, draft) into what the database may hold. One derived key for each purpose.</summary>
internal sealed class ServerKey(byte[] key)
{
    private readonly ConcurrentDictionary<string, byte[]> derived = new();

    /// <summary>HMAC-SHA-256 under the key derived for this purpose; 32 bytes.</summary>
    public byte[] Mac(string purpose, ReadOnlySpan<byte> data) => HMACSHA256.HashData(
        derived.GetOrAdd(purpose, name => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Cipher.KeyBytes, info: Encoding.UTF8.GetBytes(name))),
        data);
}
