using Inspectorate.Web.Shared.Pictures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Fields;

/// <summary>One answer of a <c>&lt;question&gt;</c>; the whole card can be tapped.</summary>
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";
    public string? Hint { get; set; }

    /// <summary>A name of <see cref="Picture"/>.</summary>
    public string? Picture { get; set; }

    /// <summary>Stands apart from the choices above, after this word ("or").</summary>
    public string? After { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = (Choices)context.Items[typeof(Choices)];
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        output.PreElement.AppendHtml(Markup.If(After, after => $"""<span class="or">{after}</span>"""));
        var isChosen = question.IsChosen(Value) ? Markup.Of($" checked") : Markup.Nothing;
        output.PreContent.AppendHtml(Markup.Of(
            $"""<input type="{question.Kind}" id="{question.NextId()}" name="{question.Name}" value="{Value}"{isChosen}>"""));
        if (Picture is not null)
            output.PreContent.AppendHtml(Pictures.Picture.Of(Picture));
        output.PreContent.AppendHtml("""<span class="choice-words">""");
        output.PostContent.AppendHtml(Markup.If(Hint, hint => $"<small>{hint}</small>"));
        output.PostContent.AppendHtml("</span>");
    }
}
