using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>A line of evidence as it was typed or stood in a file, cell by cell.</summary>
internal sealed class LineForm
{
    public string? Kind { get; set; }
    public string? Item { get; set; }
    public string? Worker { get; set; }
    public string? Heads { get; set; }
    public string? Amount { get; set; }
    public string? Currency { get; set; }
    public string? Date { get; set; }
    public string? Payer { get; set; }
    public string? PaidTo { get; set; }
    public string? Reference { get; set; }
    public string? Batch { get; set; }

    /// <summary>Titles of columns, each with where its cells go.</summary>
    public static readonly IReadOnlyDictionary<string, Action<LineForm, string>> Columns = new Dictionary<string, Action<LineForm, string>>
    {
        ["kind"] = (line, cell) => line.Kind = cell,
        ["item"] = (line, cell) => line.Item = cell,
        ["worker"] = (line, cell) => line.Worker = cell,
        ["heads"] = (line, cell) => line.Heads = cell,
        ["amount"] = (line, cell) => line.Amount = cell,
        ["currency"] = (line, cell) => line.Currency = cell,
        ["date"] = (line, cell) => line.Date = cell,
        ["payer"] = (line, cell) => line.Payer = cell,
        ["paid-to"] = (line, cell) => line.PaidTo = cell,
        ["reference"] = (line, cell) => line.Reference = cell,
        ["batch"] = (line, cell) => line.Batch = cell,
    };
}

/// <summary>What is wrong with one cell.</summary>
/// <param name="Found">Empty where a name could stand.</param>
internal sealed record CellProblem(string Field, string Found, string Reason);

/// <summary>Reads lines of evidence for one check: what may stand in each cell, and what is said when something else does.</summary>
/// <param name="workers">Size of the cohort.</param>
internal sealed partial class LineReading(ReferenceData reference, int workers, LocalDate today)
{
    private static readonly LocalDatePattern[] Dates = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu")];

    /// <param name="problems">What is wrong; added to.</param>
    /// <returns>Null when something is wrong.</returns>
    public ReadLine? Read(LineForm typed, List<CellProblem> problems)
    {
        var before = problems.Count;
        var kind = FeeWords.Read<EvidenceKind>(typed.Kind ?? "");
        if (kind is null || !EvidenceLine.FromParties.Contains(kind.Value))
            problems.Add(new("Kind", Shown(typed.Kind), $"The kind is one of {string.Join(", ", EvidenceLine.FromParties.Select(FeeWords.Name))}."));
        var hasItem = kind is null || EvidenceLine.HasItem(kind.Value);
        var item = (typed.Item ?? "").Trim().ToUpperInvariant();
        if (hasItem && reference.FeeItems.All(known => known.Code != item))
            problems.Add(new("Item", Shown(typed.Item), "Write the code of a fee item, such as B6."));
        var worker = Number("Worker", typed.Worker, "", $"A worker is a number from 1 to {workers}, never a name.", problems);
        if (kind is EvidenceKind.Payslip or EvidenceKind.WagesPaid && worker is null && !problems.Any(problem => problem.Field == "Worker"))
            problems.Add(new("Worker", "", "Wages are about one worker: write her number."));
        var heads = Number("Heads", typed.Heads, Shown(typed.Heads), "Write for how many workers the line stands, or leave it empty.", problems, most: 100_000);
        var on = Date(typed.Date, problems);
        var (amount, currency) = Amount(typed, on, problems);
        var payer = Choice<Payer>("Payer", typed.Payer, problems);
        var paidTo = Choice<PaidTo>("PaidTo", typed.PaidTo, problems);
        var number = Sign("Reference", typed.Reference, problems);
        var batch = Sign("Batch", typed.Batch, problems);
        return problems.Count > before ? null : new ReadLine(
            kind!.Value, hasItem ? item : "", worker, worker is null ? heads : null, amount!.Value, currency!, on!.Value, payer, paidTo, number, batch);
    }

