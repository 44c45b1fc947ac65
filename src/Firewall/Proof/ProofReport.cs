using System.Text.Json;
using System.Text.Encodings.Web;

namespace Inspectorate.Firewall.Proof;

/// <param name="Culprits">Each by its place; on the published report only how many, since a place can be somebody's case.</param>
public sealed record ProofLine(string Check, IReadOnlyList<string> Requirements, bool Holds, string Figure, string Evidence, IReadOnlyList<string> Culprits);

/// <param name="At">Instant in UTC, ISO 8601.</param>
/// <param name="Build">SHA-256 over the program's own files.</param>
/// <param name="Database">sqlite or postgres.</param>
public sealed record ProofReport(string At, string Build, string Database, IReadOnlyList<ProofLine> Checks)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public bool Holds => Checks.All(check => check.Holds);

    /// <summary>The bytes that are signed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public static ProofReport FromJson(string json) => JsonSerializer.Deserialize<ProofReport>(json, Format)
        ?? throw new JsonException("This is no report.");
}
