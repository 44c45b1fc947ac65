namespace Inspectorate.Domain.FeeChecks.Files;

/// <summary>Which sign stands before the cents. <see cref="AsItStands"/>: each amount says it by itself, or is asked back.</summary>
public enum DecimalMark { AsItStands, Point, Comma }

/// <summary>How a date of three numbers is read that does not begin with the year. <see cref="YearFirst"/>: only days that can be read one way are taken.</summary>
public enum DateOrder { YearFirst, DayFirst, MonthFirst }

/// <summary>One value for every row of a file, as it would stand in a cell.</summary>
public sealed record ForAllRows(EvidenceField Field, string Value);

/// <summary>How one table is read: a person looked at its first rows and said so, or there was nothing to ask.</summary>
public sealed class FileReading
{
    /// <summary>One of <see cref="TextEncodings.Names"/>.</summary>
    public required string Encoding { get; init; }

    public required char Separator { get; init; }

    /// <summary>The row that holds the titles, from 1.</summary>
    public required int TitleRow { get; init; }

    public DecimalMark DecimalMark { get; init; }
    public DateOrder DateOrder { get; init; }

    /// <summary>For each column of the file its field; null for one that is left out, of which nothing is read or kept.</summary>
    public List<EvidenceField?> Columns { get; init; } = [];

    public List<ForAllRows> ForAll { get; init; } = [];

    public string? ForAllOf(EvidenceField field) => ForAll.FirstOrDefault(fixedValue => fixedValue.Field == field)?.Value;

    public FileReading Copy() => new()
    {
        Encoding = Encoding, Separator = Separator, TitleRow = TitleRow, DecimalMark = DecimalMark, DateOrder = DateOrder, Columns = [.. Columns], ForAll = [.. ForAll],
    };

    /// <summary>Why the table cannot be read like this; empty when it can.</summary>
    public IEnumerable<string> Gaps()
    {
        foreach (var twice in Columns.OfType<EvidenceField>().GroupBy(field => field).Where(same => same.Count() > 1))
            yield return $"Two columns are chosen as {FieldWords.Say(twice.Key)}. Leave one of them out.";
        foreach (var field in (EvidenceField[])[EvidenceField.Amount, EvidenceField.Date])
            if (!Columns.Contains(field)) yield return $"Choose which column is the {FieldWords.Say(field)}.";
        if (!Columns.Contains(EvidenceField.Kind) && ForAllOf(EvidenceField.Kind) is null)
            yield return "Choose which column says what kind of paper a row is, or one kind for all rows.";
    }
}

/// <summary>How an agency, an employer or an office last read tables with these titles.</summary>
public sealed class RememberedReading
{
    public required Guid Id { get; init; }

    /// <summary>The agency, the employer, or for an analyst the office.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>SHA-256 of the bytes of the row of titles.</summary>
    public required string TitlesFingerprint { get; init; }

    public required FileReading Reading { get; set; }
}

/// <summary>The fields in words.</summary>
public static class FieldWords
{
    public static string Say(EvidenceField field) => field switch
    {
        EvidenceField.Kind => "kind of paper",
        EvidenceField.Item => "fee item",
        EvidenceField.Worker => "number of the worker",
        EvidenceField.Heads => "number of workers",
        EvidenceField.PaidTo => "payee",
        EvidenceField.Reference => "number of the paper",
        _ => field.ToString().ToLowerInvariant(),
    };
}
