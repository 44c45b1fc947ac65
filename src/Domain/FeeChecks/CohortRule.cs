using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// The verdict over the whole cohort (decision 24): not borne, else unproven, else borne, else partly borne. Shares are shares of the published
/// cost for one worker: an item counts with all of it, so that one more receipt of a low amount cannot make a share smaller.
/// </summary>
internal sealed class CohortRule(FeeInput input, IReadOnlyList<ItemResult> items, bool figuresHold)
{
    private readonly decimal _expected = Math.Max(1, input.Expected.Sum(cost => input.ExpectedOf(cost.Item)));

    private bool SampleIsFull => input.Interviewed >= input.Cohort.InterviewsNeeded;

    public CohortVerdict Verdict(Func<ItemResult, ItemVerdict> verdictOf)
    {
        var workerBorne = items.Where(item => verdictOf(item) == ItemVerdict.WorkerBorne).ToList();
        if (items.Any(item => verdictOf(item) == ItemVerdict.Illicit) || (workerBorne.Count > 0 && Share(workerBorne.Sum(Weight)) >= input.Rules.NotBorneFromPercent))
            return CohortVerdict.NotBorne;
        if (workerBorne.Count == 0 && Share(items.Where(item => verdictOf(item) == ItemVerdict.Unproven).Sum(Weight)) >= input.Rules.UnprovenFromPercent)
            return CohortVerdict.Unproven;
        var allIsBorne = items.All(item => verdictOf(item) is ItemVerdict.EmployerBorne or ItemVerdict.Reimbursed or ItemVerdict.UnderInvestigation or ItemVerdict.WithinException);
        return allIsBorne && figuresHold && SampleIsFull ? CohortVerdict.Borne : CohortVerdict.PartlyBorne;
    }

    public string Arithmetic(Func<decimal, string> say)
    {
        var borne = items.Where(item => item.AfterReply == ItemVerdict.WorkerBorne).Sum(Weight);
        var unproven = items.Where(item => item.AfterReply == ItemVerdict.Unproven).Sum(Weight);
        var illicit = items.Count(item => item.AfterReply == ItemVerdict.Illicit);
        return Invariant($"Of {say(_expected)} for each worker {say(borne)} ({Share(borne):0} percent) is worker-borne and {say(unproven)} ({Share(unproven):0} percent) unproven. ")
            + Invariant($"{illicit} items are illicit. {(figuresHold ? "Every hard check of the figures holds." : "A hard check of the figures failed.")}")
            + (SampleIsFull ? "" : Invariant($" {input.Interviewed} of {input.Cohort.InterviewsNeeded} interviews were held."));
    }

    /// <summary>What is published counts; for an item without, what was paid.</summary>
    private static decimal Weight(ItemResult item) => item.ExpectedMinorUnits > 0 ? item.ExpectedMinorUnits : item.PerWorkerMinorUnits;

    private decimal Share(decimal part) => part * 100 / _expected;
}