    private int? Number(string field, string? typed, string found, string reason, List<CellProblem> problems, int? most = null)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(Digits.ToAscii(typed.Trim()), out var number) && number >= 1 && number <= (most ?? workers)) return number;
        problems.Add(new(field, found, reason));
        return null;
    }

    private LocalDate? Date(string? typed, List<CellProblem> problems)
    {
        var date = Dates.Select(pattern => pattern.Parse(Digits.ToAscii((typed ?? "").Trim()))).FirstOrDefault(read => read.Success)?.Value;
        if (date is null) problems.Add(new("Date", Shown(typed), "Write the day as 2026-03-31 or 31.03.2026."));
        else if (date > today) problems.Add(new("Date", Shown(typed), "This day has not come yet."));
        return date;
    }

    private (long?, string?) Amount(LineForm typed, LocalDate? on, List<CellProblem> problems)
    {
        var code = string.IsNullOrWhiteSpace(typed.Currency) ? FeeReference.Currency : typed.Currency.Trim().ToUpperInvariant();
        if (reference.Currencies.FirstOrDefault(known => known.Code == code) is not { } currency)
        {
            problems.Add(new("Currency", Shown(typed.Currency), "We do not know this currency."));
            return (null, null);
        }
        if (on is { } day && reference.Fees.RateOn(day, code) is null)
            problems.Add(new("Currency", code, $"No rate of {code} is published for this day."));
        switch (Amounts.Read(typed.Amount ?? "", currency.Decimals))
        {
            case ClearAmount clear:
                return (clear.MinorUnits, code);
            case UnclearAmount unclear:
                problems.Add(new("Amount", Shown(typed.Amount),
                    $"This can be read as {Amounts.Written(unclear.AsThousands, currency.Decimals)} or as {Amounts.Written(unclear.AsFraction, currency.Decimals)}. Write one of these."));
                return (null, code);
            default:
                problems.Add(new("Amount", Shown(typed.Amount), $"Write an amount such as {Amounts.Written(125050, currency.Decimals)}."));
                return (null, code);
        }
    }

    private static T Choice<T>(string field, string? typed, List<CellProblem> problems) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed)) return default;
        if (FeeWords.Read<T>(typed) is { } read) return read;
        problems.Add(new(field, Shown(typed), $"Write one of {string.Join(", ", Enum.GetValues<T>().Select(FeeWords.Name))}."));
        return default;
    }

    /// <summary>Numbers of papers and batches: no room for a sentence or a name.</summary>
    private static string Sign(string field, string? typed, List<CellProblem> problems)
    {
        var sign = (typed ?? "").Trim();
        if (sign.Length == 0 || (PaperNumber().IsMatch(sign) && sign.Any(char.IsAsciiDigit))) return sign;
        problems.Add(new(field, "", "Write the number as it stands on the paper: letters, digits and - / . _, at most 40, at least one digit."));
        return "";
    }

    private static string Shown(string? cell) => cell is null ? "" : cell.Length <= 40 ? cell : cell[..40] + "…";

    [GeneratedRegex(@"^[A-Za-z0-9/._-]{1,40}$")]
    private static partial Regex PaperNumber();
}

/// <summary>A line that can be taken.</summary>
internal sealed record ReadLine(
    EvidenceKind Kind, string Item, int? Worker, int? Heads, long MinorUnits, string Currency, LocalDate On, Payer Payer, PaidTo PaidTo, string Reference, string Batch)
{
    /// <param name="nth">Its place among equal lines of the same file, from 1.</param>
    public string Fingerprint(int nth) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Kind, Item, Worker, Heads, MinorUnits, Currency, LocalDatePattern.Iso.Format(On), Payer, PaidTo, Reference, Batch, nth))));

    /// <param name="place">In its file; lists are ordered by the id.</param>
    public EvidenceLine For(Guid check, Cases.SignedIn by, Instant at, int nth = 1, int place = 0, Guid? upload = null) => new()
    {
        Id = Guid.CreateVersion7((at + Duration.FromMilliseconds(place)).ToDateTimeOffset()), CheckId = check, Fingerprint = Fingerprint(nth), Kind = Kind, Item = Item, Worker = Worker, Heads = Heads,
        MinorUnits = MinorUnits, Currency = Currency, On = On, Payer = Payer, PaidTo = PaidTo, Reference = Reference, Batch = Batch,
        AddedBy = by.Id, AddedByRole = by.Role, AddedAt = at, UploadId = upload, IsPreview = upload is not null,
    };
}
