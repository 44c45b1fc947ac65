using System.Diagnostics;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Ledgers;

namespace Inspectorate.Load.Ledgers;

/// <summary>
/// A ledger of so many lines reconciled, beside merely parsing and sorting the same file in the same run (goal: at most 4 times), and a
/// tenth of it beside the whole (goal: ten times the lines in at most eleven times the time); the most memory of the whole run (goal: under 300 MB).
/// </summary>
internal static class ReconcileLoad
{
    public static async Task Run(int lines)
    {
        var work = Directory.CreateTempSubdirectory("inspectorate-load-").FullName;
        try
        {
            var reference = ReferenceReader.ReadFolder(Path.Combine(Root(), "seed/reference"));
            await Both(Math.Max(5_000, lines / 100), work, reference); // warms up
            var small = await Both(lines / 10, work, reference);
            var whole = await Both(lines, work, reference);
            Console.WriteLine($"lines          {lines:N0}, of {whole.Out.Cohorts:N0} cohorts and {whole.Out.Cohorts * LedgerFile.Workers:N0} workers; {whole.Out.Aside} kept aside, {whole.Out.AsExpected:N0} cohorts as expected");
            Console.WriteLine($"parse and sort {whole.Sort.TotalSeconds:0.00} s");
            Console.WriteLine($"reconcile      {whole.Took.TotalSeconds:0.00} s, {whole.Took / whole.Sort:0.00} times that (goal: at most 4)");
            Console.WriteLine($"a tenth        {small.Took.TotalSeconds:0.00} s; ten times the lines take {whole.Took / small.Took:0.0} times as long (goal: at most 11)");
            Console.WriteLine($"most memory    {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB (goal: under 300)");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<(TimeSpan Sort, TimeSpan Took, Reconciled Out)> Both(int lines, string work, ReferenceData reference)
    {
        var table = Path.Combine(work, "ledger.csv");
        new LedgerFile(reference.Fees).Write(table, lines);
        // Before and after: a machine that others use too is not as fast all the time.
        var before = await Sort();
        var clock = Stopwatch.StartNew();
        var reconciled = await Reconciliation.Run(table, work, reference, default);
        var took = clock.Elapsed;
        return ((before + await Sort()) / 2, took, reconciled);

        async Task<TimeSpan> Sort()
        {
            var clock = Stopwatch.StartNew();
            if (await Reconciliation.Sort(table, work, default) != lines) throw new IOException("The sorted table is not as long as the file.");
            return clock.Elapsed;
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seed/reference"))) folder = Path.GetDirectoryName(folder) ?? throw new IOException("seed/reference is nowhere above the program.");
        return folder;
    }
}
