using NodaTime;

namespace Inspectorate.Domain.WageClaims;

public enum RecordedKind { EmployerChosen, SumWorkedOut, RecordGiven, RetaliationFound, CodeReplaced, LiabilityEnded }

/// <summary>
/// What an officer set on a claim between its steps: who, when and what. The chained history holds steps only; officers read both
/// on one timeline.
/// </summary>
/// <param name="By">The officer's account.</param>
/// <param name="Detail">The employer's name and number, the sum with its currency, to whom and what for, or the number of the report.</param>
public sealed record RecordedFact(Instant At, Guid By, RecordedKind Kind, string Detail);
