using System.Text.Json;
using NodaTime.Text;
using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>A verdict that somebody holds, computed once more from its evidence pack.</summary>
/// <param name="Differs">Null when every byte is the same; else which line is not, and how.</param>
/// <param name="Signed">The text that was signed: the document without key and signature.</param>
public sealed record VerdictReading(string? Differs, string Signed, string Key, string Signature)
{
    /// <exception cref="EvidencePackException">It is no verdict, or the pack cannot be computed from.</exception>
    public static VerdictReading Of(string text, IEnumerable<PackFile> evidence)
    {
        var held = Held(text);
        if (!held.Rule.StartsWith(FeeComputation.Version + ",", StringComparison.Ordinal))
            throw new EvidencePackException($"The verdict was computed by {held.Rule}. This program holds {FeeComputation.Version}; take the program that held the other.");
        if (InstantPattern.ExtendedIso.Parse(held.ComputedAt) is not { Success: true, Value: var at })
            throw new EvidencePackException($"'{held.ComputedAt}' is no instant.");
        var input = EvidencePack.Read(evidence);
        if (input.WhyNot() is { } missing) throw new EvidencePackException(missing);
        var document = VerdictDocument.Of(held.Check, input, FeeComputation.WorkOut(input, at));
        return new(FirstDifference(text, (document with { Key = held.Key, Signature = held.Signature }).ToText()), document.ToText(), held.Key, held.Signature);
    }

    private static (string Check, string ComputedAt, string Rule, string Key, string Signature) Held(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            string Member(string name) => json.RootElement.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");
            return (Member("check"), Member("computed-at"), Member("rule"), Member("key"), Member("signature"));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new EvidencePackException($"This is no signed verdict: {error.Message}");
        }
    }

    private static string? FirstDifference(string held, string computed)
    {
        if (held == computed) return null;
        var (theirs, ours) = (held.Split('\n'), computed.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(theirs.Length, ours.Length)).First(line => theirs.ElementAtOrDefault(line) != ours.ElementAtOrDefault(line));
        return Invariant($"line {at + 1} says {Said(theirs, at)}; the evidence gives {Said(ours, at)}.");
    }

    private static string Said(string[] lines, int at) => at < lines.Length ? lines[at].Trim() : "nothing";
}
