using NodaTime;

namespace Inspectorate.Domain.Inspections.Checklists;

public enum Verdict { InOrder, NotInOrder, NotSeen }

/// <summary>One answer given at the place. Once the visit is over only <see cref="AddedAtDesk"/> may still change.</summary>
public sealed class ChecklistAnswer
{
    public required string Code { get; init; }
    public required Verdict Verdict { get; set; }

    /// <summary>What was seen or told, without who told it; needed unless everything is in order.</summary>
    public string Note { get; set; } = "";

    /// <summary>What the inspector completed after the supervisor returned the record.</summary>
    public string AddedAtDesk { get; set; } = "";

    public required Instant At { get; set; }
}
