using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Web.Inspections.WriteWords;

/// <summary>A step of a visit that carries one text.</summary>
/// <param name="Label">What is asked for.</param>
/// <param name="Keep">Puts the text into the facts.</param>
/// <param name="Deadline">Of the clock that the step starts, whose last day the page shows; null when it starts none.</param>
/// <param name="PartyReads">The employer or agency reads it, so nothing in it may point to a source.</param>
/// <param name="IsShort">A number, not a text.</param>
internal sealed record WordsStep(
    string Label, string? Hint, Action<Inspection, string, Instant, LocalDate> Keep, string? Deadline = null, bool PartyReads = false, bool IsShort = false);

internal static class WordsSteps
{
    private const string NotWho = "Who answers for the place reads it. Do not write who a worker is, or that somebody came to us.";

    public static readonly IReadOnlyDictionary<string, WordsStep> All = new Dictionary<string, WordsStep>
    {
        ["reply"] = new("Your reply", "What is right, what is not, and what you have done already. Add papers to the case as documents.",
            (visit, words, at, _) => visit.Replies.Add(new PartyWords(at, words))),
        ["order-against-danger"] = Order("What has to end, and how", "danger-order"),
        ["order-wages"] = Order("Which wages have to be paid", "wage-order"),
        ["order-fees"] = Order("Which fees have to be repaid, and to whom in general", "fee-order"),
        ["order-correction"] = Order("What has to be put right", "other-order"),
        ["hand-in-proof"] = new("What you did", "Add the proof to the case as documents.",
            (visit, words, at, today) =>
            {
                visit.Proofs.Add(new PartyWords(at, words));
                visit.ProofGivenOn = today;
            }),
        ["propose-sanction"] = new("What is imposed, and by which law", NotWho, (visit, words, _, _) => visit.Sanction = words, PartyReads: true),
        ["refer-to-prosecutor"] = new("The employer’s offence", "Nothing about a worker is referred.", (visit, words, _, _) => visit.EmployerOffence = words),
        ["enter-by-order"] = new("Number of the judge’s order", null,
            (visit, words, _, _) => (visit.JudicialOrder, visit.Basis) = (words, EntryBasis.JudicialOrder), IsShort: true),
    };

    private static WordsStep Order(string label, string deadline) =>
        new(label, NotWho, (visit, words, _, today) => (visit.Order, visit.OrderedOn) = (words, today), deadline, PartyReads: true);
}
