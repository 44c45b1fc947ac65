using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Parts;

/// <summary>
/// <c>&lt;error-summary/&gt;</c>, first thing in a form page: all that is wrong, each line leading to its field. It takes the
/// focus by <c>autofocus</c>, without a script. Says nothing when nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private const string FieldOrder = "error-summary fields";

    /// <summary>The lines stand in the order in which their fields were named here: the model state sorts by the alphabet.</summary>
    internal static void Follow(ViewDataDictionary page, string field)
    {
        if (page[FieldOrder] is not List<string> order)
            page[FieldOrder] = order = [];
        order.Add(field);
    }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = ViewContext.ViewData[FieldOrder] as List<string> ?? [];
        var problems = ViewContext.ViewData.ModelState
            .OrderBy(entry => order.IndexOf(entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .DistinctBy(problem => problem.ErrorMessage)
            .ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized));
        var lines = problems.Select(problem => problem.Field.Length == 0
            ? Markup.Of($"<li>{problem.ErrorMessage}</li>")
            : Markup.Of($"""<li><a href="#{TagBuilder.CreateSanitizedId(problem.Field, "_")}">{problem.ErrorMessage}</a></li>"""));
        output.Content.SetHtmlContent(Markup.Of($"<h2>{Words.Current.Problem}</h2><ul>{Markup.All(lines)}</ul>"));
    }
}
