using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.Inspections;

/// <summary>The conditions that <c>workflows/inspection.json</c> names.</summary>
public static class InspectionGuards
{
    public static readonly Guards<Inspection> All = new Guards<Inspection>("inspection")
        .Add("inspector-is-named", visit => visit.InspectorId is null ? "Choose an inspector first." : null)
        .Add("inspector-has-no-conflict", visit => visit.NoConflictDeclaredOn is null
            ? "The inspector has not declared that there is no conflict of interest." : null)
        .Add("is-the-named-inspector", (visit, act) => visit.InspectorId != act.By.Id ? "Another inspector has this visit." : null)
        .Add("entry-has-a-basis", visit => visit.Basis switch
        {
            null => "Record on what basis you enter.",
            EntryBasis.OpenWorkplace when visit.Place is not null => "A private home is entered by written consent or by a judge's order only.",
            EntryBasis.WrittenConsent when visit.ConsentGivenOn is null => "Record the day of the written consent.",
            EntryBasis.JudicialOrder when visit.JudicialOrder.Length == 0 => "Record the number of the judge's order.",
            _ => null,
        })
        .Add("judicial-order-is-recorded", visit => visit.JudicialOrder.Length == 0 ? "Record the number of the judge's order." : null)
        .Add("cause-is-named", visit => visit.Withdrawal is null ? "Say why you leave." : null)
        .Add("opening-statement-was-read", visit => visit.OpeningReadOn is null
            ? "The opening statement was not read aloud in a language that is understood." : null)
        .Add("every-question-is-answered", visit => visit.OpenQuestions > 0
            ? $"{visit.OpenQuestions} {(visit.OpenQuestions == 1 ? "question is" : "questions are")} still open." : null)
        .Add("danger-is-described", visit => visit.Escort is null ? "Write first what makes the visit dangerous." : null)
        .Add("escort-was-asked-for", visit => visit.Escort is null ? "Nobody asked for a safety escort." : null)
        .Add("others-are-recorded", visit => visit.OthersSaidOn is null ? "Say who else was there." : null)
        .Add("escort-is-answered-for", visit => visit.Escort is { IsApproved: true, Declaration: null }
            ? "Say whether the safety escort kept to the rules." : null)
        .Add("record-has-no-conflicts", visit => visit.Conflicts > 0 ? $"{visit.Conflicts} answers differ between device and office." : null)
        .Add("record-has-conflicts", visit => visit.Conflicts == 0 ? "Nothing has to be merged. Hand the record in." : null)
        .Add("letter-names-no-source", visit => visit.LetterCheckedOn is null
            ? "The letter was not made from the template that names no source." : null)
        .Add("old-version-is-kept", visit => visit.Kept.Count < visit.FindingsVersion ? "Keep the present version of the findings first." : null)
        .Add("reply-is-written", visit => visit.Replies.Count == 0 ? "Write your reply first." : null)
        .Add("nothing-critical-was-found", visit => visit.Findings.Any(finding => finding.Class == Checklists.FindingClass.Critical)
            ? "A critical finding needs an order." : null)
        .Add("order-is-written", visit => visit.Order.Length == 0 ? "The order is not written." : null)
        .Add("offence-is-the-employers", visit => visit.EmployerOffence.Length == 0
            ? "Name the employer's offence. Nothing about a worker is referred." : null)
        .Add("proof-is-given", visit => visit.ProofGivenOn is null ? "Add the proof first." : null)
        .Add("sanction-is-written", visit => visit.Sanction.Length == 0 ? "Write first what is imposed." : null)
        .Add("appeal-is-open", visit => visit.OpenAppealId is null ? "There is no appeal against this order." : null);
}
