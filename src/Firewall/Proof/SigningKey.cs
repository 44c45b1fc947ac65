using System.Security.Cryptography;
using System.Text;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Proof;

/// <summary>The installation signs what it publishes about itself. Its 32 bytes lie with the other keys and are the private number of a P-256 key.</summary>
internal sealed class SigningKey(KeysFolder folder)
{
    public SignedReport Sign(ProofReport report)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = KeyFile.ReadOrCreate(folder.SigningKey) });
        var json = report.ToJson();
        return new(
            json, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
            Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(json), HashAlgorithmName.SHA256)));
    }
}
