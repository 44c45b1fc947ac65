using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Parts;

/// <summary><c>&lt;task-list&gt;&lt;task name="Fees" href="…" tone="Good" status="Done"/&gt;&lt;/task-list&gt;</c>: what has to be done, in any order.</summary>
[HtmlTargetElement("task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "task-list");
    }
}

[HtmlTargetElement("task", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Null while it cannot be started.</summary>
    public string? Href { get; set; }

    public string Status { get; set; } = "";
    public Tone Tone { get; set; } = Tone.Info;
    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var name = Href is null ? Markup.Of($"<span>{Name}</span>") : Markup.Of($"""<a href="{Href}">{Name}</a>""");
        output.Content.SetHtmlContent(Markup.Of(
            $"""{name}<span class="tag {Tone.ToString().ToLowerInvariant()}">{Status}</span>{Markup.If(Hint, hint => $"<p class=\"hint small\">{hint}</p>")}"""));
    }
}
