using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Fields;

/// <summary>
/// <c>&lt;question for="What" text="What happened?" as-question&gt;&lt;choice value="unpaid"&gt;…&lt;/choice&gt;&lt;/question&gt;</c>:
/// one question with its choices as large cards, radio buttons or (with <c>several</c>) boxes to tick.
/// </summary>
public sealed class QuestionTagHelper : AnsweredTagHelper
{
    public string Text { get; set; } = "";

    /// <summary>More than one answer may be given.</summary>
    public bool Several { get; set; }

    /// <summary>The choices stand side by side, with large pictures.</summary>
    public bool Pictures { get; set; }

    public object? Value { get; set; }

    public override void Init(TagHelperContext context)
        => context.Items[typeof(Choices)] = new Choices(FieldName, Id, Several, [.. Typed(FieldName, For?.Model ?? Value)]);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Problems.Count == 0 ? "question" : "question in-error");
        var legend = AsQuestion ? Markup.Of($"<h1>{Text}</h1>") : Markup.Of($"<h2>{Text}</h2>");
        output.PreContent.AppendHtml(Markup.Of($"""<legend class="question-text">{legend}</legend>"""));
        output.PreContent.AppendHtml(HintAndProblems());
        output.PreContent.AppendHtml(Markup.Of($"""<div class="{(Pictures ? "choices pictures" : "choices")}">"""));
        output.PostContent.AppendHtml("</div>");
        if (!string.IsNullOrEmpty(Hint) || Problems.Count > 0)
            output.Attributes.SetAttribute("aria-describedby", Problems.Count == 0 ? $"{Id}-hint" : $"{Id}-error");
    }
}

/// <summary>What a question tells its choices.</summary>
internal sealed class Choices(string name, string id, bool several, HashSet<string> chosen)
{
    private int _count;

    public string Name => name;
    public string Kind => several ? "checkbox" : "radio";
    public bool IsChosen(string value) => chosen.Contains(value);

    /// <summary>The first has the question's own id: the error summary leads there.</summary>
    public string NextId() => _count++ == 0 ? id : $"{id}-{_count}";
}
