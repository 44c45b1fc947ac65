using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>Everything that a result is computed from, and nothing else: the same input gives the same result, in whatever order its lines come.</summary>
public sealed class FeeInput
{
    private readonly ILookup<string, EvidenceLine> _statements, _papers, _refunds, _shown;
    private readonly ILookup<EvidenceKind, EvidenceLine> _kinds;
    private readonly ILookup<(string Item, int? Worker, EvidenceKind Kind), EvidenceLine> _loans;

    /// <param name="lines">Of this cohort; those of a preview are left out.</param>
    public FeeInput(CohortFacts cohort, IEnumerable<EvidenceLine> lines, FeeRules rules, VerdictTable verdicts, IReadOnlyList<ExpectedCost> expected, FeeReference reference)
    {
        (Cohort, Rules, Verdicts, Expected, Reference) = (cohort, rules, verdicts, expected, reference);
        Lines = [.. lines.Where(line => !line.IsPreview).OrderBy(line => line.Fingerprint, StringComparer.Ordinal)];
        _kinds = Lines.ToLookup(line => line.Kind);
        _loans = Lines.Where(line => line.Loan is not null).ToLookup(line => (line.Item, line.Worker, line.Kind));
        _shown = Lines.Where(ShowsPayment).ToLookup(line => line.Item);
        _statements = Of(EvidenceKind.Statement).Where(line => line.Worker is not null).ToLookup(line => line.Item);
        _papers = Of(EvidenceKind.WorkerReceipt).Concat(Of(EvidenceKind.Deduction)).Where(line => line is { Worker: not null, MinorUnits: > 0 }).ToLookup(CountsAs);
        _refunds = Of(EvidenceKind.Refund).Where(line => line is { ConfirmedByWorker: true, Worker: not null }).ToLookup(line => line.Item);
    }

    public static FeeInput Of(CohortFacts cohort, IEnumerable<EvidenceLine> lines, FeeReference reference, LocalDate today) =>
        new(cohort, lines, reference.RulesOn(today), reference.VerdictsOn(today), reference.ExpectedFor(cohort.Corridor, cohort.Year, cohort.Sector), reference)
        {
            Overlay = reference.OverlayFor(cohort.Corridor, cohort.Sector),
        };

    public CohortFacts Cohort { get; }
    public FeeRules Rules { get; }
    public VerdictTable Verdicts { get; }
    public IReadOnlyList<ExpectedCost> Expected { get; }
    public FeeReference Reference { get; }

    /// <summary>National rules that cover this cohort.</summary>
    public IReadOnlyList<FeeOverlay> Overlay { get; init; } = [];

    internal NationalExceptions Exceptions => field ??= new NationalExceptions(this);

    /// <summary>By fingerprint. A line's place in it, from 1, is how a verdict names it.</summary>
    public IReadOnlyList<EvidenceLine> Lines { get; }

    public int Workers => Cohort.Workers;

    /// <summary>Null when it can be computed; else the sentence that says what is missing.</summary>
    public string? WhyNot() => Lines.FirstOrDefault(line => Reference.RateOn(line.On, line.Currency) is null) is { } line
        ? $"No rate of {line.Currency} is published for {NodaTime.Text.LocalDatePattern.Iso.Format(line.On)}."
        : Expected.Count == 0 ? $"No costs are published for {Cohort.Corridor} in {Cohort.Year}." : null;

    /// <summary>In minor units of our currency by the rate of the day, not rounded; of a worker's loan the interest.</summary>
    public decimal InOurCurrency(EvidenceLine line) =>
        line.Loan is { } loan ? loan.InterestOn(PrincipalForTheJob(line), line.On) : line.MinorUnits * Reference.RateOn(line.On, line.Currency)!.Value;

    /// <summary>
    /// Of a worker's loan, in our currency, what paid for items of her recruitment, as she says or shows: what she borrowed beyond that earns no interest here.
    /// </summary>
    public decimal PrincipalForTheJob(EvidenceLine loan)
    {
        decimal Principal(EvidenceLine line) => line.MinorUnits * Reference.RateOn(line.On, line.Currency)!.Value;
        var all = _loans[(loan.Item, loan.Worker, loan.Kind)].Sum(Principal);
        var paid = loan.Worker is { } worker ? PaidForTheJob.GetValueOrDefault(worker) : 0;
        return all <= paid ? Principal(loan) : Principal(loan) * paid / all;
    }

    /// <summary>What workers say and show of loans for this item.</summary>
    public IEnumerable<EvidenceLine> LoansFor(string item) => Statements(item).Concat(Papers(item)).Where(line => line.Loan is not null);

    private Dictionary<int, decimal> PaidForTheJob => field ??= _statements.Select(item => item.Key).Union(_papers.Select(item => item.Key)).Where(item => item is ['A' or 'B' or 'C', ..])
        .SelectMany(item => Reported(item).Concat(Documented(item)).GroupBy(own => own.Key, own => own.Value).Select(own => (Worker: own.Key, Paid: own.Max())))
        .GroupBy(own => own.Worker).ToDictionary(own => own.Key, own => own.Sum(item => item.Paid));

