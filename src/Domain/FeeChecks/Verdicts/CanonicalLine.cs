using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>A line of evidence as it stands in an evidence pack: what is computed from, and nothing of files and uploads.</summary>
public sealed record CanonicalLine(
    string Fingerprint, EvidenceKind Kind, string Item, int? Worker, int? Heads, long MinorUnits, string Currency, LocalDate On, Payer Payer, PaidTo PaidTo,
    string Reference, string Batch, bool ConfirmedByWorker, string WordsPrint, Guid AddedBy, Instant AddedAt)
{
    public static CanonicalLine Of(EvidenceLine line) => new(
        line.Fingerprint, line.Kind, line.Item, line.Worker, line.Heads, line.MinorUnits, line.Currency, line.On, line.Payer, line.PaidTo,
        line.Reference, line.Batch, line.ConfirmedByWorker, line.WordsPrint, line.AddedBy, line.AddedAt);

    /// <summary>The bytes that <see cref="CanonicalJson.Flat"/> gives, member by member: there may be a million lines.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("fingerprint", Fingerprint);
        writer.WriteString("kind", Name(Kind));
        writer.WriteString("item", Item);
        Write(writer, "worker", Worker);
        Write(writer, "heads", Heads);
        writer.WriteNumber("minor-units", MinorUnits);
        writer.WriteString("currency", Currency);
        writer.WriteString("on", LocalDatePattern.Iso.Format(On));
        writer.WriteString("payer", Name(Payer));
        writer.WriteString("paid-to", Name(PaidTo));
        writer.WriteString("reference", Reference);
        writer.WriteString("batch", Batch);
        writer.WriteBoolean("confirmed-by-worker", ConfirmedByWorker);
        writer.WriteString("words-print", WordsPrint);
        writer.WriteString("added-by", AddedBy);
        writer.WriteString("added-at", InstantPattern.ExtendedIso.Format(AddedAt));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
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
    };
}
