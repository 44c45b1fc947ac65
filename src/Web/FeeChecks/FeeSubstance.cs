using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Web.FeeChecks;

/// <summary>
/// What speaks for and against the parties, in substance: verdict, kind of evidence and counts of at least five, item by item. What one
/// worker alone says of a never-lawful charge is not among it.
/// </summary>
internal static class FeeSubstance
{
    public static IReadOnlyList<string> Of(FeeCheck check, ReferenceData reference, bool isFinal) => check.Result is not { } result ? [] :
    [
        .. ItemsTold(check).Select(item => Line(item, check.WorkersInCohort, reference, isFinal)),
        .. result.Checks.Where(failed => failed is { IsHard: true, Passed: false }).Select(failed => $"The figures cannot be true together. {failed.Sentence}"),
    ];

    /// <summary>Who has to repay; empty where the law names nobody.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<LiableForRepayment> liable) => liable.Where(party => party.EndedOn is null).ToList() is { Count: > 0 } held
        ? [$"Held for the repayment{(held.Count > 1 ? ", each for all of it" : "")}: {string.Join("; ", held.Select(party => $"{party.Name} ({party.Law})"))}.{(held.Count > 1 ? " What one pays, the other no longer owes." : "")}"]
        : [];

    public static IReadOnlyList<ItemResult> ItemsTold(FeeCheck check) => [.. check.Result?.Items.Where(item => item.AfterReply != ItemVerdict.UnderInvestigation) ?? []];

    private static string Line(ItemResult item, int workers, ReferenceData reference, bool isFinal)
    {
        var verdict = isFinal ? item.AfterReply : item.Provisional;
        List<string> parts =
        [
            $"{item.Item} {reference.FeeItems.First(known => known.Code == item.Item).Title}: {FeeWords.Verdict(verdict)}.",
            $"You show {Shown(item.Evidence)}.",
            $"Workers who say that they paid: {PartyCount.Say(item.Said, workers)}; who have a paper: {PartyCount.Say(item.Showed, workers)}.",
        ];
        if (item.PerWorkerMinorUnits > 0)
            parts.Add($"For each worker {reference.Format(new Money(item.PerWorkerMinorUnits, FeeReference.Currency))}{(isFinal ? "" : ", if nothing new comes")}.");
        return string.Join(' ', parts);
    }

    private static string Shown(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.E3 => "a bank record and an invoice of a third party that names the workers or their batch",
        EvidenceGrade.E2 => "a paper of a third party, or of the bank with your invoice",
        EvidenceGrade.E1 => "papers of your own only",
        _ => "no paper that counts for enough workers",
    };
}
