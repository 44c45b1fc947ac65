using System.Globalization;
using System.Text.Encodings.Web;
using Inspectorate.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>What all tags that open something sealed share.</summary>
public abstract class ReadingTag(ReadingRoom room, HtmlEncoder encoder) : TagHelper
{
    /// <summary>The case that the page is about; a right for another case opens nothing.</summary>
    public Guid? Case { get; set; }

    /// <summary>Why, if it is not what the page as a whole is for.</summary>
    public string? Purpose { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private protected ReadingRoom Room => room;
    private protected HtmlEncoder Encoder => encoder;
    private protected CancellationToken Cancel => View.HttpContext.RequestAborted;
}

/// <summary>The worker's name, isolated from the direction of the text around it.</summary>
[HtmlTargetElement("worker-name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WorkerNameTag(ReadingRoom room, HtmlEncoder encoder) : ReadingTag(room, encoder)
{
    public WorkerRef Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shown = await Room.Name(Of, Case, Purpose, Cancel);
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent((shown is Shown.Content { Text: "" } ? NoName : shown).Html(Encoder));
    }

    private static readonly Shown NoName = new Shown.Withheld("No name given");
}

/// <summary>A statement or message, as it was written.</summary>
[HtmlTargetElement("sealed-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SealedTextTag(ReadingRoom room, HtmlEncoder encoder) : ReadingTag(room, encoder)
{
    public SealedTextRef Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "words");
        output.Attributes.SetAttribute("dir", "auto");
        output.Content.SetHtmlContent((await Room.Text(Of, Case, Purpose, Cancel)).Html(Encoder));
    }
}

/// <summary>The address of a household or of lodging.</summary>
[HtmlTargetElement("sealed-place", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SealedPlaceTag(ReadingRoom room, HtmlEncoder encoder) : ReadingTag(room, encoder)
{
    public PlaceRef Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent((await Room.Place(Of, Cancel)).Html(Encoder));
    }
}

/// <summary>A file's name as a link to it, with kind and size.</summary>
[HtmlTargetElement("sealed-file-name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SealedFileNameTag(ReadingRoom room, HtmlEncoder encoder) : ReadingTag(room, encoder)
{
    public AttachmentRef Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (name, row) = await Room.FileName(Of, Case, Purpose, Cancel);
        output.TagName = null;
        output.Content.SetHtmlContent(name is Shown.Content && row is not null
            ? string.Create(CultureInfo.InvariantCulture,
                $"<a href=\"/sealed-files/{Of.Value}\"><bdi>{name.Html(Encoder)}</bdi></a> ({row.Kind.ToUpperInvariant()}, {Math.Max(1, row.Size / 1024)} KB)")
            : name.Html(Encoder));
    }
}
