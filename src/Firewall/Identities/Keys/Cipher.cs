using System.Security.Cryptography;
using System.Text;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>Ciphertext or its place was changed, or the key is another one. Nothing of the content is given out.</summary>
internal sealed class SealBroken(string bound, Exception why) : Exception($"What is sealed as {bound} was altered or moved.", why);

/// <summary>
/// AES-256-GCM. Layout: 12 bytes random nonce, 16 bytes tag, ciphertext. Every ciphertext is bound to its table, row and worker,
/// so that one copied to another row does not open there.
/// </summary>
internal static class Cipher
{
    public const int KeyBytes = 32;
    public const int Overhead = NonceBytes + TagBytes;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string bound)
    {
        var whole = new byte[Overhead + plain.Length];
        var nonce = whole.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, whole.AsSpan(Overhead), whole.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(bound));
        return whole;
    }

    public static byte[] Unseal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> whole, string bound)
    {
        try
        {
            if (whole.Length < Overhead)
                throw new CryptographicException("Too short.");
            var plain = new byte[whole.Length - Overhead];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(whole[..NonceBytes], whole[Overhead..], whole[NonceBytes..Overhead], plain, Encoding.UTF8.GetBytes(bound));
            return plain;
        }
        catch (CryptographicException why)
        {
            throw new SealBroken(bound, why);
        }
    }
}
