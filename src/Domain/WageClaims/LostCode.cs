using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// A worker lost the code of her inbox (decision 15). An officer spoke with her in the way that she allows and heard her code word; another
/// agrees; then the old code dies. Wrong words are kept too, so that nobody can go on guessing.
/// </summary>
public sealed class LostCode
{
    public const int MostWrongWords = 3;
    public static readonly Duration WrongWordsCountFor = Duration.FromDays(7);

    /// <summary>Then she has to be spoken with again.</summary>
    public static readonly Duration WaitsFor = Duration.FromDays(3);

    public required Guid Id { get; init; }
    public required Guid ClaimId { get; init; }
    public required Guid AskedBy { get; init; }
    public required Instant AskedAt { get; init; }
    public required bool WordWasRight { get; init; }

    /// <summary>Somebody else than <see cref="AskedBy"/>; null while nobody decided.</summary>
    public Guid? DecidedBy { get; set; }

    public bool? Agreed { get; set; }

    /// <summary>When the new code was shown and the old one died; it is shown once.</summary>
    public Instant? HandedOverAt { get; set; }

    public bool IsOpen(Instant now) => WordWasRight && HandedOverAt is null && Agreed != false && now < AskedAt + WaitsFor;
}
