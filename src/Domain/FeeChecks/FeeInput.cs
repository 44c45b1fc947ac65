using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>How many places, contracts, arrivals and first pays a party counts. Each is at most the one before it.</summary>
/// <param name="Explanation">Why fewer came than were asked for; empty when nothing is to be explained.</param>
public sealed record Headcount(int Places, int Contracts, int Arrivals, int PayrollStarts, string Explanation);

/// <summary>Everything that a result is computed from, and nothing else: the same input gives the same result.</summary>
/// <param name="OrderedOn">Day of the job order; null where the cohort has no link to one.</param>
/// <param name="UsedElsewhere">Numbers of invoices that were handed in for another cohort of the agency too.</param>
public sealed record FeeInput(
    int Workers, int Year, string Corridor, int InterviewsNeeded, LocalDate? OrderedOn, Headcount? Headcount, IReadOnlyList<EvidenceLine> Lines,
    IReadOnlySet<string> UsedElsewhere, FeeRules Rules, VerdictTable Verdicts, IReadOnlyList<ExpectedCost> Expected, FeeReference Reference)
{
    /// <summary>In a fixed order, with each deduction under the item as which it counts.</summary>
    public static FeeInput Of(
        FeeCheck check, Cohort cohort, LocalDate? orderedOn, IEnumerable<EvidenceLine> lines, IEnumerable<string> usedElsewhere, FeeReference reference, LocalDate today)
    {
        var sorted = lines.Where(line => !line.IsPreview).OrderBy(line => line.Fingerprint, StringComparer.Ordinal).ToList();
        return new FeeInput(
            cohort.Workers, cohort.Year, cohort.Corridor, check.InterviewsNeeded, orderedOn, check.Headcount, sorted,
            usedElsewhere.ToHashSet(StringComparer.Ordinal), reference.RulesOn(today), reference.VerdictsOn(today), reference.ExpectedFor(cohort), reference);
    }

    /// <summary>Null when it can be computed; else the sentence that says what is missing.</summary>
    public string? WhyNot() => Lines.FirstOrDefault(line => Reference.RateOn(line.On, line.Currency) is null) is { } line
        ? $"No rate of {line.Currency} is published for {line.On:yyyy-MM-dd}."
        : Expected.Count == 0 ? $"No costs are published for {Corridor} in {Year}." : null;

    /// <summary>In minor units of our currency by the rate of the day, not rounded.</summary>
    public decimal InOurCurrency(EvidenceLine line) => line.MinorUnits * Reference.RateOn(line.On, line.Currency)!.Value;

    /// <summary>What each worker last said that she paid for this item, where she paid something.</summary>
    public IReadOnlyDictionary<int, decimal> Reported(string item) => LatestOfEach(Statements(item))
        .Where(said => said.Value.MinorUnits > 0).ToDictionary(said => said.Key, said => InOurCurrency(said.Value));

    /// <summary>What papers show that each worker paid for this item.</summary>
    public IReadOnlyDictionary<int, decimal> Documented(string item) => Lines
        .Where(line => line is { Worker: not null, MinorUnits: > 0, Kind: EvidenceKind.WorkerReceipt or EvidenceKind.Deduction } && CountsAs(line) == item)
        .GroupBy(line => line.Worker!.Value).ToDictionary(own => own.Key, own => own.Sum(InOurCurrency));

    /// <summary>What each worker got back, confirmed, and kept.</summary>
    public IReadOnlyDictionary<int, decimal> Refunded(string item) => Lines
        .Where(line => line is { Kind: EvidenceKind.Refund, ConfirmedByWorker: true, Worker: not null } && line.Item == item)
        .GroupBy(line => line.Worker!.Value).ToDictionary(own => own.Key, own => own.Sum(InOurCurrency));

    public IReadOnlyList<EvidenceLine> Statements(string item) =>
        [.. Lines.Where(line => line is { Kind: EvidenceKind.Statement, Worker: not null } && line.Item == item)];

    public static IReadOnlyDictionary<int, EvidenceLine> LatestOfEach(IEnumerable<EvidenceLine> statements) => statements
        .GroupBy(line => line.Worker!.Value)
        .ToDictionary(own => own.Key, own => own.OrderBy(line => line.On).ThenBy(line => line.AddedAt).ThenBy(line => line.Fingerprint, StringComparer.Ordinal).Last());

    /// <summary>A deduction for a fee or its loan is A4; for a cost that the employer had shown as paid it is C3; else it is what it names.</summary>
    public string CountsAs(EvidenceLine line)
    {
        if (line.Kind != EvidenceKind.Deduction) return line.Item;
        if (line.Item.StartsWith('A') || line.Item == "D1") return "A4";
        var wasShownAsPaid = line.Item.StartsWith('B') && Lines.Any(shown => shown.Item == line.Item && shown.Payer == Payer.Employer
            && shown.Kind is EvidenceKind.Ledger or EvidenceKind.Invoice or EvidenceKind.Ticket or EvidenceKind.BankLine);
        return wasShownAsPaid ? "C3" : line.Item;
    }

    /// <summary>What has to be judged: what normally costs something, and whatever a line names as paid by a worker or for her.</summary>
    public IReadOnlyList<string> Items() =>
    [
        .. Expected.Select(cost => cost.Item)
            .Concat(Lines.Where(line => line.Kind is not EvidenceKind.Loan && line.MinorUnits > 0 && line.Item.Length > 0).Select(CountsAs))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    public decimal ExpectedOf(string item) =>
        Expected.FirstOrDefault(cost => cost.Item == item) is { } cost ? cost.MinorUnits * Reference.RateOn(cost.From, cost.Currency)!.Value : 0;
}
