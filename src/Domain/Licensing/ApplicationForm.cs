using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.Licensing;

public enum ApplicationFieldKind { Text, LongText, Number, Percent, Date, YesNo, Email, Telephone }

/// <param name="Longest">Characters.</param>
public sealed record ApplicationField(
    string Name, string Label, ApplicationFieldKind Kind, int Longest, bool Optional = false, string? Hint = null)
{
    /// <summary>Null when this may stand so; else what is wrong, in the agency's words.</summary>
    public string? WhatIsWrong(string typed, LocalDate today)
    {
        if (typed.Length == 0) return Optional ? null : Kind == ApplicationFieldKind.YesNo ? "Say yes or no." : $"{Label}: write it.";
        if (typed.Length > Longest) return $"{Label}: at most {Longest} characters; there are {typed.Length}.";
        return Kind switch
        {
            ApplicationFieldKind.Number when !IsNumber(typed, 1_000_000) => $"{Label}: write a whole number, such as 12.",
            ApplicationFieldKind.Percent when !IsNumber(typed, 100) => $"{Label}: write a whole number from 0 to 100.",
            ApplicationFieldKind.Date when LocalDatePattern.Iso.Parse(typed) is not { Success: true } => $"{Label}: write a date as year-month-day, such as 2026-03-31.",
            ApplicationFieldKind.Date when LocalDatePattern.Iso.Parse(typed).Value > today => $"{Label}: this day has not come yet.",
            ApplicationFieldKind.YesNo when typed is not ("yes" or "no") => "Say yes or no.",
            ApplicationFieldKind.Email when typed.Split('@') is not [{ Length: > 0 }, { Length: > 2 }] => $"{Label}: this is not an e-mail address.",
            ApplicationFieldKind.Telephone when typed.Count(char.IsAsciiDigit) < 6 => $"{Label}: write the whole number, with digits.",
            _ => null,
        };
    }

    private static bool IsNumber(string typed, int most) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most;
}

/// <summary>One part of an agency's application: a page of its own, saved by itself.</summary>
/// <param name="AtMost">How many entries it takes; 1 for a part that is filled in once.</param>
/// <param name="AtLeast">How many entries have to be finished; 0 for a part that may stay empty.</param>
public sealed record ApplicationSection(
    string Name, string Title, string About, int AtLeast, int AtMost, IReadOnlyList<ApplicationField> Fields, string Source)
{
    public bool IsRepeated => AtMost > 1;

    /// <summary>Null when the entry is finished; else the first thing that is missing or wrong.</summary>
    public string? WhatIsWrong(IReadOnlyDictionary<string, string> entry, LocalDate today) =>
        Fields.Select(field => field.WhatIsWrong(entry.GetValueOrDefault(field.Name, ""), today)).FirstOrDefault(wrong => wrong is not null);

    public bool IsFinished(Licence licence, LocalDate today)
    {
        var entries = licence.EntriesOf(Name);
        return entries.Count >= AtLeast && entries.All(entry => WhatIsWrong(entry.Answers, today) is null);
    }
}

/// <summary>What an agency wrote in one entry of one section; as typed, finished or not, so that nothing is lost.</summary>
/// <param name="Entry">From 0.</param>
public sealed record ApplicationEntry(string Section, int Entry, Dictionary<string, string> Answers);
