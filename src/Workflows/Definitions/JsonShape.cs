using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Workflows.Definitions;

/// <summary>Takes values out of located JSON and notes, with its line, everything that is not as it has to be.</summary>
internal sealed partial class JsonShape(string file, List<LifecycleProblem> problems)
{
    public void Report(int line, string reason) => problems.Add(new(file, line, reason));

    /// <summary>Refuses members that are unknown or given twice, and names required ones that are missing.</summary>
    public void Members(JsonAt value, string what, string[] required, params string[] optional)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            Report(value.Line, $"{what} must be an object in braces.");
            return;
        }
        HashSet<string> seen = [];
        foreach (var member in value.Members)
        {
            if (!required.Contains(member.Name) && !optional.Contains(member.Name))
                Report(member.Line, $"Unknown member \"{member.Name}\" in {what}; it may have {string.Join(", ", required.Concat(optional))}.");
            if (!seen.Add(member.Name)) Report(member.Line, $"\"{member.Name}\" is given twice in {what}.");
        }
        foreach (var missing in required.Except(seen)) Report(value.Line, $"\"{missing}\" is missing in {what}.");
    }

    public static JsonAt? Find(JsonAt value, string member) => value.Members.FirstOrDefault(found => found.Name == member)?.Value;

    public string Text(JsonAt value, string member) => Read(value, member, JsonValueKind.String, "a text that is not empty",
        text => string.IsNullOrWhiteSpace(text) ? null : text) ?? "";

    public string Name(JsonAt value, string member) => Find(value, member) is { } found ? NameOf(found, member) : "";

    public int Count(JsonAt value, string member) => Read(value, member, JsonValueKind.Number, "a whole number from 1",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null) ?? 0;

    public LocalDate Date(JsonAt value, string member) => Read(value, member, JsonValueKind.String, "a date such as \"2026-01-01\"",
        text => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : (LocalDate?)null) ?? default;

    public DeadlinePeriod Period(JsonAt value, string member) => Read(value, member, JsonValueKind.String,
        "a period such as \"24 hours\", \"60 days\", \"10 working days\" or \"6 months\"", PeriodOf) ?? new(0, DeadlineUnit.Days);

    /// <summary>False when it is left out.</summary>
    public bool Flag(JsonAt value, string member)
    {
        if (Find(value, member) is not { } found) return false;
        if (found.Kind is not (JsonValueKind.True or JsonValueKind.False)) Report(found.Line, $"\"{member}\" must be true or false.");
        return found.Kind == JsonValueKind.True;
    }

    /// <summary>Empty when it is left out.</summary>
    public IReadOnlyList<string> Names(JsonAt value, string member)
    {
        var items = Items(value, member);
        List<string> names = [];
        foreach (var item in items)
        {
            var name = NameOf(item, member);
            if (names.Contains(name)) Report(item.Line, $"\"{name}\" stands twice in \"{member}\".");
            names.Add(name);
        }
        return names;
    }

    public IReadOnlyList<JsonAt> Items(JsonAt value, string member)
    {
        if (Find(value, member) is not { } found) return [];
        if (found.Kind != JsonValueKind.Array) Report(found.Line, $"\"{member}\" must be a list in square brackets.");
        return found.Items;
    }

    private string NameOf(JsonAt found, string member)
    {
        if (found.Kind != JsonValueKind.String || !KebabCase().IsMatch(found.Text))
            Report(found.Line, $"\"{member}\" needs a name in small letters, digits and single hyphens{(found.Text.Length == 0 ? "" : $", not \"{found.Text}\"")}.");
        return found.Text;
    }

    private T? Read<T>(JsonAt value, string member, JsonValueKind kind, string wanted, Func<string, T?> parse)
    {
        if (Find(value, member) is not { } found) return default;
        var parsed = found.Kind == kind ? parse(found.Text) : default;
        if (parsed is null) Report(found.Line, $"\"{member}\" must be {wanted}.");
        return parsed;
    }

    private static DeadlinePeriod? PeriodOf(string text)
    {
        if (PeriodText().Match(text) is not { Success: true } match) return null;
        var unit = match.Groups[2].Value switch
        {
            "hour" => DeadlineUnit.Hours,
            "day" => DeadlineUnit.Days,
            "working day" => DeadlineUnit.WorkingDays,
            _ => DeadlineUnit.Months,
        };
        return new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), unit);
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"\A([1-9][0-9]{0,3}) (hour|day|working day|month)s?\z")]
    private static partial Regex PeriodText();
}
