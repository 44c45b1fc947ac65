using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Support;

/// <summary>How somebody knows of an indicator.</summary>
public enum Known { Told, Seen, Documented }

/// <summary>
/// The questions of the eleven indicators, asked by an officer or inspector. What was answered is sealed; that it was asked, when and by
/// whom is all that stands open. It is no finding about anybody, and no lifecycle knows of it.
/// </summary>
public sealed class HelpInterview
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>A claim, or a visit.</summary>
    public required Guid CaseId { get; init; }

    public required Guid AskedBy { get; init; }
    public required Instant AskedAt { get; init; }
    public required SealedTextRef Answers { get; init; }

    /// <summary>The help that these indicators suggest, in the order of the list of kinds.</summary>
    public static IReadOnlyList<RecipientKind> Suggested(IEnumerable<Indicator> known) => [.. known.SelectMany(indicator => indicator.Suggests).Distinct().Order()];
}
