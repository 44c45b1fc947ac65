using NodaTime;

namespace Inspectorate.Domain.Retaliation;

/// <summary>
/// An employer or agency wrote of a worker's standing (FW-11). It says something about who wrote, and is kept about nobody else: the words
/// stay where they were written, and nothing is noted on any worker. Points against a licence can rest on a sign that a person found to be
/// a threat, after who wrote it was asked, and on nothing earlier (decision 16).
/// </summary>
public sealed class RetaliationSign
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid OfficeId { get; init; }
    public required string Lifecycle { get; init; }

    /// <summary>Who wrote; one of the two.</summary>
    public Guid? EmployerId { get; init; }

    public Guid? AgencyId { get; init; }
    public required Instant NotedAt { get; init; }

    /// <summary>Last day, inclusive, on which who wrote may answer; null until they were asked.</summary>
    public LocalDate? ReplyBy { get; private set; }

    public string Reply { get; private set; } = "";
    public bool? IsThreat { get; private set; }
    public string Reasons { get; private set; } = "";
    public Guid? DecidedBy { get; private set; }
    public Instant? DecidedAt { get; private set; }

    public bool WaitsForReply(LocalDate today) => IsThreat is null && Reply.Length == 0 && ReplyBy >= today;

    /// <summary>Null when they were asked now; else why not.</summary>
    public string? Ask(LocalDate replyBy, LocalDate today)
    {
        if (ReplyBy is not null) return "They were asked before.";
        if (replyBy <= today) return "Give them at least until tomorrow.";
        ReplyBy = replyBy;
        return null;
    }

    public string? Answer(string words, LocalDate today)
    {
        if (!WaitsForReply(today)) return "There is nothing to answer here, or not any more.";
        if (string.IsNullOrWhiteSpace(words)) return "Write your answer.";
        Reply = words.Trim();
        return null;
    }

    public string? Decide(bool isThreat, string reasons, Guid by, Instant at, LocalDate today)
    {
        if (IsThreat is not null) return "It was decided before.";
        if (string.IsNullOrWhiteSpace(reasons)) return "Write why.";
        if (isThreat && ReplyBy is null) return "Ask who wrote it first.";
        if (isThreat && WaitsForReply(today)) return "They have not answered, and may still.";
        (IsThreat, Reasons, DecidedBy, DecidedAt) = (isThreat, reasons.Trim(), by, at);
        return null;
    }
}
