using System.Security.Cryptography;
using System.Text;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Proof;

/// <summary>
/// The installation signs what it answers for: its proof, and its fee verdicts. Its 32 bytes lie with the other keys and are the private number
/// of a P-256 key.
/// </summary>
public sealed class SigningKey
{
    private readonly KeysFolder _folder;

    internal SigningKey(KeysFolder folder) => _folder = folder;

    /// <summary>ECDSA on P-256, SubjectPublicKeyInfo, base64.</summary>
    public string PublicKey
    {
        get
        {
            using var key = Open();
            return Public(key);
        }
    }

    internal SignedReport Sign(ProofReport report)
    {
        var json = report.ToJson();
        var (key, signature) = Sign(json);
        return new(json, key, signature);
    }

    /// <summary>With SHA-256 over the text's UTF-8; the signature as r and s, base64.</summary>
    public (string Key, string Signature) Sign(string text)
    {
        using var key = Open();
        return (Public(key), Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256)));
    }

    /// <summary>Whether who holds the key wrote exactly this. Whose key it is, the reader has to know: the installation shows it.</summary>
    public static bool IsGenuine(string text, string publicKey, string signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key.VerifyData(Encoding.UTF8.GetBytes(text), Convert.FromBase64String(signature), HashAlgorithmName.SHA256);
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private ECDsa Open() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = KeyFile.ReadOrCreate(_folder.SigningKey) });

    private static string Public(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
}
