using NodaTime;

namespace Inspectorate.Domain.Shared;

/// <summary>
/// A text with the number of somebody's document in it, of which an officer says that a case needs it (FW-04). It lies sealed until a
/// second officer has read it and agreed; then who wrote it may send it, once.
/// </summary>
public sealed class HeldText
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid OfficeId { get; init; }
    public required string Lifecycle { get; init; }

    /// <summary>The whole form as it was typed, sealed under the case's key.</summary>
    public required SealedTextRef Form { get; init; }

    /// <summary>Where it is sent: a page of the case.</summary>
    public required string Address { get; init; }

    /// <summary>HMAC of what was held back, under a key of the server: the approval is for these words and no others.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>Why it is needed; holds no number itself.</summary>
    public required string Reason { get; init; }

    public required Guid AskedBy { get; init; }
    public required Instant AskedAt { get; init; }
    public Guid? DecidedBy { get; private set; }
    public Instant? DecidedAt { get; private set; }
    public bool? IsApproved { get; private set; }

    /// <summary>What the second officer says to it.</summary>
    public string Answer { get; private set; } = "";

    public Instant? SentAt { get; set; }

    /// <summary>Null when it was decided now; else why not. Four eyes hold by person, whatever role they have.</summary>
    public string? Decide(Guid by, bool isApproved, string answer, Instant at)
    {
        if (by == AskedBy) return "Somebody else has to decide: it was you who asked.";
        if (IsApproved is not null) return "It was decided before.";
        (DecidedBy, DecidedAt, IsApproved, Answer) = (by, at, isApproved, answer.Trim());
        return null;
    }
}
