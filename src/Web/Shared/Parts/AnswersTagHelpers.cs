using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Parts;

/// <summary><c>&lt;check-answers&gt;&lt;answer question="…" change="/w/claim/what"&gt;…&lt;/answer&gt;&lt;/check-answers&gt;</c></summary>
[HtmlTargetElement("check-answers")]
public sealed class CheckAnswersTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "answers");
    }
}

/// <summary>One answer, isolated in its direction, with the link that changes it.</summary>
[HtmlTargetElement("answer")]
public sealed class AnswerTagHelper : TagHelper
{
    public string Question { get; set; } = "";

    /// <summary>Where it is changed; null where it cannot be.</summary>
    public string? Change { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.AppendHtml(Markup.Of($"<dt>{Question}</dt><dd><bdi>"));
        output.PostContent.AppendHtml("</bdi></dd>");
        output.PostContent.AppendHtml(Markup.If(Change, change =>
            $"""<dd class="change"><a href="{change}">{Words.Current.Change}<span class="visually-hidden">: {Question}</span></a></dd>"""));
    }
}

/// <summary><c>&lt;facts&gt;&lt;fact name="Opened"&gt;…&lt;/fact&gt;&lt;/facts&gt;</c>: what is known of a thing, in two columns.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "facts");
    }
}

[HtmlTargetElement("fact")]
public sealed class FactTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.AppendHtml(Markup.Of($"<dt>{Name}</dt><dd><bdi>"));
        output.PostContent.AppendHtml("</bdi></dd>");
    }
}
