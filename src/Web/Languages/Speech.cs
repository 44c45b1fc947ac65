using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Inspectorate.Domain.Shared.Reference;
using Microsoft.AspNetCore.Html;
using NodaTime;

namespace Inspectorate.Web.Languages;

/// <summary>
/// How one page speaks. <c>@Say["what.title"]</c> gives markup, <c>Say.Plain("what.title")</c> bare text for titles and attributes.
/// It remembers what it said without a speaker having checked it, so that the page can set the English beside it (decision 17).
/// </summary>
public sealed class Speech(LanguageTable table, Language language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HttpContextAccessor Requests = new();
    private readonly List<string> _unchecked = [];

    /// <summary>How the page that is being answered speaks; null where the desk's English is spoken.</summary>
    public static Speech? OfRequest => Requests.HttpContext?.Features.Get<Speech>();

    public Language Language { get; } = language;
    public LanguageTable Table { get; } = table;

    /// <summary>The English of what was said so far and is a machine translation, in the order of the page.</summary>
    public IReadOnlyList<string> EnglishOfUnchecked => [.. _unchecked.Distinct()];

    public IHtmlContent this[string key] => Markup(key);

    /// <param name="parts">Named parts of the text. What people typed is set apart from its surroundings, whatever its direction.</param>
    public IHtmlContent Markup(string key, params (string Name, string Value)[] parts)
    {
        var html = new StringBuilder(Encoder.Encode(Said(key, parts)));
        foreach (var (name, value) in parts)
            html.Replace($"{{{name}}}", $"<bdi>{Encoder.Encode(value)}</bdi>");
        return new HtmlString(html.ToString());
    }

    public string Plain(string key, params (string Name, string Value)[] parts) => Filled(Said(key, parts), parts);

    /// <summary>In English and in the page's language: for what she chose here and an officer reads.</summary>
    public string InBoth(string key)
    {
        var english = Table.Wording(Languages.Language.Source, key).Text;
        return Language.Code == Languages.Language.Source ? english : $"{english} / {Plain(key)}";
    }

    public bool Knows(string key) => Table.TextsOf(Language.Code).ContainsKey(key);

    /// <summary>Null when the page has no such text.</summary>
    public string? IfKnown(string key) => Knows(key) ? Plain(key) : null;

    /// <summary>What the reference data calls something, such as the region "capital"; the bare name when it no longer knows it.</summary>
    public string Title(string kind, string name) =>
        Table.TextsOf(Language.Code).TryGetValue($"{kind}.{name}", out var title) ? title.Text : name;

    public string Date(LocalDate date) => Language.Date(date);

    public string Month(YearMonth month) => Language.Month(month);

    public string Amount(long minorUnits, Currency currency) =>
        $"{Language.Number(minorUnits / (decimal)Math.Pow(10, currency.Decimals), currency.Decimals)} {currency.Code}";

    /// <summary>The mark itself, in the page's language.</summary>
    public string MachineTranslation => Table.Wording(Language.Code, "language.machine").Text;

    private string Said(string key, (string Name, string Value)[] parts)
    {
        var wording = Table.Wording(Language.Code, key);
        if (Language.Code != Languages.Language.Source && wording.CheckedBy is null)
            _unchecked.Add(Filled(Table.Wording(Languages.Language.Source, key).Text, parts));
        return wording.Text;
    }

    private static string Filled(string text, (string Name, string Value)[] parts) =>
        parts.Aggregate(text, (filled, part) => filled.Replace($"{{{part.Name}}}", part.Value));
}
