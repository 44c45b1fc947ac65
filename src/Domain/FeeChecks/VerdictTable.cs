using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>What the employer's side shows. E0 no paper; E1 own paper only; E2 paper of a third party, or the bank; E3 both, naming worker or batch.</summary>
public enum EvidenceGrade { E0, E1, E2, E3 }

/// <summary>What the workers' side shows. W0 nobody says she paid; W1 a statement; W2 consistent statements; W3 a paper.</summary>
public enum WorkerGrade { W0, W1, W2, W3 }

public enum ItemVerdict { Unproven, Contested, EmployerBorne, WorkerBorne, Reimbursed, Illicit, UnderInvestigation, WithinException }

/// <summary>Whether enough workers were asked about this item.</summary>
public enum InterviewSample { Any, Full, Short }

/// <summary>Whether consistent statements were upheld by a second interviewer.</summary>
public enum SecondInterview { Any, Upheld, NotUpheld }

/// <summary>One cell of the verdict table (decision 24), or the part of it that a condition picks out.</summary>
public sealed record VerdictRow : Dated
{
    public required EvidenceGrade Evidence { get; init; }
    public required WorkerGrade Workers { get; init; }
    public required InterviewSample Sample { get; init; }
    public required SecondInterview SecondInterview { get; init; }
    public required ItemVerdict Provisional { get; init; }

    /// <summary>After the reply period with nothing new.</summary>
    public required ItemVerdict AfterReply { get; init; }

    /// <summary>Nothing is repaid: enough workers were asked, and nobody says she paid.</summary>
    public required bool AmountIsZero { get; init; }

    /// <summary>More workers have to be asked before the review is finished.</summary>
    public required bool InterviewTask { get; init; }

    /// <summary>Employer and workers both paid.</summary>
    public required bool DoubleCharge { get; init; }

    internal override string Subject => $"{Evidence}, {Workers}, sample {Sample}, second interview {SecondInterview}";

    internal bool Covers(EvidenceGrade evidence, WorkerGrade workers, bool sampleIsFull, bool secondUpheld) =>
        Evidence == evidence && Workers == workers
        && (Sample == InterviewSample.Any || (Sample == InterviewSample.Full) == sampleIsFull)
        && (SecondInterview == SecondInterview.Any || (SecondInterview == SecondInterview.Upheld) == secondUpheld);
}

/// <summary>The verdict table of a day: one outcome for every combination.</summary>
public sealed class VerdictTable(IReadOnlyList<VerdictRow> rows)
{
    public IReadOnlyList<VerdictRow> Rows => rows;

    /// <exception cref="InvalidOperationException">No row, or more than one: the reader lets no such table in.</exception>
    public VerdictRow For(EvidenceGrade evidence, WorkerGrade workers, bool sampleIsFull, bool secondUpheld) =>
        rows.Single(row => row.Covers(evidence, workers, sampleIsFull, secondUpheld));

    /// <summary>Combinations without a row or with several, in words.</summary>
    internal IEnumerable<string> Holes() =>
        from evidence in Enum.GetValues<EvidenceGrade>()
        from workers in Enum.GetValues<WorkerGrade>()
        from full in new[] { true, false }
        from upheld in new[] { true, false }
        let found = rows.Count(row => row.Covers(evidence, workers, full, upheld))
        where found != 1
        select $"{evidence} and {workers}, with {(full ? "a full" : "a short")} sample and a second interview {(upheld ? "that upholds" : "that does not uphold")}: {found} rows";
}
