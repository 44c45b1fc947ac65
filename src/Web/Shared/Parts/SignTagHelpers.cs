using Inspectorate.Web.Shared.Pictures;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Parts;

/// <summary>What a sign says by its colour; never by colour alone.</summary>
public enum Tone { Plain, Info, Good, Warn, Bad }

/// <summary><c>&lt;tag-of tone="Good" icon="check"&gt;Paid&lt;/tag-of&gt;</c>: a state in a word or two.</summary>
[HtmlTargetElement("tag-of")]
public sealed class TagOfTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag " + Tone.ToString().ToLowerInvariant());
        if (Icon is not null)
            output.PreContent.AppendHtml(Picture.Of(Icon));
    }
}

/// <summary><c>&lt;notice tone="Warn" title="…"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/notice&gt;</c>: said once, above what it is about.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;
    public string? Title { get; set; }

    /// <summary>It answers what the person just did: read out at once.</summary>
    public bool IsAnswer { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice " + Tone.ToString().ToLowerInvariant());
        if (IsAnswer)
            output.Attributes.SetAttribute("role", Tone == Tone.Bad ? "alert" : "status");
        var icon = Tone switch { Tone.Good => "check", Tone.Warn or Tone.Bad => "warning", _ => "info" };
        output.PreContent.AppendHtml(Markup.If(Title, title => $"""<p class="notice-title">{Picture.Of(icon)}{title}</p>"""));
    }
}

/// <summary><c>&lt;card title="Documents" beside="@…"&gt;…&lt;/card&gt;</c>: a part of a page with its own heading.</summary>
[HtmlTargetElement("card")]
public sealed class CardTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>A tag or a count beside the title.</summary>
    public IHtmlContent? Beside { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "card");
        output.PreContent.AppendHtml(Markup.Of($"<header><h2>{Title}</h2>{Beside}</header>"));
    }
}

/// <summary><c>&lt;stages&gt;&lt;stage done&gt;…&lt;/stage&gt;&lt;stage now&gt;…&lt;/stage&gt;&lt;/stages&gt;</c>: how far it is, in plain steps.</summary>
[HtmlTargetElement("stages")]
public sealed class StagesTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stages");
    }

    /// <summary>The stages count themselves.</summary>
    public override void Init(TagHelperContext context) => context.Items[typeof(StagesTagHelper)] = new int[1];
}

[HtmlTargetElement("stage")]
public sealed class StageTagHelper : TagHelper
{
    public string Title { get; set; } = "";
    public bool Done { get; set; }
    public bool Now { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var number = ++((int[])context.Items[typeof(StagesTagHelper)])[0];
        var (css, word) = Now ? ("now", Words.Current.Now) : Done ? ("done", Words.Current.Done) : ("later", Words.Current.Later);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css);
        if (Now)
            output.Attributes.SetAttribute("aria-current", "step");
        var dot = Done && !Now ? Picture.Of("check") : Markup.Of($"{number}");
        output.PreContent.AppendHtml(Markup.Of(
            $"""<span class="dot" aria-hidden="true">{dot}</span><span class="visually-hidden">{word}: </span><strong>{Title}</strong><br>"""));
    }
}
