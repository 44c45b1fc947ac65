using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Inspectorate.Domain.FeeChecks.Matching;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>A file of an evidence pack.</summary>
public sealed record PackFile(string Name, byte[] Content)
{
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>
/// The input of a computation as files of fixed bytes: members, lines and tables stand in a fixed order. With nothing but them the verdict can
/// be computed again, also when newer rules are in force.
/// </summary>
public static class CanonicalInput
{
    public const string Cohort = "cohort.json", Rules = "rules.json", Table = "verdict-table.json", Costs = "expected-costs.json", Rates = "exchange-rates.json", Lines = "lines.jsonl";

    private const int BytesAtOnce = 16 * 1024;

    /// <summary>Only there where a lawful exception touches an item of the cohort.</summary>
    public const string Overlay = "fee-overlay.json";

    /// <summary>SHA-256 over the names and hashes of the files, in hexadecimal. The lines are hashed as they are written: they may be many.</summary>
    public static string Hash(FeeInput input)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        WriteLines(input, sha.AppendData);
        var files = Tables(input).Select(file => (file.Name, file.Hash)).Append((Name: Lines, Hash: Convert.ToHexStringLower(sha.GetHashAndReset()))).OrderBy(file => file.Name, StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Hash}  {file.Name}\n")))));
    }

    /// <summary>By name.</summary>
    public static IReadOnlyList<PackFile> Files(FeeInput input)
    {
        using var lines = new MemoryStream();
        WriteLines(input, lines.Write);
        return [.. Tables(input).Append(new PackFile(Lines, lines.ToArray())).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    private static PackFile[] Tables(FeeInput input) =>
    [
        Json(Cohort, CanonicalCohort.Of(input.Cohort)),
        Json(Rates, input.Lines.Where(line => line.Currency != FeeReference.Currency).Select(line => input.Reference.PublishedOn(line.On, line.Currency))
            .Concat(input.Expected.Where(cost => cost.Currency != FeeReference.Currency).Select(cost => input.Reference.PublishedOn(cost.From, cost.Currency)))
            .Concat(RatesOfPayments(input))
            .OfType<ExchangeRate>().Distinct().OrderBy(rate => rate.Currency, StringComparer.Ordinal).ThenBy(rate => rate.From)),
        Json(Costs, input.Expected.OrderBy(cost => cost.Item, StringComparer.Ordinal)),
        Json(Rules, input.Rules),
        Json(Table, input.Verdicts.Rows.OrderBy(row => row.Subject, StringComparer.Ordinal)),
        .. input.Exceptions.ToKeep().ToList() is { Count: > 0 } overlay ? new[] { Json(Overlay, overlay) } : [],
    ];

    /// <summary>An invoice in another currency is compared with its payment on the day of the payment.</summary>
    private static IEnumerable<ExchangeRate?> RatesOfPayments(FeeInput input)
    {
        var currencies = input.Of(EvidenceKind.Invoice).Concat(input.Of(EvidenceKind.Ticket)).Select(line => line.Currency).Distinct().Where(code => code != FeeReference.Currency).ToList();
        return currencies.Count == 0 ? [] : input.Of(EvidenceKind.BankLine).SelectMany(payment => currencies.Select(code => input.Reference.PublishedOn(payment.On, code)));
    }

    private static PackFile Json<T>(string name, T value) => new(name, [.. JsonSerializer.SerializeToUtf8Bytes(value, CanonicalJson.Lines), (byte)'\n']);

    private static void WriteLines(FeeInput input, Action<ReadOnlySpan<byte>> target)
    {
        var bytes = new ArrayBufferWriter<byte>(2 * BytesAtOnce);
        using var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = CanonicalJson.Flat.Encoder });
        foreach (var line in input.Lines)
        {
            CanonicalLine.Of(line).Write(writer);
            writer.Flush();
            writer.Reset();
            bytes.Write("\n"u8);
            if (bytes.WrittenCount < BytesAtOnce) continue;
            target(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
        target(bytes.WrittenSpan);
    }
}

/// <summary>What is known of the cohort beside its lines, as it stands in an evidence pack.</summary>
internal sealed record CanonicalCohort(
    int Workers, int Year, string Corridor, int InterviewsNeeded, IReadOnlyList<string> UsedElsewhere, IReadOnlyList<UndoneMatch> Undone,
    LocalDate? OrderedOn = null, Headcount? Headcount = null)
{
    public static CanonicalCohort Of(CohortFacts cohort) => new(
        cohort.Workers, cohort.Year, cohort.Corridor, cohort.InterviewsNeeded,
        [.. cohort.UsedElsewhere.Order(StringComparer.Ordinal)],
        [.. cohort.Undone.OrderBy(pair => pair.Invoice, StringComparer.Ordinal).ThenBy(pair => pair.Payment, StringComparer.Ordinal).ThenBy(pair => pair.At)],
        cohort.OrderedOn, cohort.Headcount);

    public CohortFacts ToFacts() => new(Workers, Year, Corridor, InterviewsNeeded, OrderedOn, Headcount)
    {
        UsedElsewhere = UsedElsewhere.ToHashSet(StringComparer.Ordinal),
        Undone = Undone,
    };
}
