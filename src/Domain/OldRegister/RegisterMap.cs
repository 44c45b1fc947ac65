using System.Text.Json;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.OldRegister;

/// <summary>What can be taken out of an old register. There is no field for a worker.</summary>
public enum RegisterField { Number, Employer, Town, Opened, Closed, Claimed, Assessed, Ordered, Paid, Outcome }

/// <summary>The titles of the columns; null where the register has none.</summary>
public sealed record RegisterColumns(
    string Number, string Employer, string? Town = null, string? Opened = null, string? Closed = null,
    string? Claimed = null, string? Assessed = null, string? Ordered = null, string? Paid = null);

/// <param name="Values">Each value that the column may hold, in exactly this writing, and what it means.</param>
public sealed record OutcomeColumn(string Column, IReadOnlyDictionary<string, OldOutcome> Values);

/// <summary>Rows about a private household, of which neither name nor town is kept (decision 4).</summary>
public sealed record HouseholdColumn(string Column, IReadOnlyList<string> When);

/// <summary>
/// How a table of an old register is read. Every column of the table is either named here or left out by name, so that nothing is taken or
/// overlooked by chance. <c>seed/registers</c> holds examples.
/// </summary>
/// <param name="Encoding">Of a file that does not say it itself: utf-8, utf-16, latin-1 or windows-1252.</param>
/// <param name="GroupSign">Between thousands; empty for none.</param>
/// <param name="DateFormats">Patterns such as uuuu-MM-dd. A cell that two of them read differently is refused.</param>
/// <param name="Earliest">No date of the register can lie before.</param>
public sealed record RegisterMap(
    string Register, string Currency, string Encoding, string Separator, string DecimalSign, string GroupSign, IReadOnlyList<string> DateFormats,
    LocalDate Earliest, RegisterColumns Columns, IReadOnlyList<string> LeftOut, OutcomeColumn? Outcome = null, HouseholdColumn? Household = null)
{
    public static readonly IReadOnlyList<string> Encodings = ["utf-8", "utf-16", "latin-1", "windows-1252"];
    public static readonly IReadOnlyList<RegisterField> Amounts = [RegisterField.Claimed, RegisterField.Assessed, RegisterField.Ordered, RegisterField.Paid];

    private const int LongestName = 80;

    /// <summary>The fields that this register has, each with its column.</summary>
    public IReadOnlyList<(RegisterField Field, string Column)> Fields { get; } =
    [
        .. new[]
        {
            (RegisterField.Number, Columns.Number), (RegisterField.Employer, Columns.Employer), (RegisterField.Town, Columns.Town),
            (RegisterField.Opened, Columns.Opened), (RegisterField.Closed, Columns.Closed), (RegisterField.Claimed, Columns.Claimed),
            (RegisterField.Assessed, Columns.Assessed), (RegisterField.Ordered, Columns.Ordered), (RegisterField.Paid, Columns.Paid),
            (RegisterField.Outcome, Outcome?.Column),
        }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!)),
    ];

    public string ColumnOf(RegisterField field) => Fields.FirstOrDefault(pair => pair.Field == field).Column ?? "";

    /// <exception cref="RegisterRefused">Says everything that is wrong with it.</exception>
    public static RegisterMap Read(string json, ReferenceData reference)
    {
        RegisterMap map;
        try
        {
            map = JsonSerializer.Deserialize<RegisterMap>(json, StrictJson.Options) ?? throw new RegisterRefused(["The map is empty."]);
        }
        catch (JsonException wrong)
        {
            throw new RegisterRefused([$"The map cannot be read, line {wrong.LineNumber + 1}, {wrong.Path}: {wrong.Message}"]);
        }
        var errors = map.Errors(reference).ToList();
        return errors.Count == 0 ? map : throw new RegisterRefused(errors);
    }

    private IEnumerable<string> Errors(ReferenceData reference)
    {
        if (string.IsNullOrWhiteSpace(Register) || Register.Length > LongestName) yield return $"\"register\" needs a name of up to {LongestName} letters.";
        if (reference.Currencies.All(known => known.Code != Currency)) yield return $"\"currency\": {Currency} is not in currencies.json.";
        if (!Encodings.Contains(Encoding)) yield return $"\"encoding\" must be one of {string.Join(", ", Encodings)}.";
        if (Separator is not ("," or ";" or "\t" or "|")) yield return "\"separator\" must be a comma, a semicolon, a tab or a bar.";
        if (DecimalSign is not ("." or ",")) yield return "\"decimal-sign\" must be a point or a comma.";
        if (GroupSign is not ("" or "," or "." or " " or "'") || GroupSign == DecimalSign) yield return "\"group-sign\" must be empty, a comma, a point, a space or ', and not the decimal sign.";
        foreach (var format in DateFormats)
            if (!IsPattern(format)) yield return $"\"date-formats\": {format} is no pattern for a date.";
        if ((Columns.Opened ?? Columns.Closed) is not null && DateFormats.Count == 0) yield return "\"date-formats\" must say how dates are written.";
        if (Outcome is { Values.Count: 0 }) yield return "\"outcome\" must say what the values mean.";
        var columns = Fields.Select(pair => pair.Column).Concat(LeftOut);
        foreach (var twice in columns.GroupBy(column => column).Where(same => same.Count() > 1)) yield return $"The column \"{twice.Key}\" is named twice.";
    }

    private static bool IsPattern(string format)
    {
        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(format) is not null && format.Contains("MM") && format.Contains("dd");
        }
        catch (InvalidPatternException)
        {
            return false;
        }
    }
}

/// <summary>A map or a file that cannot be used, in sentences for whoever gave it.</summary>
public sealed class RegisterRefused(IReadOnlyList<string> reasons) : Exception(string.Join('\n', reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
