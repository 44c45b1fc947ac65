using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>With such a code one worker of the cohort answers the provisional verdict, once. She is her number within the cohort.</summary>
public sealed class AnswerCode
{
    /// <summary>The code's HMAC under a key of the server; the code itself stands on the paper only.</summary>
    public required byte[] Kept { get; init; }

    public required Guid CheckId { get; init; }

    /// <summary>From 1 to the size of the cohort.</summary>
    public required int Worker { get; init; }

    /// <summary>Null until it was used.</summary>
    public LocalDate? UsedOn { get; set; }
}

/// <summary>
/// That a worker answered the provisional verdict, for the office alone. Which of them and when, it does not say: its id is random. What she paid
/// stands among the statements.
/// </summary>
public sealed class WorkerAnswer
{
    public required Guid Id { get; init; }
    public required Guid CheckId { get; init; }

    /// <summary>She says that what we think is right.</summary>
    public required bool Agrees { get; init; }

    /// <summary>In her own words, sealed under the key of the case; null when she wrote none.</summary>
    public SealedTextRef? Words { get; init; }
}
