using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.OldRegister;

/// <summary>A value of a cell, or why there is none; neither for an empty one.</summary>
public readonly record struct Cell<T>(T? Value, string? Fault = null) where T : struct;

/// <summary>Reads dates and amounts as the map says they are written, and nothing else.</summary>
public sealed partial class CellReading(RegisterMap map, int decimals, LocalDate today)
{
    private const int MostDigits = 12;

    private readonly IReadOnlyList<LocalDateTimePattern> _patterns = [.. map.DateFormats.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    public Cell<LocalDate> Date(string text)
    {
        if (text.Length == 0) return default;
        if (WhyAtTheEpoch(text) is { } epoch) return new(null, epoch);
        var read = _patterns.Select(pattern => pattern.Parse(text)).Where(parsed => parsed.Success).Select(parsed => parsed.Value.Date).Distinct().ToList();
        return read switch
        {
            [] => new(null, SpreadsheetDay().IsMatch(text) ? $"{text} is a spreadsheet’s number for a day, not a date." : $"“{Short(text)}” is no date of the form {string.Join(" or ", map.DateFormats)}."),
            [var date] when date < map.Earliest => new(null, $"{Say(date)} is before {Say(map.Earliest)}, the earliest that the register can hold."),
            [var date] when date > today => new(null, $"{Say(date)} has not come yet."),
            [var date] => new(date),
            _ => new(null, $"{text} can mean {string.Join(" or ", read.Order().Select(Say))}."),
        };
    }

    public Cell<long> Amount(string text)
    {
        if (text.Length == 0) return default;
        if (text.StartsWith('-') || text.StartsWith('(')) return new(null, $"{Short(text)} is below zero.");
        var parts = text.Split(map.DecimalSign);
        if (parts.Length > 2 || (parts.Length == 2 && !Digits().IsMatch(parts[1])) || Whole(parts[0]) is not { } whole)
            return new(null, $"“{Short(text)}” is no amount with “{map.DecimalSign}” before the cents.");
        var cents = parts.Length == 2 ? parts[1].TrimEnd('0') : "";
        if (cents.Length > decimals) return new(null, $"{Short(text)} has more than {decimals} digits after the “{map.DecimalSign}”.");
        if (whole.Length > MostDigits) return new(null, $"{Short(text)} is too large to be true.");
        return new(long.Parse(whole + cents.PadRight(decimals, '0'), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The digits without signs between thousands; null when the signs stand elsewhere.</summary>
    private string? Whole(string text)
    {
        if (Digits().IsMatch(text)) return text.TrimStart('0') is { Length: > 0 } some ? some : "0";
        var groups = map.GroupSign.Length > 0 ? text.Split(map.GroupSign) : [];
        return groups.Length > 1 && groups.All(Digits().IsMatch) && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3)
            ? string.Concat(groups)
            : null;
    }

    /// <summary>A program that took a bare year for a count of seconds, or of parts of one, since 1970 leaves a moment right after midnight.</summary>
    private static string? WhyAtTheEpoch(string text)
    {
        if (AtTheEpoch().Match(text) is not { Success: true } match) return null;
        var (hours, minutes, seconds) = (long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), long.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
        var nanoseconds = ((((hours * 60) + minutes) * 60) + seconds) * 1_000_000_000 + long.Parse(match.Groups[4].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
        if (nanoseconds == 0) return null; // a day like any other, if the register goes back that far
        (long Each, string Name)[] units = [(1, "nanoseconds"), (1_000, "microseconds"), (1_000_000, "milliseconds"), (1_000_000_000, "seconds")];
        foreach (var (each, name) in units)
            if (nanoseconds % each == 0 && nanoseconds / each is >= 1900 and <= 2100 and var year)
                return $"{text} is no date: a program took the year {year} for {year} {name} after the beginning of 1970. The day is lost; look it up.";
        return $"{text} is no date: it is a moment on the first of January 1970, with which programs begin to count.";
    }

    private static string Say(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A[1-9][0-9]{4}(\.[0-9]+)?\z")]
    private static partial Regex SpreadsheetDay();

    [GeneratedRegex(@"\A1970-01-01[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?Z?\z")]
    private static partial Regex AtTheEpoch();
}
