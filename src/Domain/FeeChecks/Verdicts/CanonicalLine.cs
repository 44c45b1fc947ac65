using System.Text.Json.Serialization;
using NodaTime;

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

    public EvidenceLine ToLine() => new()
    {
        Id = Guid.Empty, CheckId = Guid.Empty, Fingerprint = Fingerprint, Kind = Kind, Item = Item, Worker = Worker, Heads = Heads, MinorUnits = MinorUnits,
        Currency = Currency, On = On, Payer = Payer, PaidTo = PaidTo, Reference = Reference, Batch = Batch, ConfirmedByWorker = ConfirmedByWorker,
        WordsPrint = WordsPrint, AddedBy = AddedBy, AddedByRole = "", AddedAt = AddedAt,
        LoanPercentPerYear = Loan?.PercentPerYear, LoanUntil = Loan?.Until, LoanCompounds = Loan?.CompoundsMonthly ?? false,
    };
}
