using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Files;

/// <summary>What there is for one item, how strong it is, and what would make it stronger.</summary>
/// <param name="ExpectedMinorUnits">For one worker, as published; 0 where nothing is.</param>
/// <param name="LawfulMinorUnits">What national law lets each worker pay of it when the cohort began; 0 where it prohibits any.</param>
/// <param name="There">How many lines of which kind.</param>
/// <param name="Reached">Workers whom the lines are about, whatever they are worth.</param>
/// <param name="Raises">Empty when nothing more can be shown.</param>
public sealed record EvidenceGap(
    string Item, long ExpectedMinorUnits, long LawfulMinorUnits, EvidenceGrade Grade, IReadOnlyList<(EvidenceKind Kind, int Lines)> There, int Reached, IReadOnlyList<string> Raises);

/// <summary>What is missing in the papers of one side, item by item; no worker's word is among them.</summary>
/// <param name="Failed">Hard checks of the figures that these papers do not pass by themselves.</param>
public sealed record EvidenceGaps(IReadOnlyList<EvidenceGap> Items, IReadOnlyList<string> Failed, bool HasHeadcount)
{
    /// <param name="papers">With the lines of one side alone. <see cref="FeeInput.WhyNot"/> is null.</param>
    public static EvidenceGaps Of(FeeInput papers, Instant at)
    {
        var work = FeeComputation.WorkOut(papers, at);
        return new EvidenceGaps(
            [.. papers.Items().Where(item => !item.StartsWith('C')).Select(item => Gap(papers, work, item))],
            [.. work.Result.Checks.Where(check => check is { IsHard: true, Passed: false }).Select(check => check.Sentence)],
            papers.Cohort.Headcount is not null);
    }

    /// <summary>Whom an item is usually paid to.</summary>
    public static PaidTo UsualPayee(string item) => item switch
    {
        "B1" => PaidTo.Clinic,
        "B2" => PaidTo.Insurer,
        "B3" or "B4" => PaidTo.TrainingCentre,
        "B6" => PaidTo.Carrier,
        "B7" => PaidTo.Official,
        ['A', ..] => PaidTo.Agency,
        _ => PaidTo.NotNamed,
    };

    private static EvidenceGap Gap(FeeInput papers, FeeComputation work, string item)
    {
        var shown = papers.Shown(item).Where(line => line.MinorUnits > 0).ToList();
        var reached = Coverage.Of(shown, papers.Workers);
        var grade = work.Result.Items.FirstOrDefault(result => result.Item == item)?.Evidence ?? EvidenceGrade.E0;
        return new EvidenceGap(
            item, FeeComputation.Round(papers.ExpectedOf(item)), papers.Exceptions.AtTheStart(item)?.CapMinorUnits ?? 0, grade, [.. shown.CountBy(line => line.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Value))],
            reached, [.. Raises(papers, work, item, shown, reached, grade)]);
    }

    private static IEnumerable<string> Raises(FeeInput papers, FeeComputation work, string item, List<EvidenceLine> shown, int reached, EvidenceGrade grade)
    {
        if (grade == EvidenceGrade.E3) yield break;
        if (shown.Count == 0)
        {
            yield return "Hand in the invoice or ticket of whoever was paid, and the bank line that paid it.";
            yield break;
        }
        if (reached * 100 < papers.Workers * papers.Rules.CoveredPercent)
            yield return "The papers are not about all workers. Hand in those for the others.";
        var invoices = shown.Where(line => line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket).ToList();
        if (invoices.Count == 0)
            yield return "Your own books and the bank alone do not say what was bought. Hand in the invoice or ticket.";
        if (shown.Any(line => line.Payer is Payer.NotNamed))
            yield return "Some papers do not say who paid. Write the payer.";
        if (shown.Any(line => line.Payer is Payer.Agency or Payer.Worker or Payer.SomebodyElse))
            yield return "Some papers name somebody else than the employer as payer. They show that it was paid, not with whose money.";
        var unpaid = invoices.Where(line => line.Payer == Payer.Employer && !work.Matching.Paid.Contains(line)).ToList();
        if (unpaid.Count > 0)
            yield return $"No bank line pays {(unpaid.Count == invoices.Count ? "the invoices" : $"{unpaid.Count} of {invoices.Count} invoices")}. Hand in bank lines with the invoices’ numbers.";
        if (invoices.Any(line => line.Worker is null && line.Batch.Length == 0))
            yield return "Some invoices name neither workers nor a batch. Write the batch, or hand in the attendance list that quotes the invoice.";
        if (UsualPayee(item) == PaidTo.Agency && grade == EvidenceGrade.E2 && unpaid.Count == 0)
            yield return "For what the agency was paid itself, an invoice that the bank paid is the most that can be shown.";
    }
}
