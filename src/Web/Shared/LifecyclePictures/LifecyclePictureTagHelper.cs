using Inspectorate.Workflows.Definitions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.LifecyclePictures;

/// <summary>
/// <c>&lt;lifecycle-picture of="@definition" state="@case.State" visited="@states"/&gt;</c>: the whole lifecycle as a picture with
/// "you are here", and the same in words.
/// </summary>
[HtmlTargetElement("lifecycle-picture", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LifecyclePictureTagHelper : TagHelper
{
    public LifecycleDefinition Of { get; set; } = null!;
    public string State { get; set; } = "";

    /// <summary>The states that the case has been in, in that order, the present one last.</summary>
    public IReadOnlyList<string> Visited { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = Words.Current;
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lifecycle-figure");
        var svg = new LifecycleDrawing(Of, State, Visited).Svg($"lifecycle-{context.UniqueId}");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <div class="picture" role="region" tabindex="0" aria-label="{Of.Title}">{svg}</div>
            <figcaption class="soft small">{words.PictureKey}</figcaption>
            <details class="in-words"><summary>{words.SameInWords}</summary><ol>{Markup.All(Of.States.Select(InWords))}</ol></details>
            """));
    }

    private IHtmlContent InWords(StateDefinition state)
    {
        var words = Words.Current;
        var mark = state.Name == State ? words.YouAreHere : Visited.Contains(state.Name) ? words.BeenHere : state.IsEnd ? words.End : null;
        var steps = Of.Steps.Where(step => step.From.Contains(state.Name))
            .Select(step => Markup.Of($"<li>{step.Title} → {Of.State(step.To).Title} <span class=\"soft\">({string.Join(", ", step.By.Select(role => role.Replace('-', ' ')))})</span></li>"))
            .ToList();
        return Markup.Of(
            $"""<li class="{(state.Name == State ? "here" : "")}"><strong>{state.Title}</strong>{Markup.If(mark, text => $" – <em>{text}</em>")}<br>{state.Means}{(steps.Count == 0 ? Markup.Nothing : Markup.Of($"<ul>{Markup.All(steps)}</ul>"))}</li>""");
    }
}
