using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>Append-only. <see cref="Hash"/> covers the entry and <see cref="PreviousHash"/>, so that a changed, removed or reordered entry shows.</summary>
public sealed class HistoryEntry
{
    public Guid CaseId { get; internal set; }

    /// <summary>From 1, without gaps.</summary>
    public int Seq { get; internal set; }

    public string Step { get; internal set; } = "";

    /// <summary>Empty for the step that opened the case.</summary>
    public string FromState { get; internal set; } = "";

    public string ToState { get; internal set; } = "";
    public string ActorId { get; internal set; } = "";
    public string ActorRole { get; internal set; } = "";
    public Instant At { get; internal set; }
    public string Reason { get; internal set; } = "";
    public IReadOnlyList<string> Evidence { get; internal set; } = [];

    /// <summary>SHA-256, 32 bytes; 32 zero bytes before the first entry.</summary>
    public byte[] PreviousHash { get; internal set; } = new byte[32];

    public byte[] Hash { get; internal set; } = [];
}
