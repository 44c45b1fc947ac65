using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Firewall.Identities.YourDetails;

/// <summary>On "check your answers": the name in the draft of this browser, or what stands between the tags when there is none.</summary>
[HtmlTargetElement("drafted-name")]
public sealed class DraftedNameTag(Drafts drafts, WorkerSessions sessions, HtmlEncoder encoder) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = View.HttpContext;
        var name = sessions.In(http.Request)?.Draft is { } draft ? await drafts.NameIn(draft, http.RequestAborted) : "";
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (name.Length > 0)
            output.Content.SetHtmlContent(encoder.Encode(name));
    }
}
