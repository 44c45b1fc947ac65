using System.Globalization;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;
using NodaTime;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <param name="Key">The text that says it.</param>
internal sealed record Complaint(string Field, string Key);

/// <summary>Reads the draft's typed answers as what they mean, on a given day.</summary>
internal sealed class ClaimAnswers(ClaimDraft draft, ReferenceData reference, LocalDate today)
{
    private const int LongestWorkInYears = 60;

    /// <summary>Beyond this a year of another calendar is no better guess than a slip.</summary>
    private const int UsualWorkInYears = 20;
    private const decimal HoursInAWeek = 168;

    public IEnumerable<Complaint> About(Question question)
    {
        foreach (var field in question.Fields)
        {
            if (IsExcused(field))
                continue;
            var isEmpty = field.Parts.All(part => part.EndsWith(".Currency", StringComparison.Ordinal) || part.EndsWith(".Per", StringComparison.Ordinal) || draft.Text(part) == "");
            if (isEmpty && field.Needed)
                yield return new Complaint(field.Name, $"f.{field.Name}.missing");
            else if (!isEmpty && WrongIn(field) is { } key)
                yield return new Complaint(field.Name, key);
        }
        if (question.Name == "when" && From is { } from && !IsExcused(Of("when", "to")) && To is { } to && to.Last < from.First)
            yield return new Complaint("to", "e.date.order");
    }

    public PartialDate? From => DateIn("from");
    public PartialDate? To => DateIn("to");

    /// <summary>In which she dates things; the world's until she says otherwise.</summary>
    public string Calendar => Calendars.Names.Contains(draft.Text("calendar")) ? draft.Text("calendar") : Calendars.World;

    /// <summary>Which year it is now.</summary>
    public int YearIn(string calendar) => Calendars.YearOf(calendar, today);

    /// <summary>The country's own, which stands first, until she says otherwise.</summary>
    public Currency Currency => reference.Currencies.FirstOrDefault(currency => currency.Code == draft.Text("promised.Currency")) ?? reference.Currencies[0];

    public PayPer Per => Enum.TryParse<PayPer>(draft.Text("promised.Per"), ignoreCase: true, out var per) ? per : PayPer.Month;

    /// <summary>Null when it was not said, or not clearly.</summary>
    public long? Amount(string field) => Read(field) switch
    {
        ClearAmount clear => clear.MinorUnits,
        UnclearAmount unclear when draft.Text($"{field}.Meant") is { Length: > 0 } meant
            && long.TryParse(meant, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen)
            && (chosen == unclear.AsThousands || chosen == unclear.AsFraction) => chosen,
        _ => null,
    };

    /// <summary>Null when there is nothing to ask back.</summary>
    public UnclearAmount? Unclear(string field) => Read(field) as UnclearAmount;

    /// <summary>Null when not known.</summary>
    public decimal? Hours =>
        Amounts.Read(draft.Text("hours"), 2) is ClearAmount { MinorUnits: > 0 } read && read.MinorUnits / 100m is var hours and <= HoursInAWeek ? hours : null;

    /// <summary>Empty when she does not know.</summary>
    public string Region => draft.IsTicked("region-unknown") ? "" : draft.Text("region");

    public bool IsExcused(Field field) => field.Unless is { } ticks && ticks.Any(draft.IsTicked);

    private string? WrongIn(Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LongText when draft.Text(field.Name).Length > field.Longest => "e.too-long",
        FieldKind.Pictures or FieldKind.Choice when draft.Chosen(field).Count == 0 => "e.choice",
        FieldKind.Region when reference.Regions.All(region => region.Name != draft.Text(field.Name)) => "e.choice",
        FieldKind.Date => WrongDate(field.Name),
        FieldKind.Amount when Amount(field.Name) is null => Unclear(field.Name) is null ? "e.amount" : "e.amount.unclear",
        FieldKind.Hours when Hours is null => "e.hours",
        _ => null,
    };

    private string? WrongDate(string field) => DateIn(field) switch
    {
        { } date when date.First <= today && date.Last >= today.PlusYears(-LongestWorkInYears) => null,
        _ when FitsAnother(field) => "e.date.calendar",
        { } date when date.First > today => "e.date.future",
        _ => "e.date",
    };

    /// <summary>It would be a day of the last years in a calendar that was not chosen.</summary>
    private bool FitsAnother(string field) => Calendars.Names.Any(other => other != Calendar
        && DateIn(field, other) is { } date && date.First <= today && date.First >= today.PlusYears(-UsualWorkInYears));

    private AmountRead Read(string field) => Amounts.Read(draft.Text($"{field}.Amount"), Currency.Decimals);

    private PartialDate? DateIn(string field) => DateIn(field, Calendar);

    private PartialDate? DateIn(string field, string calendar) =>
        PartialDate.Read(draft.Text($"{field}.Day"), draft.Text($"{field}.Month"), draft.Text($"{field}.Year"), calendar);

    private static Field Of(string question, string field) => ClaimForm.Named(question)!.Fields.First(it => it.Name == field);
}
