using System.Text.Json;
using System.Text.Encodings.Web;

namespace Inspectorate.Firewall.Proof;

/// <summary>A report as it is published.</summary>
/// <param name="Report">Its JSON, byte for byte as it was signed.</param>
/// <param name="Key">The installation's public key: ECDSA on P-256, SubjectPublicKeyInfo, base64.</param>
/// <param name="Signature">With SHA-256 over the UTF-8 of <paramref name="Report"/>, as r and s, base64.</param>
public sealed record SignedReport(string Report, string Key, string Signature)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Whether who holds the key wrote exactly this. Whose key it is, the reader has to know: the installation shows it.</summary>
    public bool IsGenuine => SigningKey.IsGenuine(Report, Key, Signature);

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <exception cref="JsonException">It is no signed report.</exception>
    public static SignedReport FromJson(string json) => JsonSerializer.Deserialize<SignedReport>(json, Format)
        ?? throw new JsonException("This is no signed report.");
}
