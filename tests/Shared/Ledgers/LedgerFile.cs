using System.Globalization;
using System.Text;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.FeeChecks;

namespace Inspectorate.Ledgers;

/// <summary>
/// A made-up ledger of many cohorts in one table, its lines in no order: 25 workers and 500 lines each, every cost shown by invoice and bank.
/// In every tenth cohort the bank never paid the official fees.
/// </summary>
internal sealed class LedgerFile(FeeReference fees)
{
    public const int LinesOfCohort = 500;
    public const int Workers = 25;
    public const string Corridor = "southern-isles";
    public const int Year = 2026;

    /// <summary>Shares no factor with numbers of lines, so that stepping by it visits each line once.</summary>
    private const long Step = 15_485_863;

    private readonly IReadOnlyList<ExpectedCost> _costs = fees.ExpectedFor(Corridor, Year);

    public static string CohortOf(int cohort) => $"K{cohort:000000000}";

    /// <summary>Whether its employer paid everything.</summary>
    public static bool IsHonest(string cohort) => int.Parse(cohort[1..], CultureInfo.InvariantCulture) % 10 != 0;

    public void Write(string path, int lines)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        file.Write("cohort;kind;item;worker;heads;amount;currency;date;payer;paid-to;reference;batch\n");
        for (long i = 0; i < lines; i++)
        {
            var line = (int)(i * Step % lines);
            Write(file, line / LinesOfCohort, line % LinesOfCohort);
        }
    }

    private void Write(TextWriter file, int cohort, int line)
    {
        var (worker, what) = ((line % Workers) + 1, line / Workers);
        var (costs, day) = (_costs.Count, 1 + (worker % 28));
        var name = CohortOf(cohort);
        if (what < 2 * costs)
        {
            var cost = _costs[what % costs];
            var isBank = what >= costs;
            var paid = isBank && cost.Item == "B7" && !IsHonest(name) ? 0 : cost.MinorUnits;
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"{name};{(isBank ? "bank-line" : "invoice")};{cost.Item};{worker};;{paid / 100}.{paid % 100:00};DMD;2026-02-{day:00};employer;{FeeWords.Name(EvidenceGaps.UsualPayee(cost.Item))};{cost.Item}-{cohort}-{worker};batch-1\n"));
            return;
        }
        file.Write((what - (2 * costs)) switch
        {
            0 or 1 => $"{name};payslip;;{worker};;1450.00;DMD;2026-0{what - (2 * costs) + 3}-28;employer;;;\n",
            2 or 3 => $"{name};wages-paid;;{worker};;1450.00;DMD;2026-0{what - (2 * costs) + 1}-28;employer;;;\n",
            4 => $"{name};contract;;{worker};;;;2026-01-{day:00};;;C-{cohort}-{worker};\n",
            _ => $"{name};attendance-list;B1;{worker};;;;2026-02-{day:00};;clinic;B1-{cohort}-{worker};\n",
        });
    }
}
