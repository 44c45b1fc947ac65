using System.Text.Json;
using Inspectorate.Web.WageClaims.HelpToFile;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>A claim on its way: what was typed, as it was typed, so that nothing is lost by being wrong. Lies sealed in the vault.</summary>
internal sealed class ClaimDraft
{
    /// <summary>Far more than any honest answer; longer ones are cut, so that a draft always fits into the vault's row.</summary>
    private const int LongestAnswer = 8000;

    /// <summary>By the posted name.</summary>
    public Dictionary<string, string[]> Answers { get; init; } = [];

    /// <summary>Null when she writes alone.</summary>
    public HelpWithDraft? Help { get; init; }

    public List<DraftPhoto> Photos { get; init; } = [];

    public string Text(string name) => Answers.TryGetValue(name, out var typed) && typed.Length > 0 ? typed[0].Trim() : "";

    public IReadOnlyList<string> Chosen(Field field) => [.. field.Choices!.Intersect(Answers.GetValueOrDefault(field.Name, []))];

    public bool IsTicked(string name) => Text(name) == "true";

    /// <summary>Replaces every answer of the question by what this form says.</summary>
    public void Take(Question question, IFormCollection form)
    {
        foreach (var part in question.Fields.SelectMany(field => field.Parts))
            Answers[part] = [.. form[part].Take(20).OfType<string>().Select(text => text.Length > LongestAnswer ? text[..LongestAnswer] : text)];
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static ClaimDraft From(byte[] bytes) => JsonSerializer.Deserialize<ClaimDraft>(bytes)!;
}

/// <summary>A file that is sealed already for the worker whom this draft will make.</summary>
/// <param name="Upload">What the browser called it when it came in pieces; null when it came whole.</param>
internal sealed record DraftPhoto(Guid Attachment, string Name, string MediaType, long Bytes, string? Upload = null);
