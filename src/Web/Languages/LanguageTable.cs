using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Web.Languages;

/// <summary>
/// The languages and their strings, read once. A language is offered when it has every string and, outside demo and development,
/// when a named speaker has checked those on which somebody's safety hangs (decision 17).
/// </summary>
public sealed class LanguageTable
{
    /// <summary>Promise, danger and withdrawal: wrong words here can hurt somebody.</summary>
    private static readonly string[] SafetyTexts = ["safe.", "safety.", "danger.", "q.danger", "c.danger.", "withdraw."];

    /// <summary>The last has no English file: what regions, currencies and parts of a claim are called there, the reference data says.</summary>
    private static readonly string[] Files = ["claim", "inbox", "help", "assisted", "owed", "letters", "register", "transparency", "costs", "reference"];

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
    };

    private static readonly Lazy<Dictionary<string, Wording>> SourceTexts = new(() => TextsIn(Language.Source));

    private readonly Dictionary<string, Dictionary<string, Wording>> _texts;

    public LanguageTable(bool showsUnchecked, ReferenceData reference)
    {
        All = Read<List<Language>>("languages.json")!;
        _texts = All.ToDictionary(language => language.Code, language => language.Code == Language.Source
            ? SourceTexts.Value.Concat(Titles(reference)).ToDictionary()
            : TextsIn(language.Code));
        Offered = [.. All.Where(language => Missing(language.Code).Count == 0 && (showsUnchecked || UncheckedSafetyTexts(language.Code).Count == 0))];
    }

    public IReadOnlyList<Language> All { get; }
    public IReadOnlyList<Language> Offered { get; }

    /// <summary>For pages that speak no other language.</summary>
    public static string English(string key) => SourceTexts.Value[key].Text;

    /// <summary>The language with this code when it is offered, else the source language.</summary>
    public Language Named(string? code) => Offered.FirstOrDefault(language => language.Code == code) ?? Offered.First(language => language.Code == Language.Source);

    /// <summary>The language that the browser asks for first among those offered; the source language when there is none.</summary>
    public Language Preferred(string acceptLanguage) => Named(acceptLanguage.Split(',', ';', '-')
        .Select(part => part.Trim().ToLowerInvariant())
        .FirstOrDefault(part => Offered.Any(language => language.Code == part)));

    public Wording Wording(string code, string key) => _texts[code].TryGetValue(key, out var wording)
        ? wording
        : throw new InvalidOperationException($"Languages/Texts/{code}.json has no text '{key}'.");

    /// <summary>Keys of the source language that this one lacks.</summary>
    public IReadOnlyList<string> Missing(string code) => [.. _texts[Language.Source].Keys.Except(_texts[code].Keys)];

    /// <summary>Keys of this language that the source language does not know.</summary>
    public IReadOnlyList<string> Unknown(string code) => [.. _texts[code].Keys.Except(_texts[Language.Source].Keys)];

    public IReadOnlyList<string> UncheckedSafetyTexts(string code) => code == Language.Source ? [] :
    [
        .. _texts[code].Where(text => text.Value.CheckedBy is null && SafetyTexts.Any(start => text.Key.StartsWith(start, StringComparison.Ordinal))).Select(text => text.Key),
    ];

    public IReadOnlyDictionary<string, Wording> TextsOf(string code) => _texts[code];

    private static Dictionary<string, Wording> TextsIn(string code) =>
        Files.SelectMany(file => Read<Dictionary<string, Wording>>($"Texts.{code}.{file}.json") ?? []).ToDictionary();

    private static IEnumerable<KeyValuePair<string, Wording>> Titles(ReferenceData reference) =>
    [
        .. reference.Regions.Select(region => KeyValuePair.Create($"region.{region.Name}", new Wording(region.Title))),
        .. reference.Currencies.Select(currency => KeyValuePair.Create($"currency.{currency.Code}", new Wording(currency.Title))),
        .. reference.ClaimElements.Select(element => KeyValuePair.Create($"element.{element.Name}", new Wording(element.Title))),
        .. reference.DeductionRules.DistinctBy(rule => rule.Kind).Select(rule => KeyValuePair.Create($"deduction.{rule.Kind}", new Wording(rule.Title))),
    ];

    /// <summary>Null when there is no such file: the language has not been begun.</summary>
    private static T? Read<T>(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(LanguageTable).Namespace}.{name}");
        return file is null ? default : JsonSerializer.Deserialize<T>(file, Strict);
    }
}
