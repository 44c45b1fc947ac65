using System.Diagnostics;
using Inspectorate.Ledgers;

namespace Inspectorate.InProcess.Rules;

/// <summary>Ledgers of many cohorts at a hundredth of their size; <c>tests/Load reconcile</c> takes them whole.</summary>
public sealed class ReconciliationTests
{
    [Fact]
    public async Task Every_cohort_of_a_mixed_ledger_is_found_whole_and_time_grows_with_the_lines()
    {
        var work = Directory.CreateTempSubdirectory("inspectorate-ledger-").FullName;
        try
        {
            await Took(1_000, work);
            // The machine has other work too: the best of some tells.
            var (small, large) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < 4; round++)
                (small, large) = (Math.Min(small, await Took(2_500, work)), Math.Min(large, await Took(25_000, work)));
            small = Math.Max(small, 20);
            Assert.True(large / small < 20, $"ten times the lines took {large / small:0.0} times as long");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<double> Took(int lines, string work)
    {
        var table = Path.Combine(work, "ledger.csv");
        new LedgerFile(AFeeInput.Law.Fees).Write(table, lines);
        var clock = Stopwatch.StartNew();
        var reconciled = await Reconciliation.Run(table, work, AFeeInput.Law, TestContext.Current.CancellationToken);
        var took = clock.Elapsed.TotalMilliseconds;
        Assert.Equal(new Reconciled(lines, 0, lines / LedgerFile.LinesOfCohort, lines / LedgerFile.LinesOfCohort), reconciled);
        return took;
    }
}
