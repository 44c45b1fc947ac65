using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Firewall.Guard;

/// <summary>A field of a posted form, and what in it may not be kept.</summary>
public sealed record TypedField(string Name, string Value)
{
    public IReadOnlyList<Detected> Held { get; } = [.. FreeTextDetector.Look(Value).Where(found => found.Class != DetectedClass.StatusWord)];

    /// <summary>It says of somebody that she has no right to be here.</summary>
    public bool SpeaksOfStanding { get; } = FreeTextDetector.Look(Value).Any(found => found.Class == DetectedClass.StatusWord);
}

/// <summary>Forms that are held back until a second officer agreed: sealed as they were typed.</summary>
public sealed class HeldForms
{
    private readonly Keyring keyring;
    private readonly Seal seal;

    internal HeldForms(Keyring keyring, Seal seal) => (this.keyring, this.seal) = (keyring, seal);

    /// <summary>Of what is held back in it, for this case: the same words again give the same.</summary>
    public byte[] Fingerprint(Guid caseId, IEnumerable<TypedField> fields) => keyring.Server.Mac("held-text", Encoding.UTF8.GetBytes(string.Concat(
        fields.Where(field => field.Held.Count > 0).OrderBy(field => field.Name, StringComparer.Ordinal)
            .SelectMany(field => new[] { field.Name, field.Value.ReplaceLineEndings("\n").Trim() })
            .Prepend(caseId.ToString("N")).Select(part => $"{part.Length}:{part}"))));

    public Task<SealedTextRef> Keep(WorkerRef under, IReadOnlyList<TypedField> fields, CancellationToken cancel = default) =>
        seal.Text(under, TextKinds.Held, JsonSerializer.Serialize(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))), cancel);
}

/// <summary>A held form: the texts with what was found in them marked, or (<c>to-send</c>) as the hidden fields of the form that sends it.</summary>
[HtmlTargetElement("held-form", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HeldFormTag(ReadingRoom room, HtmlEncoder encoder) : ReadingTag(room, encoder)
{
    public SealedTextRef Of { get; set; }
    public bool ToSend { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shown = await Room.Text(Of, Case, Purpose, Cancel);
        output.TagName = null;
        output.Content.SetHtmlContent(shown is not Shown.Content content
            ? shown.Html(Encoder)
            : string.Concat(JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(content.Text)!
                .Select(pair => new TypedField(pair.Key, pair.Value)).Select(field => ToSend ? Hidden(field) : Marked(field))));
    }

    private string Hidden(TypedField field) =>
        $"<input type=\"hidden\" name=\"{Encoder.Encode(field.Name)}\" value=\"{Encoder.Encode(field.Value)}\">";

    private string Marked(TypedField field)
    {
        if (field.Held.Count == 0) return "";
        var (html, at) = (new StringBuilder("<blockquote dir=\"auto\">"), 0);
        foreach (var found in field.Held)
        {
            html.Append(Text(field.Value[at..found.Start])).Append("<mark>").Append(Text(found.Text)).Append("</mark>");
            at = found.Start + found.Length;
        }
        return html.Append(Text(field.Value[at..])).Append("</blockquote>").ToString();
    }

    private string Text(string part) => new Shown.Content(part).Html(Encoder);
}
