namespace Inspectorate.Domain.FeeChecks;

public enum NumberCheckKind { Floor, Headcount, DuplicateInvoice, CrossBatchInvoice, PayslipAgainstBank, LoanLedger, Gap, Tariff, DateOrder, RoundNumbers }

/// <summary>Whether the figures can be true together.</summary>
/// <param name="IsHard">A failed one takes the force from the evidence that it touches. A failed soft one opens a review.</param>
/// <param name="Touched">How many lines lost their force.</param>
public sealed record NumberCheck(NumberCheckKind Kind, bool IsHard, bool Passed, string Sentence, int Touched);
