using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Fields;

/// <summary>An answer of several controls under one question.</summary>
public abstract class PartsTagHelper : AnsweredTagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("class", Problems.Count == 0 ? "question" : "question in-error");
        if (!string.IsNullOrEmpty(Hint) || Problems.Count > 0)
            output.Attributes.SetAttribute("aria-describedby", Problems.Count == 0 ? $"{Id}-hint" : $"{Id}-error");
        var heading = AsQuestion ? Markup.Of($"<h1>{Text}</h1>") : Markup.Of($"<h2>{Text}</h2>");
        output.Content.SetHtmlContent(Markup.Of(
            $"""<legend class="question-text">{heading}</legend>{HintAndProblems()}<div class="parts">{Parts()}</div>{AfterParts()}"""));
    }

    protected abstract IHtmlContent Parts();

    protected virtual IHtmlContent AfterParts() => Markup.Nothing;

    private protected string Value(string part, string? fromPage) => Typed($"{FieldName}.{part}", fromPage).FirstOrDefault() ?? "";

    private protected IHtmlContent Input(string part, string label, string? fromPage, string width, string mode = "numeric")
    {
        var id = IdOf($"{FieldName}.{part}");
        return Markup.Of($"""<div class="part"><label for="{id}">{label}</label><input type="text" class="{width} ltr" inputmode="{mode}" autocomplete="off" id="{id}" name="{FieldName}.{part}" value="{Value(part, fromPage)}"{Invalid()}></div>""");
    }

    private protected IHtmlContent Select(string part, string label, string? fromPage, IEnumerable<SelectListItem> items)
    {
        var id = IdOf($"{FieldName}.{part}");
        var chosen = Value(part, fromPage);
        var options = Markup.All(items.Select(item => Markup.Of(
            $"""<option value="{item.Value ?? item.Text}"{((item.Value ?? item.Text) == chosen || (chosen.Length == 0 && item.Selected) ? Markup.Of($" selected") : Markup.Nothing)}>{item.Text}</option>""")));
        return Markup.Of($"""<div class="part"><label for="{id}">{label}</label><select id="{id}" name="{FieldName}.{part}">{options}</select></div>""");
    }

    private IHtmlContent Invalid() => Problems.Count == 0 ? Markup.Nothing : Markup.Of($" aria-invalid=\"true\"");
}

/// <summary><c>&lt;date-parts for="Since" text="When did it start?" about/&gt;</c>, bound to a <see cref="TypedDate"/>.</summary>
[HtmlTargetElement("date-parts", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DatePartsTagHelper : PartsTagHelper
{
    /// <summary>Offers "I do not know the exact day".</summary>
    public bool About { get; set; }

    private TypedDate? Date => For?.Model as TypedDate;

    protected override IHtmlContent Parts() => Markup.All(
    [
        Input("Day", Words.Current.Day, Date?.Day, "is-tiny"),
        Input("Month", Words.Current.Month, Date?.Month, "is-tiny"),
        Input("Year", Words.Current.Year, Date?.Year, "is-tiny"),
    ]);

    protected override IHtmlContent AfterParts()
    {
        if (!About)
            return Markup.Nothing;
        var isTicked = Typed(FieldName + ".About", Date?.About).Contains("true") ? Markup.Of($" checked") : Markup.Nothing;
        return Markup.Of($"""<label class="choice"><input type="checkbox" name="{FieldName}.About" value="true"{isTicked}><span class="choice-words">{Words.Current.About}</span></label>""");
    }
}

/// <summary><c>&lt;amount for="Promised" text="…" currencies="@…" periods="@…"/&gt;</c>, bound to a <see cref="TypedAmount"/>.</summary>
[HtmlTargetElement("amount", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AmountTagHelper : PartsTagHelper
{
    /// <summary>Not asked when empty: the amount stands in the currency of another one.</summary>
    public IEnumerable<SelectListItem> Currencies { get; set; } = [];

    /// <summary>Per day, week, month. Not asked when empty.</summary>
    public IEnumerable<SelectListItem>? Periods { get; set; }

    private TypedAmount? Money => For?.Model as TypedAmount;

    protected override IHtmlContent Parts() => Markup.All(
    [
        Input("Amount", Words.Current.Amount, Money?.Amount, "is-short", "decimal"),
        Currencies.Any() ? Select("Currency", Words.Current.Currency, Money?.Currency, Currencies) : Markup.Nothing,
        Periods is null ? Markup.Nothing : Select("Per", Words.Current.Per, Money?.Per, Periods),
    ]);
}
