namespace Inspectorate.Workflows.Running;

public abstract record StepOutcome;

public sealed record StepTaken(WorkflowCase Case, HistoryEntry Entry) : StepOutcome;

/// <param name="Sentence">For the officer, in plain words: what is missing, or who may do it instead.</param>
public sealed record StepRefused(string Sentence, RefusalKind Kind) : StepOutcome;

public enum RefusalKind
{
    UnknownStep,
    WrongState,
    WrongRole,
    FourEyes,

    /// <summary>The period is over and the calendar's step comes first, though it may not have woken up yet.</summary>
    TooLate,
    NoReason,
    Guard,
}

/// <summary>A deadline was missed and waits for people of this role; the case stays where it is.</summary>
/// <param name="CalendarRefused">Why the calendar could not take the deadline's step; null when there is none to take.</param>
public sealed record DeadlineEscalated(DueRow Due, string Role, StepRefused? CalendarRefused) : StepOutcome;
