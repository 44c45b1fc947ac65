using Inspectorate.Web.Shared.Pictures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Parts;

/// <summary>
/// <c>&lt;quick-exit/&gt;</c>: always at hand on a worker's page. The form ends the session and leads away without a script; with
/// <c>quick-exit.js</c> the page is gone at once and is replaced in the history. It carries no token, which would need a second cookie:
/// a forged post could do no more than close the page.
/// </summary>
[HtmlTargetElement("quick-exit", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QuickExitTagHelper(IConfiguration configuration) : TagHelper
{
    /// <summary>A neutral page of ours; an installation names one that is ordinary in its country.</summary>
    private const string Away = "/w/leave";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "quick-exit");
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", "/w/leave");
        output.Attributes.SetAttribute("data-to", configuration["Worker:LeaveTo"] ?? Away);
        output.Content.SetHtmlContent(Markup.Of($"""<button>{Words.Current.Leave}{Picture.Of("leave")}</button>"""));
    }
}
