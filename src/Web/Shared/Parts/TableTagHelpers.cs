using Inspectorate.Web.Shared.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Parts;

/// <summary>
/// <c>&lt;data-table caption="Open tasks"&gt;&lt;thead&gt;&lt;tr&gt;&lt;column sort="due"&gt;Due&lt;/column&gt;…</c>: a real table in a box
/// that scrolls by itself, reachable with the keyboard. Row headings are <c>&lt;th scope="row"&gt;</c>, numbers have class "number".
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The heading above says it already; the caption stays for those who hear the page.</summary>
    public bool CaptionHidden { get; set; }

    /// <summary>On a narrow screen each row becomes a block; its cells say their column themselves (<c>data-column</c>).</summary>
    public bool Stacks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Stacks ? "table-box stacks" : "table-box");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var hidden = CaptionHidden ? Markup.Of($" class=\"visually-hidden\"") : Markup.Nothing;
        output.PreContent.AppendHtml(Markup.Of($"<table><caption{hidden}>{Caption}</caption>"));
        output.PostContent.AppendHtml("</table>");
    }
}

/// <summary>
/// A column's heading. With <c>sort</c> it is a link to the same page sorted by it (<c>?sort=due</c>, again: <c>?sort=-due</c>),
/// from the first page of results.
/// </summary>
[HtmlTargetElement("column")]
public sealed class ColumnTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Sort { get; set; }
    public bool Number { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (Number)
            output.Attributes.SetAttribute("class", "number");
        if (Sort is null)
            return;
        var now = ViewContext.HttpContext.Request.Query["sort"].ToString();
        var isUp = now == Sort;
        var isDown = now == "-" + Sort;
        if (isUp || isDown)
            output.Attributes.SetAttribute("aria-sort", isUp ? "ascending" : "descending");
        output.PreContent.AppendHtml(Markup.Of($"""<a href="{SameView.With(ViewContext.HttpContext.Request, "sort", isUp ? "-" + Sort : Sort)}">"""));
        if (isUp || isDown)
            output.PostContent.AppendHtml(Picture.Of(isUp ? "up" : "down"));
        output.PostContent.AppendHtml("</a>");
    }
}

/// <summary>
/// <c>&lt;pages next="@key"/&gt;</c>: further rows by the key of the last one (<c>?after=…</c>), so that page 1,000 costs what
/// page 1 does and no row is shown twice.
/// </summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Null on the last page.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var isFirst = !request.Query.ContainsKey(SameView.PageKey);
        if (isFirst && Next is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", Words.Current.NextPage);
        if (!isFirst)
            output.Content.AppendHtml(Markup.Of($"""<a class="button quiet" href="{SameView.With(request, SameView.PageKey, null)}">{Words.Current.FirstPage}</a>"""));
        output.Content.AppendHtml(Markup.If(Next, next =>
            $"""<a class="button quiet" rel="next" href="{SameView.With(request, SameView.PageKey, next)}">{Words.Current.NextPage}{Picture.Of("arrow")}</a>"""));
    }
}

/// <summary>The address of the page one is on with one thing changed: filters stay, the place in the list does not.</summary>
internal static class SameView
{
    public const string PageKey = "after";

    public static string With(HttpRequest request, string name, string? value)
    {
        var kept = request.Query.Where(pair => pair.Key != name && pair.Key != PageKey);
        var query = new QueryBuilder(kept);
        if (value is not null)
            query.Add(name, value);
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
