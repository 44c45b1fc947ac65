namespace Inspectorate.Domain.FeeChecks;

/// <summary>How strongly the employer's side shows that it paid an item, and how strongly the workers' side that they did.</summary>
internal sealed class ItemGrades(FeeInput input, IReadOnlySet<EvidenceLine> withoutForce)
{
    private readonly ILookup<string, EvidenceLine> _bankByReference = input.Lines
        .Where(line => line.Kind == EvidenceKind.BankLine && line.Payer == Payer.Employer && line.Reference.Length > 0 && !withoutForce.Contains(line))
        .ToLookup(line => line.Reference);

    /// <summary>The highest grade that reaches enough workers of the cohort.</summary>
    public EvidenceGrade Evidence(string item)
    {
        var lines = input.Lines.Where(line => line.Item == item && !withoutForce.Contains(line))
            .Select(line => (Line: line, Grade: Grade(line))).Where(graded => graded.Grade > EvidenceGrade.E0).ToList();
        foreach (var grade in Enum.GetValues<EvidenceGrade>().OrderDescending())
            if (grade == EvidenceGrade.E0 || Reached(lines.Where(graded => graded.Grade >= grade).Select(graded => graded.Line)) * 100 >= input.Workers * input.Rules.CoveredPercent)
                return grade;
        return EvidenceGrade.E0;
    }

    /// <summary>
    /// What the agency paid shows that it paid, and not with whose money: own paper at most. A bank line alone does not say what for.
    /// </summary>
    public EvidenceGrade Grade(EvidenceLine line)
    {
        if (line.Kind is not (EvidenceKind.Ledger or EvidenceKind.Invoice or EvidenceKind.Ticket or EvidenceKind.BankLine) || line.Payer == Payer.Worker)
            return EvidenceGrade.E0;
        if (line.Kind is EvidenceKind.Ledger or EvidenceKind.BankLine || line.Payer != Payer.Employer)
            return EvidenceGrade.E1;
        var isThirdParty = line.Kind == EvidenceKind.Ticket || line.PaidTo is not (PaidTo.Employer or PaidTo.Agency or PaidTo.SubAgent or PaidTo.NotNamed);
        var wasPaid = IsPaidByBank(line);
        if (!isThirdParty) return wasPaid ? EvidenceGrade.E2 : EvidenceGrade.E1;
        return wasPaid && (line.Worker is not null || line.Batch.Length > 0) ? EvidenceGrade.E3 : EvidenceGrade.E2;
    }

    /// <summary>Bank lines with the invoice's number pay at least what all of the invoice's lines ask for.</summary>
    private bool IsPaidByBank(EvidenceLine invoice) => invoice.Reference.Length > 0
        && _bankByReference[invoice.Reference].Sum(input.InOurCurrency) is var paid and > 0
        && paid >= input.Lines.Where(line => line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket && line.Reference == invoice.Reference).Sum(input.InOurCurrency);

    private int Reached(IEnumerable<EvidenceLine> lines)
    {
        var (named, heads) = (new HashSet<int>(), 0);
        foreach (var line in lines)
            if (line.Worker is { } worker) named.Add(worker);
            else heads += line.Heads ?? input.Workers;
        return Math.Min(input.Workers, named.Count + heads);
    }

    public WorkerGrade Workers(string item)
    {
        if (input.Documented(item).Count > 0) return WorkerGrade.W3;
        var said = input.Reported(item);
        return said.Count == 0 ? WorkerGrade.W0 : AreConsistent(said.Values) ? WorkerGrade.W2 : WorkerGrade.W1;
    }

    /// <summary>What an interviewer who was not the first to be told found is consistent by itself.</summary>
    public bool SecondInterviewUpholds(string item)
    {
        var statements = input.Statements(item);
        return statements.Select(line => line.AddedBy).Distinct().Count() > 1
            && statements.GroupBy(line => line.AddedBy)
                .OrderBy(taken => taken.Min(line => (line.On, line.AddedAt))).Skip(1)
                .Any(taken => AreConsistent(FeeInput.LatestOfEach(taken).Values.Select(input.InOurCurrency).Where(amount => amount > 0)));
    }

    public bool SampleIsFull(string item) =>
        input.Statements(item).Select(line => line.Worker).Distinct().Count() >= input.InterviewsNeeded;

    /// <summary>Around some amount lie enough of them.</summary>
    private bool AreConsistent(IEnumerable<decimal> amounts)
    {
        var all = amounts.ToList();
        var part = input.Rules.ConsistentWithinPercent / 100;
        return all.Any(middle => all.Count(amount => amount >= middle * (1 - part) && amount <= middle * (1 + part)) >= input.Rules.ConsistentWorkers);
    }
}
