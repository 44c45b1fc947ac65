using NodaTime;

namespace Inspectorate.Domain.Shared;

public enum RecordedKind { EmployerChosen, SumWorkedOut, RecordGiven, RetaliationFound, CodeReplaced, LiabilityEnded, PairTakenApart, PairPutBack }

/// <summary>
/// What an officer set on a case between its steps: who, when and what. The chained history holds steps only; officers read both
/// on one timeline.
/// </summary>
/// <param name="By">The officer's account.</param>
/// <param name="Detail">The employer's name and number, the sum with its currency, to whom and what for, the number of the report, or the pair and why.</param>
public sealed record RecordedFact(Instant At, Guid By, RecordedKind Kind, string Detail);
