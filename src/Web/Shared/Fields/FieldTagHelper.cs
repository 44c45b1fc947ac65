using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Fields;

/// <summary>
/// <c>&lt;field for="Email" label="E-mail" kind="email" hint="…" autocomplete="email"/&gt;</c>: one control with its label, hint
/// and error. Attributes that it does not know (autocomplete, inputmode, maxlength, accept, …) go to the control.
/// Kinds: any type of an input, <c>text-area</c>, <c>select</c> (with <c>items</c>), <c>tick</c> (one box).
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : AnsweredTagHelper
{
    public string Label { get; set; } = "";
    public string Kind { get; set; } = "text";
    public object? Value { get; set; }

    /// <summary>"short" for a number or a code, "tiny" for two digits; otherwise as wide as a line.</summary>
    public string? Width { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Written from left to right in every language: numbers, codes, e-mail, telephone.</summary>
    public bool Ltr { get; set; }

    private IHtmlContent _rows = Markup.Nothing;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = Markup.All(output.Attributes.Where(a => a.Name != "class").Select(Attribute));
        _rows = output.Attributes.ContainsName("rows") ? Markup.Nothing : Markup.Of($"rows=\"5\" ");
        var ownClass = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", Problems.Count > 0 ? "in-error" : null, ownClass }.OfType<string>()));
        if (Kind == "tick")
            output.Content.SetHtmlContent(Tick(passedOn));
        else
            output.Content.SetHtmlContent(Markup.Of($"{Labelled(Label, Id)}{HintAndProblems()}{Control(passedOn)}"));
    }

    private IHtmlContent Control(IHtmlContent passedOn)
    {
        var typed = Kind is "password" or "file" ? "" : Typed(FieldName, For?.Model ?? Value).FirstOrDefault() ?? "";
        var isLtr = Ltr || Kind is "email" or "tel" or "number" or "url";
        var classes = string.Join(' ', new[] { Width is null ? null : "is-" + Width, isLtr ? "ltr" : null }.OfType<string>());
        var shared = Markup.Of($"""id="{Id}" name="{FieldName}"{Markup.If(classes, c => $" class=\"{c}\"")}{Ties()}{passedOn}""");
        return Kind switch
        {
            "text-area" => Markup.Of($"<textarea {_rows}dir=\"auto\" {shared}>\n{typed}</textarea>"),
            "select" => Markup.Of($"<select {shared}>{Options(typed)}</select>"),
            "text" when !isLtr => Markup.Of($"""<input type="text" dir="auto" {shared} value="{typed}">"""),
            "password" or "file" => Markup.Of($"""<input type="{Kind}" {shared}>"""),
            _ => Markup.Of($"""<input type="{Kind}" {shared} value="{typed}">"""),
        };
    }

    private IHtmlContent Tick(IHtmlContent passedOn)
    {
        var isTicked = Typed(FieldName, For?.Model ?? Value).Contains("true") ? Markup.Of($" checked") : Markup.Nothing;
        return Markup.Of($"""{HintAndProblems()}<label class="choice"><input type="checkbox" value="true" id="{Id}" name="{FieldName}"{Ties()}{passedOn}{isTicked}><span class="choice-words">{Label}</span></label>""");
    }

    private IHtmlContent Options(string typed) => Markup.All((Items ?? []).Select(item =>
    {
        var value = item.Value ?? item.Text;
        var isChosen = value == typed || (typed.Length == 0 && item.Selected);
        return Markup.Of($"""<option value="{value}"{(isChosen ? Markup.Of($" selected") : Markup.Nothing)}>{item.Text}</option>""");
    }));

    private static IHtmlContent Attribute(TagHelperAttribute attribute)
        => attribute.ValueStyle == HtmlAttributeValueStyle.Minimized
            ? Markup.Of($" {attribute.Name}")
            : Markup.Of($" {attribute.Name}=\"{attribute.Value}\"");
}
