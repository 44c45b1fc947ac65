namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// Workers who chose to be named only together with others (decision 14). Reaching the size asks each of them again and releases nothing:
/// an employer could file claims of its own to flush out the others.
/// </summary>
public static class Pool
{
    /// <summary>The worker's own claim included.</summary>
    public const int Size = 3;

    /// <summary>States in which a claim has not reached the employer and is not over.</summary>
    public static readonly IReadOnlyList<string> States =
        ["received", "sealed", "retaliation-reported", "triage", "waiting-worker", "referral-offered", "investigating", "inspection-only"];
}
