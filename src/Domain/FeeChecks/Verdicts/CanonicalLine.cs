using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>A line of evidence as it stands in an evidence pack: what is computed from, and nothing of files and uploads.</summary>
public sealed record CanonicalLine(
    string Fingerprint, EvidenceKind Kind, string Item, int? Worker, int? Heads, long MinorUnits, string Currency, LocalDate On, Payer Payer, PaidTo PaidTo,
    string Reference, string Batch, bool ConfirmedByWorker, string WordsPrint, Guid AddedBy, Instant AddedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LoanTerms? Loan = null)
{
    public static CanonicalLine Of(EvidenceLine line) => new(
        line.Fingerprint, line.Kind, line.Item, line.Worker, line.Heads, line.MinorUnits, line.Currency, line.On, line.Payer, line.PaidTo,
        line.Reference, line.Batch, line.ConfirmedByWorker, line.WordsPrint, line.AddedBy, line.AddedAt, line.Loan);

    /// <summary>The bytes that <see cref="CanonicalJson.Flat"/> gives, member by member: there may be a million lines.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Member.Fingerprint, Fingerprint);
        writer.WriteString(Member.Kind, Name(Kind));
        writer.WriteString(Member.Item, Item);
        Write(writer, Member.Worker, Worker);
        Write(writer, Member.Heads, Heads);
        writer.WriteNumber(Member.MinorUnits, MinorUnits);
        writer.WriteString(Member.Currency, Currency);
        writer.WriteString(Member.On, LocalDatePattern.Iso.Format(On));
        writer.WriteString(Member.Payer, Name(Payer));
        writer.WriteString(Member.PaidTo, Name(PaidTo));
        writer.WriteString(Member.Reference, Reference);
        writer.WriteString(Member.Batch, Batch);
        writer.WriteBoolean(Member.ConfirmedByWorker, ConfirmedByWorker);
        writer.WriteString(Member.WordsPrint, WordsPrint);
        writer.WriteString(Member.AddedBy, AddedBy);
        writer.WriteString(Member.AddedAt, InstantPattern.ExtendedIso.Format(AddedAt));
        if (Loan is not null)
        {
            writer.WritePropertyName(Member.Loan);
            JsonSerializer.Serialize(writer, Loan, CanonicalJson.Flat);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, int? number)
    {
        if (number is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }

    private static class Member
    {
        public static readonly JsonEncodedText
            Fingerprint = JsonEncodedText.Encode("fingerprint"),
            Kind = JsonEncodedText.Encode("kind"),
            Item = JsonEncodedText.Encode("item"),
            Worker = JsonEncodedText.Encode("worker"),
            Heads = JsonEncodedText.Encode("heads"),
            MinorUnits = JsonEncodedText.Encode("minor-units"),
            Currency = JsonEncodedText.Encode("currency"),
            On = JsonEncodedText.Encode("on"),
            Payer = JsonEncodedText.Encode("payer"),
            PaidTo = JsonEncodedText.Encode("paid-to"),
            Reference = JsonEncodedText.Encode("reference"),
            Batch = JsonEncodedText.Encode("batch"),
            ConfirmedByWorker = JsonEncodedText.Encode("confirmed-by-worker"),
            WordsPrint = JsonEncodedText.Encode("words-print"),
            AddedBy = JsonEncodedText.Encode("added-by"),
            AddedAt = JsonEncodedText.Encode("added-at"),
            Loan = JsonEncodedText.Encode("loan");
    }

    private static string Name<T>(T value) where T : struct, Enum => Names<T>.All[value];

    private static class Names<T> where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> All =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }

    public EvidenceLine ToLine() => new()
    {
        Id = Guid.Empty, CheckId = Guid.Empty, Fingerprint = Fingerprint, Kind = Kind, Item = Item, Worker = Worker, Heads = Heads, MinorUnits = MinorUnits,
        Currency = Currency, On = On, Payer = Payer, PaidTo = PaidTo, Reference = Reference, Batch = Batch, ConfirmedByWorker = ConfirmedByWorker,
        WordsPrint = WordsPrint, AddedBy = AddedBy, AddedByRole = "", AddedAt = AddedAt,
        LoanPercentPerYear = Loan?.PercentPerYear, LoanUntil = Loan?.Until, LoanCompounds = Loan?.CompoundsMonthly ?? false,
    };
}
