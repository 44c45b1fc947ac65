using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Data.Cases;

/// <summary>A step whose follow-on work the orchestrator has not finished. Written with the step, in its transaction.</summary>
public sealed class OutboxRow
{
    public required Guid CaseId { get; init; }
    public required int Seq { get; init; }
    public Instant? DoneAt { get; set; }
}

/// <summary>A follow-on command that has had its effect: unique, so that it has it once.</summary>
public sealed class CommandRun
{
    public required Guid CaseId { get; init; }
    public required int Seq { get; init; }
    public required string Name { get; init; }
    public required Instant At { get; init; }
}

/// <summary>One line of a role's task list: this case waits for somebody of this role. Rewritten with each step.</summary>
public sealed class WorkItem
{
    public required Guid CaseId { get; init; }
    public required string Role { get; init; }
    public required Guid OfficeId { get; set; }
    public required string Number { get; init; }
    public required string Lifecycle { get; init; }
    public required string State { get; set; }

    /// <summary>The earliest running clock; <see cref="NoClock"/> when none runs, so that those sort last.</summary>
    public required Instant DueAt { get; set; }

    /// <summary>A missed deadline was brought to this role.</summary>
    public bool Escalated { get; set; }

    /// <summary>Null: anybody of the role in the office.</summary>
    public Guid? AssignedTo { get; set; }

    public static readonly Instant NoClock = Instant.FromUtc(9999, 1, 1, 0, 0);
}

/// <summary>Who handles the case for a role; outlives single steps.</summary>
public sealed class Assignment
{
    public required Guid CaseId { get; init; }
    public required string Role { get; init; }
    public required Guid AccountId { get; set; }
    public required Instant At { get; set; }
}

/// <summary>A document of a case: what it is. Its content and its name lie sealed.</summary>
public sealed class CaseDocument
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required AttachmentRef Attachment { get; init; }
    public required WorkerRef Worker { get; init; }
    public required string Kind { get; init; }
    public required string MediaType { get; init; }
    public required long Bytes { get; init; }
    public required string AddedByRole { get; init; }

    /// <summary>Which employer or agency added it; null for everybody else.</summary>
    public Guid? PartyId { get; init; }

    public required Instant AddedAt { get; init; }
}

/// <summary>One message between the worker's inbox and the office; the words are sealed.</summary>
public sealed class CaseMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required SealedTextRef Text { get; init; }
    public required bool FromWorker { get; init; }
    public required Instant SentAt { get; init; }

    /// <summary>The officer's account; null from the worker.</summary>
    public Guid? SentBy { get; init; }

    public Instant? ReadAt { get; set; }
}

/// <summary>A letter: which template, to whom, for which step, and the figures and reasons as they stood. Names come through the firewall.</summary>
public sealed class Letter
{
    /// <summary>Random: it stands in the letter's address.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid CaseId { get; init; }
    public required int Seq { get; init; }
    public required string Template { get; init; }

    /// <summary>The role that gets it.</summary>
    public required string To { get; init; }

    /// <summary>Which employer or agency gets it; null for a worker.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>What the template is filled with, as JSON: a later decision does not change a letter that went out.</summary>
    public required string Says { get; init; }

    public required Instant CreatedAt { get; init; }
    public Instant? OpenedAt { get; set; }
}