    public IEnumerable<EvidenceLine> Of(EvidenceKind kind) => _kinds[kind];

    /// <summary>What a party shows as paid for this item.</summary>
    public IEnumerable<EvidenceLine> Shown(string item) => _shown[item];

    public static bool ShowsPayment(EvidenceLine line) => line.Kind is EvidenceKind.Ledger or EvidenceKind.Invoice or EvidenceKind.Ticket or EvidenceKind.BankLine;

    /// <summary>What each worker last said that she paid for this item, where she paid something.</summary>
    public IReadOnlyDictionary<int, decimal> Reported(string item) => LatestOfEach(Statements(item))
        .Where(said => said.Value.MinorUnits > 0).ToDictionary(said => said.Key, said => InOurCurrency(said.Value));

    /// <summary>What papers show that each worker paid for this item.</summary>
    public IReadOnlyDictionary<int, decimal> Documented(string item) => OfEach(_papers[item]);

    /// <summary>As <see cref="Reported"/>, only what goes beyond a lawful exception.</summary>
    public IReadOnlyDictionary<int, decimal> ReportedBeyond(string item) => Exceptions.Touch(item)
        ? LatestOfEach(Statements(item)).ToDictionary(said => said.Key, said => Exceptions.Beyond(item, [said.Value])).Where(own => own.Value > 0).ToDictionary()
        : Reported(item);

    /// <summary>As <see cref="Documented"/>, only what goes beyond a lawful exception.</summary>
    public IReadOnlyDictionary<int, decimal> DocumentedBeyond(string item) => Exceptions.Touch(item)
        ? _papers[item].GroupBy(line => line.Worker!.Value).ToDictionary(own => own.Key, own => Exceptions.Beyond(item, own)).Where(own => own.Value > 0).ToDictionary()
        : Documented(item);

    /// <summary>The larger of what each worker said and what papers show.</summary>
    public IReadOnlyDictionary<int, decimal> PaidByWorkers(string item) =>
        Reported(item).Concat(Documented(item)).GroupBy(own => own.Key).ToDictionary(own => own.Key, own => own.Max(paid => paid.Value));

    /// <summary>Receipts of workers and deductions that count as this item.</summary>
    public IEnumerable<EvidenceLine> Papers(string item) => _papers[item];

    /// <summary>What each worker got back, confirmed, and kept.</summary>
    public IReadOnlyDictionary<int, decimal> Refunded(string item) => OfEach(_refunds[item]);

    public IEnumerable<EvidenceLine> Statements(string item) => _statements[item];

    /// <summary>Workers who were asked about anything.</summary>
    public int Interviewed => Of(EvidenceKind.Statement).Select(line => line.Worker).OfType<int>().Distinct().Count();

    public static IReadOnlyDictionary<int, EvidenceLine> LatestOfEach(IEnumerable<EvidenceLine> statements) => statements
        .GroupBy(line => line.Worker!.Value)
        .ToDictionary(own => own.Key, own => own.OrderBy(line => line.AddedAt).ThenBy(line => line.Fingerprint, StringComparer.Ordinal).Last());

    /// <summary>A deduction for a fee or its loan is A4; for a cost that the employer had shown as paid it is C3; else it is what it names.</summary>
    public string CountsAs(EvidenceLine line) =>
        line.Kind != EvidenceKind.Deduction ? line.Item
        : line.Item.StartsWith('A') || line.Item == "D1" ? "A4"
        : line.Item.StartsWith('B') && Shown(line.Item).Any(shown => shown.Payer == Payer.Employer) ? "C3"
        : line.Item;

    /// <summary>What normally costs something, and whatever a worker says or shows that she paid, has to be judged.</summary>
    public IReadOnlySet<string> MustBeJudged() => Expected.Select(cost => cost.Item)
        .Concat(_papers.Select(item => item.Key))
        .Concat(_statements.Where(item => item.Any(line => line.MinorUnits > 0)).Select(item => item.Key))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What may be judged: also what only a party names. It is left out again when it is not shown well enough, since nobody asked for it.</summary>
    public IReadOnlyList<string> Items() =>
        [.. MustBeJudged().Concat(_shown.Select(item => item.Key).Where(item => item.Length > 0)).Distinct().Order(StringComparer.Ordinal)];

    public decimal ExpectedOf(string item) =>
        Expected.FirstOrDefault(cost => cost.Item == item) is { } cost ? cost.MinorUnits * Reference.RateOn(cost.From, cost.Currency)!.Value : 0;

    /// <summary>The part of it that no lawful exception lets workers pay.</summary>
    public decimal ForEmployer(string item) => Math.Max(0, ExpectedOf(item) - (Exceptions.AtTheStart(item)?.CapMinorUnits ?? 0));

    private Dictionary<int, decimal> OfEach(IEnumerable<EvidenceLine> lines) =>
        lines.GroupBy(line => line.Worker!.Value).ToDictionary(own => own.Key, own => own.Sum(InOurCurrency));
}
