using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>A verdict as it was computed and signed, with what it was computed from. A later computation makes another one; this one stays.</summary>
public sealed class KeptVerdict
{
    public required Guid CheckId { get; init; }
    public required Instant ComputedAt { get; init; }

    /// <summary>The signed document, byte for byte in UTF-8.</summary>
    public required string Document { get; init; }

    /// <summary>Files of the evidence pack, by name.</summary>
    public List<KeptFile> Evidence { get; init; } = [];

    /// <param name="number">Of the case.</param>
    /// <param name="sign">Gives the installation's public key and its signature over a text.</param>
    public static KeptVerdict Of(Guid check, string number, FeeInput input, FeeComputation working, Func<string, (string Key, string Signature)> sign)
    {
        var document = VerdictDocument.Of(number, input, working);
        var (key, signature) = sign(document.ToText());
        return new KeptVerdict
        {
            CheckId = check, ComputedAt = working.Result.ComputedAt, Document = (document with { Key = key, Signature = signature }).ToText(),
            Evidence = [.. CanonicalInput.Files(input).Select(file => new KeptFile(file.Name, System.Text.Encoding.UTF8.GetString(file.Content)))],
        };
    }
}

public sealed record KeptFile(string Name, string Text);
