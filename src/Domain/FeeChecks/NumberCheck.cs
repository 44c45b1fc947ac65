namespace Inspectorate.Domain.FeeChecks;

public enum NumberCheckKind
{
    Floor, Headcount, DuplicateInvoice, CrossBatchInvoice, PayslipAgainstBank, LoanLedger, Gap, Tariff, DateOrder, RoundNumbers,
    Margin, SameDayCash, BulkDeclarations, CoachedAnswers,
}

/// <summary>Whether the figures can be true together.</summary>
/// <param name="IsHard">A failed one takes the force from the evidence that it touches. A failed soft one opens a review.</param>
/// <param name="Sentence">As the parties read it.</param>
/// <param name="Touched">How many lines lost their force.</param>
/// <param name="Arithmetic">The figures and how they were compared.</param>
/// <param name="Inputs">The lines that it was worked out from, by their places in the evidence, such as "1-20, 24".</param>
public sealed record NumberCheck(NumberCheckKind Kind, bool IsHard, bool Passed, string Sentence, int Touched, string Arithmetic = "", string Inputs = "");
