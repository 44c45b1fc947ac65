using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.Shared.Fields;

/// <summary>
/// What everything that is answered in a form shares: its name, what was typed (kept when it was refused), and what is wrong
/// with it, said beside it. Bound to the model with <c>for</c>, or by <c>name</c> and <c>value</c>.
/// </summary>
public abstract class AnsweredTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression? For { get; set; }
    public string? Name { get; set; }
    public string? Hint { get; set; }

    /// <summary>The words stand as the heading of the page (one question a page).</summary>
    public bool AsQuestion { get; set; }

    protected string FieldName => For is null
        ? Name ?? throw new InvalidOperationException("Say 'for' or 'name'.")
        : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(KeptName);

    /// <summary>As the request kept it: an action's parameter may be written in another case, and the summary of errors leads there.</summary>
    private string KeptName => ViewContext.ViewData.ModelState.Keys.FirstOrDefault(key => key.Equals(FieldName, StringComparison.OrdinalIgnoreCase)) ?? FieldName;

    protected IReadOnlyList<string> Problems =>
    [
        .. ViewContext.ViewData.ModelState
            .Where(entry => entry.Key.Equals(FieldName, StringComparison.OrdinalIgnoreCase) || entry.Key.StartsWith(FieldName + ".", StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => entry.Value!.Errors)
            .Select(error => error.ErrorMessage)
            .Distinct(),
    ];

    /// <summary>What was typed at <paramref name="name"/> in this request, else the value that the page has.</summary>
    protected string[] Typed(string name, object? value)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is { } raw)
            return raw as string[] ?? [Convert.ToString(raw, CultureInfo.InvariantCulture) ?? ""];
        return value switch
        {
            null => [],
            IEnumerable<string> many => [.. many],
            System.Collections.IEnumerable many and not string => [.. many.Cast<object>().Select(AsText)],
            _ => [AsText(value)],
        };
    }

    protected IHtmlContent HintAndProblems() => Markup.All(
    [
        Markup.If(Hint, hint => $"""<p class="hint" id="{Id}-hint">{hint}</p>"""),
        .. Problems.Select((problem, i) => Markup.Of(
            $"""<p class="error" id="{Id}-error{(i == 0 ? "" : $"-{i}")}"><span class="visually-hidden">{Words.Current.Error}: </span>{problem}</p>""")),
    ]);

    /// <summary>The attributes that tie a control to its hint and its error.</summary>
    protected IHtmlContent Ties()
    {
        var ids = new[] { string.IsNullOrEmpty(Hint) ? null : Id + "-hint", Problems.Count == 0 ? null : Id + "-error" };
        var described = string.Join(' ', ids.OfType<string>());
        return Markup.All(
        [
            Markup.If(described, text => $" aria-describedby=\"{text}\""),
            Problems.Count == 0 ? Markup.Nothing : Markup.Of($" aria-invalid=\"true\""),
        ]);
    }

    /// <summary>Words that are the page's question are its heading too.</summary>
    protected IHtmlContent Labelled(string words, string id) => AsQuestion
        ? Markup.Of($"""<h1 class="question-text"><label for="{id}">{words}</label></h1>""")
        : Markup.Of($"""<label for="{id}">{words}</label>""");

    protected static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static string AsText(object value) => value switch
    {
        string text => text,
        bool yes => yes ? "true" : "false",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
