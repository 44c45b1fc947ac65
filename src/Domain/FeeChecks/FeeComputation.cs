using System.Globalization;
using Inspectorate.Domain.FeeChecks.Matching;
using Inspectorate.Domain.FeeChecks.Verdicts;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// Who bore what, by the verdict table and its precedence rules. Deterministic; decimal throughout, rounded half up once, where an
/// amount is fixed. Linear in the lines of the cohort.
/// </summary>
public sealed class FeeComputation
{
    /// <summary>Raised with every change to what is computed from the same input.</summary>
    public const string Version = "fee-verdict 2";

    private readonly FeeInput _input;
    private readonly HardNumberChecks _hard;
    private readonly ItemGrades _grades;

    private FeeComputation(FeeInput input, Instant at)
    {
        if (input.WhyNot() is { } sentence) throw new InvalidOperationException(sentence);
        _input = input;
        Places = new LinePlaces(input.Lines);
        _hard = new HardNumberChecks(input, Places, Say);
        var hard = _hard.Run();
        Matching = PaymentMatching.Of(input, _hard.WithoutForce);
        List<NumberCheck> checks = [.. hard, .. new SoftNumberChecks(input, Matching, Places, Say).Run(), .. new ConductChecks(input, Places, Say).Run()];
        _grades = new ItemGrades(input, _hard.WithoutForce, Matching.Paid);
        var asked = input.MustBeJudged();
        var items = input.Items().Select(Item).Where(item => asked.Contains(item.Item) || item.AfterReply == ItemVerdict.EmployerBorne).ToList();
        var cohort = new CohortRule(input, items, hard.All(check => check.Passed));
        Result = new FeeResult
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

    public FeeResult Result { get; }

    /// <summary>Which payments cover which invoices, among the lines that have force.</summary>
    public PaymentMatching Matching { get; }

    /// <summary>Lines from which a hard check took the force.</summary>
    internal IReadOnlySet<EvidenceLine> WithoutForce => _hard.WithoutForce;

    internal LinePlaces Places { get; }

    /// <exception cref="InvalidOperationException"><see cref="FeeInput.WhyNot"/> has a sentence.</exception>
    public static FeeResult Of(FeeInput input, Instant at) => new FeeComputation(input, at).Result;

    /// <summary>As <see cref="Of"/>, with the working.</summary>
    /// <exception cref="InvalidOperationException"><see cref="FeeInput.WhyNot"/> has a sentence.</exception>
    public static FeeComputation WorkOut(FeeInput input, Instant at) => new(input, at);

    /// <summary>The lines that carry the grade of what was shown for an item.</summary>
    internal IEnumerable<EvidenceLine> ThatShow(ItemResult item) => item.Evidence == EvidenceGrade.E0 ? []
        : _input.Shown(item.Item).Where(line => !_hard.WithoutForce.Contains(line) && _grades.Grade(line) >= item.Evidence);

    private ItemResult Item(string item)
    {
        var (evidence, workers) = (_grades.Evidence(item), _grades.Workers(item));
        var (full, upheld) = (_grades.SampleIsFull(item), _grades.SecondInterviewUpholds(item));
        var (reported, documented) = (_input.Reported(item), _input.Documented(item));
        var row = _input.Verdicts.For(evidence, workers, full, upheld);
        var (provisional, afterReply) = item.StartsWith('C') ? NeverLawful(workers, reported.Count) : (row.Provisional, row.AfterReply);

        var touched = _input.Exceptions.Touch(item);
        var amount = touched
            ? new UniformAmount(_input, item, _input.ReportedBeyond(item), _input.DocumentedBeyond(item))
            : new UniformAmount(_input, item, reported, documented);
        if (touched && full && workers == WorkerGrade.W0 && afterReply == ItemVerdict.Unproven && _input.ForEmployer(item) == 0)
            (provisional, afterReply) = (ItemVerdict.WithinException, ItemVerdict.WithinException);
        if (afterReply == ItemVerdict.WorkerBorne && amount.IsGivenBack)
            (provisional, afterReply) = (ItemVerdict.Reimbursed, ItemVerdict.Reimbursed);
        var isOwed = afterReply is ItemVerdict.WorkerBorne or ItemVerdict.Unproven or ItemVerdict.Illicit
            && !(afterReply == ItemVerdict.Unproven && row.AmountIsZero);
        return new ItemResult(
            item, evidence, workers, full, upheld, provisional, afterReply, row.InterviewTask, row.DoubleCharge && !item.StartsWith('C'),
            Round(_input.ExpectedOf(item)), isOwed ? amount.PerWorker : 0, isOwed ? amount.Total : 0, isOwed ? amount.InTrust : 0,
            reported.Count, documented.Count, amount.Arithmetic(isOwed, Say) + Interest(item));
    }

    /// <summary>How the interest of each loan was worked out; empty where there is none.</summary>
    private string Interest(string item) => string.Concat(_input.LoansFor(item).Select(loan => FormattableString.Invariant(
        $" Line {Places.Of(loan)}: {Say(_input.PrincipalForTheJob(loan))} at {loan.Loan!.InWords(loan.On)} = {Say(_input.InOurCurrency(loan))}.")));

    /// <summary>A paper once, or the statements of two, are a finding that the parties answer. One statement opens an investigation and no more.</summary>
    private (ItemVerdict Provisional, ItemVerdict AfterReply) NeverLawful(WorkerGrade workers, int statements)
    {
        var verdict = workers == WorkerGrade.W3 || statements >= _input.Rules.IllicitStatements ? ItemVerdict.Illicit
            : statements > 0 ? ItemVerdict.UnderInvestigation
            : ItemVerdict.EmployerBorne;
        return (verdict, verdict);
    }

    internal static long Round(decimal minorUnits) => (long)decimal.Round(minorUnits, MidpointRounding.AwayFromZero);

    private static string Say(decimal minorUnits) => $"{(Round(minorUnits) / 100m).ToString("N2", CultureInfo.InvariantCulture)} {FeeReference.Currency}";
}
