namespace Inspectorate.Domain.FeeChecks;

/// <summary>How strongly the employer's side shows that it paid an item, and how strongly the workers' side that they did.</summary>
/// <param name="paid">Invoices and tickets that the bank paid.</param>
internal sealed class ItemGrades(FeeInput input, IReadOnlySet<EvidenceLine> withoutForce, IReadOnlySet<EvidenceLine> paid)
{
    private readonly HashSet<string> _listed = [.. input.Of(EvidenceKind.AttendanceList).Where(line => line.Reference.Length > 0).Select(line => line.Reference)];

    /// <summary>The highest grade that reaches enough workers of the cohort.</summary>
    public EvidenceGrade Evidence(string item)
    {
        var lines = input.Shown(item).Where(line => !withoutForce.Contains(line)).Select(line => (Line: line, Grade: Grade(line))).ToList();
        foreach (var grade in new[] { EvidenceGrade.E3, EvidenceGrade.E2, EvidenceGrade.E1 })
            if (Coverage.Of(lines.Where(graded => graded.Grade >= grade).Select(graded => graded.Line), input.Workers) * 100 >= input.Workers * input.Rules.CoveredPercent)
                return grade;
        return EvidenceGrade.E0;
    }

    /// <summary>
    /// What the agency paid shows that it paid, and not with whose money: own paper at most. A bank line alone does not say what for.
    /// </summary>
    public EvidenceGrade Grade(EvidenceLine line)
    {
        if (!FeeInput.ShowsPayment(line) || line.Payer == Payer.Worker || line.MinorUnits <= 0) return EvidenceGrade.E0;
        if (line.Kind is EvidenceKind.Ledger or EvidenceKind.BankLine || line.Payer != Payer.Employer) return EvidenceGrade.E1;
        var isThirdParty = line.Kind == EvidenceKind.Ticket || line.PaidTo is not (PaidTo.Employer or PaidTo.Agency or PaidTo.SubAgent or PaidTo.NotNamed);
        var wasPaid = paid.Contains(line);
        if (!isThirdParty) return wasPaid ? EvidenceGrade.E2 : EvidenceGrade.E1;
        return wasPaid && NamesWorkers(line) ? EvidenceGrade.E3 : EvidenceGrade.E2;
    }

    /// <summary>By number or batch, or by the list of who came, which quotes the invoice.</summary>
    private bool NamesWorkers(EvidenceLine line) => line.Worker is not null || line.Batch.Length > 0 || _listed.Contains(line.Reference);

    public WorkerGrade Workers(string item)
    {
        if (input.DocumentedBeyond(item).Count > 0) return WorkerGrade.W3;
        var said = input.Reported(item);
        if (input.Exceptions.Touch(item) && input.ReportedBeyond(item) is var beyond) said = said.Where(own => beyond.ContainsKey(own.Key)).ToDictionary();
        return said.Count == 0 ? WorkerGrade.W0 : AreConsistent(said.Values) ? WorkerGrade.W2 : WorkerGrade.W1;
    }

    /// <summary>What an interviewer who was not the first to be told found is consistent by itself. What workers wrote without one is no interview.</summary>
    public bool SecondInterviewUpholds(string item) => input.Statements(item).Where(line => line.AddedBy != EvidenceLine.Nobody).GroupBy(line => line.AddedBy)
        .OrderBy(taken => taken.Min(line => line.AddedAt)).ThenBy(taken => taken.Key).Skip(1)
        .Any(taken => AreConsistent(FeeInput.LatestOfEach(taken).Values.Where(line => input.Exceptions.Beyond(item, [line]) > 0).Select(input.InOurCurrency)));

    public bool SampleIsFull(string item) =>
        input.Statements(item).Select(line => line.Worker).Distinct().Count() >= input.Cohort.InterviewsNeeded;

    /// <summary>Around one of the amounts lie enough of them.</summary>
    private bool AreConsistent(IEnumerable<decimal> amounts)
    {
        var sorted = amounts.Order().ToList();
        var part = input.Rules.ConsistentWithinPercent / 100;
        var (low, high) = (0, 0);
        foreach (var middle in sorted)
        {
            while (sorted[low] < middle * (1 - part)) low++;
            while (high < sorted.Count && sorted[high] <= middle * (1 + part)) high++;
            if (high - low >= input.Rules.ConsistentWorkers) return true;
        }
        return false;
    }
}
