using Inspectorate.Domain.Licensing;

namespace Inspectorate.Domain.Shared.Reference;

/// <summary>The numbers of licensing that are not periods of the lifecycle.</summary>
public sealed record LicenceRule : Dated
{
    public required string Currency { get; init; }
    public required long ApplicationFeeMinorUnits { get; init; }
    public required long DepositMinorUnits { get; init; }

    /// <summary>A renewal may be filed from so many days before the end of the term.</summary>
    public required int RenewalOpensDaysBefore { get; init; }

    /// <summary>And until so many days after it.</summary>
    public required int RenewalGraceDays { get; init; }

    public required int CriticalPoints { get; init; }
    public required int MajorPoints { get; init; }
    public required int MinorPoints { get; init; }

    /// <summary>From so many points on a grant needs conditions.</summary>
    public required int ConditionsFrom { get; init; }

    /// <summary>From so many points on a licence is refused, or taken away.</summary>
    public required int RefuseFrom { get; init; }

    /// <summary>From so many points on the agency is under surveillance.</summary>
    public required int SurveillanceFrom { get; init; }

    /// <summary>From so many points on a suspension is heard.</summary>
    public required int SuspendFrom { get; init; }

    public required int PointsEndAfterMonths { get; init; }

    /// <summary>A breach within so many months of another is a repeat.</summary>
    public required int RepeatWithinMonths { get; init; }

    /// <summary>The points of a repeat count so many times.</summary>
    public required int RepeatTimes { get; init; }

    internal override string Subject => "licence";

    public int PointsFor(StandardWeight weight) => weight switch
    {
        StandardWeight.Critical => CriticalPoints,
        StandardWeight.Major => MajorPoints,
        _ => MinorPoints,
    };
}
