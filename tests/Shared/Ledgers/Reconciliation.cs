using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.FeeChecks.Evidence;
using Inspectorate.Web.FeeChecks.Evidence.Csv;
using Inspectorate.Web.Tables;
using NodaTime;

namespace Inspectorate.Ledgers;

/// <summary>What came out of a ledger: how many lines were read and kept aside, and each verdict how often.</summary>
internal sealed record Reconciled(int Lines, int Aside, int Cohorts, int AsExpected);

/// <summary>Reads a ledger of many cohorts with the program's own reader and computes who paid, cohort by cohort; as many of them are in memory as there are processors.</summary>
internal static class Reconciliation
{
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 9, 0);

    /// <summary>Only what has to be done to any table: its rows are parsed and sorted by cohort.</summary>
    public static async Task<int> Sort(string table, string folder, CancellationToken cancel)
    {
        var sort = new CohortSort(folder);
        await sort.Split(table, cancel);
        return sort.Cohorts().Sum(cohort => cohort.Rows.Count);
    }

    public static async Task<Reconciled> Run(string table, string folder, ReferenceData reference, CancellationToken cancel)
    {
        var sort = new CohortSort(folder);
        await sort.Split(table, cancel);
        var (all, aside, cohorts, expected) = (0, 0, 0, 0);
        var how = await HowItIsRead(table, cancel);
        await Parallel.ForEachAsync(sort.Cohorts(), cancel, async (one, cancel) =>
        {
            var (cohort, rows) = one;
            var own = Rows(sort.Titles, rows).ToAsyncEnumerable();
            var lines = await Read(own, how, cohort, reference, () => Interlocked.Increment(ref aside), cancel);
            var facts = new CohortFacts(LedgerFile.Workers, LedgerFile.Year, LedgerFile.Corridor, reference.Fees.RulesOn(Today).SampleOf(LedgerFile.Workers), new LocalDate(2026, 1, 2));
            var result = FeeComputation.Of(FeeInput.Of(facts, lines, reference.Fees, Today), Now);
            Interlocked.Add(ref all, lines.Count);
            Interlocked.Increment(ref cohorts);
            if ((result.Items.Single(item => item.Item == "B7").Evidence == EvidenceGrade.E3) == LedgerFile.IsHonest(cohort)) Interlocked.Increment(ref expected);
        });
        return new Reconciled(all, aside, cohorts, expected);
    }

    private static IEnumerable<TableRow> Rows(string[] titles, IReadOnlyList<string> rows) =>
        rows.Select((row, i) => new TableRow(i + 2, CohortSort.Cells(row))).Prepend(new TableRow(1, titles));

    private static async Task<FileReading> HowItIsRead(string table, CancellationToken cancel)
    {
        await using var content = File.OpenRead(table);
        var first = new byte[FirstLook.Longest];
        var length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancel);
        return (await FirstLook.At(first[..length], null, cancel)).Reading;
    }

    private static async Task<IReadOnlyList<EvidenceLine>> Read(IAsyncEnumerable<TableRow> rows, FileReading how, string cohort, ReferenceData reference, Action setAside, CancellationToken cancel)
    {
        var csv = new EvidenceCsv(how, new LineReading(reference, LedgerFile.Workers, Today, how.DecimalMark, how.DateOrder), cohort);
        var (seen, lines) = (new Dictionary<ReadLine, int>(), new List<EvidenceLine>());
        await foreach (var row in csv.Read(rows, cancel))
        {
            if (row.Line is { } line) lines.Add(line.For(Guid.Empty, Guid.Empty, Roles.Agency, Now, seen[line] = seen.GetValueOrDefault(line) + 1, lines.Count));
            else setAside();
        }
        return lines;
    }
}
