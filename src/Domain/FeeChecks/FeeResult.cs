using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>What was computed of one item.</summary>
/// <param name="AfterReply">What stands when nothing new comes within the reply period.</param>
/// <param name="PerWorkerMinorUnits">The same for each worker of the cohort, so that it does not show who testified (decision 25).</param>
/// <param name="TotalMinorUnits">For the cohort, less refunds that workers confirmed, with what goes through the trust account.</param>
/// <param name="InTrustMinorUnits">What workers' papers show beyond the uniform amount.</param>
/// <param name="Said">Workers who say that they paid it.</param>
/// <param name="Showed">Workers who have a paper for it.</param>
/// <param name="Arithmetic">How it came to this, for officers.</param>
public sealed record ItemResult(
    string Item, EvidenceGrade Evidence, WorkerGrade Workers, bool SampleIsFull, bool SecondUpheld, ItemVerdict Provisional, ItemVerdict AfterReply,
    bool InterviewTask, bool DoubleCharge, long ExpectedMinorUnits, long PerWorkerMinorUnits, long TotalMinorUnits, long InTrustMinorUnits,
    int Said, int Showed, string Arithmetic);

/// <summary>The result of one computation. No screen writes it.</summary>
public sealed class FeeResult
{
    public required Instant ComputedAt { get; init; }
    public required CohortVerdict Provisional { get; init; }
    public required CohortVerdict AfterReply { get; init; }

    /// <summary>Version of the rule that computed it.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>SHA-256 of the canonical input, in hexadecimal.</summary>
    public required string InputHash { get; init; }

    public List<ItemResult> Items { get; init; } = [];
    public List<NumberCheck> Checks { get; init; } = [];

    /// <summary>How the verdict over the cohort came about, for officers.</summary>
    public required string Arithmetic { get; init; }

    public long PerWorkerMinorUnits => Items.Sum(item => item.PerWorkerMinorUnits);
    public long TotalMinorUnits => Items.Sum(item => item.TotalMinorUnits);
    public long InTrustMinorUnits => Items.Sum(item => item.InTrustMinorUnits);
}
