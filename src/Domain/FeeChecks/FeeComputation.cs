using System.Globalization;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// Who bore what, by the verdict table and its precedence rules. Deterministic; decimal throughout, rounded half up once, where an
/// amount is fixed.
/// </summary>
public static class FeeComputation
{
    /// <summary>Raised with every change to what is computed from the same input.</summary>
    public const string Version = "fee-verdict 1";

    /// <exception cref="InvalidOperationException"><see cref="FeeInput.WhyNot"/> has a sentence.</exception>
    public static FeeResult Of(FeeInput input, Instant at)
    {
        if (input.WhyNot() is { } sentence) throw new InvalidOperationException(sentence);
        var hard = new HardNumberChecks(input, Say);
        var checks = hard.Run().Concat(new SoftNumberChecks(input, Say).Run()).ToList();
        var grades = new ItemGrades(input, hard.WithoutForce);
        var items = input.Items().Select(item => Item(input, grades, item)).ToList();
        var cohort = new CohortRule(input, items, checks.Where(check => check.IsHard).All(check => check.Passed));
        return new FeeResult
        {
            ComputedAt = at,
            Items = items,
            Checks = checks,
            Provisional = cohort.Verdict(item => item.Provisional),
            AfterReply = cohort.Verdict(item => item.AfterReply),
            Arithmetic = cohort.Arithmetic(Say),
            RuleVersion = $"{Version}, rules of {NodaTime.Text.LocalDatePattern.Iso.Format(input.Rules.From)}",
            InputHash = CanonicalInput.Hash(input),
        };
    }

    private static ItemResult Item(FeeInput input, ItemGrades grades, string item)
    {
        var (evidence, workers) = (grades.Evidence(item), grades.Workers(item));
        var (full, upheld) = (grades.SampleIsFull(item), grades.SecondInterviewUpholds(item));
        var (reported, documented) = (input.Reported(item), input.Documented(item));
        var row = input.Verdicts.For(evidence, workers, full, upheld);
        var (provisional, afterReply) = item.StartsWith('C') ? NeverLawful(input, workers, reported.Count) : (row.Provisional, row.AfterReply);

        var amount = new UniformAmount(input, item, reported, documented);
        if (afterReply == ItemVerdict.WorkerBorne && amount.IsGivenBack)
            (provisional, afterReply) = (ItemVerdict.Reimbursed, ItemVerdict.Reimbursed);
        var isOwed = afterReply is ItemVerdict.WorkerBorne or ItemVerdict.Unproven or ItemVerdict.Illicit
            && !(afterReply == ItemVerdict.Unproven && row.AmountIsZero);
        return new ItemResult(
            item, evidence, workers, full, upheld, provisional, afterReply, row.InterviewTask, row.DoubleCharge && !item.StartsWith('C'),
            Round(input.ExpectedOf(item)), isOwed ? amount.PerWorker : 0, isOwed ? amount.Total : 0, isOwed ? amount.InTrust : 0,
            reported.Count, documented.Count, amount.Arithmetic(isOwed, Say));
    }

    /// <summary>A paper once, or the statements of two, are a finding that the parties answer. One statement opens an investigation and no more.</summary>
    private static (ItemVerdict Provisional, ItemVerdict AfterReply) NeverLawful(FeeInput input, WorkerGrade workers, int statements)
    {
        var verdict = workers == WorkerGrade.W3 || statements >= input.Rules.IllicitStatements ? ItemVerdict.Illicit
            : statements > 0 ? ItemVerdict.UnderInvestigation
            : ItemVerdict.EmployerBorne;
        return (verdict, verdict);
    }

    internal static long Round(decimal minorUnits) => (long)decimal.Round(minorUnits, MidpointRounding.AwayFromZero);

    private static string Say(decimal minorUnits) => $"{(Round(minorUnits) / 100m).ToString("N2", CultureInfo.InvariantCulture)} {FeeReference.Currency}";
}
