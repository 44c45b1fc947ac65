namespace Inspectorate.Workflows.Running;

public abstract record StepOutcome;

public sealed record StepTaken(WorkflowCase Case, HistoryEntry Entry) : StepOutcome;

/// <param name="Sentence">For the officer, in plain words: what is missing, or who may do it instead.</param>
public sealed record StepRefused(string Sentence, RefusalKind Kind) : StepOutcome;

public enum RefusalKind { UnknownStep, WrongState, WrongRole, FourEyes, Guard, NoReason }
