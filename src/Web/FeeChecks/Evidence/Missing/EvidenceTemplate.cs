using System.Globalization;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Web.Tables;

namespace Inspectorate.Web.FeeChecks.Evidence.Missing;

/// <summary>A table of evidence with everything filled in that is known: cohort, kinds, items, workers' numbers. Rows that stay empty are passed over.</summary>
/// <param name="gaps">Null where nothing can be said of the items yet.</param>
/// <param name="mayCount">Whether the reader may know how many workers there are.</param>
internal sealed class EvidenceTemplate(Cohort cohort, EvidenceGaps? gaps, bool mayCount)
{
    public static readonly IReadOnlyList<string> Tables = ["costs", "wages", "people"];

    private static readonly string[] Titles = ["cohort", "kind", "item", "worker", "heads", "amount", "currency", "date", "payer", "paid-to", "reference", "batch"];

    public async Task Write(string table, Stream target)
    {
        await using var lines = new CsvLines(target, ";");
        await lines.Write(Titles);
        foreach (var row in table switch { "costs" => Costs(), "wages" => Wages(), _ => People() })
            await lines.Write(row);
    }

    /// <summary>An invoice and the bank line that paid it, for each item that is not shown as strongly as it can be.</summary>
    private IEnumerable<string[]> Costs()
    {
        foreach (var gap in gaps?.Items.Where(gap => gap.Raises.Count > 0) ?? [])
        {
            var payee = EvidenceGaps.UsualPayee(gap.Item);
            yield return Row(EvidenceKind.Invoice, gap.Item, heads: mayCount ? cohort.Workers : null, payer: Payer.Employer, paidTo: payee, batch: "batch-1");
            yield return Row(EvidenceKind.BankLine, gap.Item, payer: Payer.Employer, paidTo: payee);
        }
    }

    private IEnumerable<string[]> Wages() => Workers().SelectMany(worker => new[]
    {
        Row(EvidenceKind.Payslip, "", worker, payer: Payer.Employer),
        Row(EvidenceKind.WagesPaid, "", worker, payer: Payer.Employer),
    });

    private IEnumerable<string[]> People() => Workers().SelectMany(worker => new[]
    {
        Row(EvidenceKind.Contract, "", worker),
        Row(EvidenceKind.AttendanceList, "B1", worker, paidTo: PaidTo.Clinic),
    });

    private IEnumerable<int> Workers() => mayCount ? Enumerable.Range(1, cohort.Workers) : [];

    private string[] Row(EvidenceKind kind, string item, int? worker = null, int? heads = null, Payer payer = Payer.NotNamed, PaidTo paidTo = PaidTo.NotNamed, string batch = "") =>
    [
        cohort.Number, FeeWords.Name(kind), item, Say(worker), Say(heads), "", FeeReference.Currency, "",
        payer == Payer.NotNamed ? "" : FeeWords.Name(payer), paidTo == PaidTo.NotNamed ? "" : FeeWords.Name(paidTo), "", batch,
    ];

    private static string Say(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
