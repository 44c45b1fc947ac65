using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A visit that is taken through its real lifecycle to a state, its facts made ready for each step as people would have made them.</summary>
/// <param name="actorFor">Who acts for a role.</param>
public sealed class AVisit(Lifecycles lifecycles, Checklists checklists, Func<string, Actor> actorFor)
{
    private static readonly Duration BetweenSteps = Duration.FromHours(3);

    /// <summary>Ways that nobody goes unless the visit is to end there.</summary>
    private static readonly string[] Detours = ["report-no-access", "withdraw", "hand-in-with-conflicts", "download", "return-to-inspector", "correct-findings"];

    /// <summary>The visit stands in <paramref name="state"/> since <paramref name="since"/> at the latest.</summary>
    public (WorkflowCase Case, Inspection Visit) In(string state, Place place, Instant since, Func<string, bool>? around = null)
    {
        for (var back = Duration.FromDays(1); ; back += Duration.FromDays(2))
        {
            var walked = Walk(state, place, since - back, around);
            if (walked.Case.History[^1].At <= since)
                return walked;
        }
    }

    private (WorkflowCase Case, Inspection Visit) Walk(string state, Place place, Instant plannedAt, Func<string, bool>? around)
    {
        var definition = lifecycles.InForceOn("inspection", lifecycles.Calendar.DateOf(plannedAt));
        var visit = Inspection.At(place, Guid.CreateVersion7(plannedAt.ToDateTimeOffset()));
        WorkflowCase? @case = null;
        var at = plannedAt;
        foreach (var step in WayTo(definition, state, around))
        {
            var role = RoleFor(step, place);
            if (role == Roles.Calendar && @case is not null)
                at = @case.Dues.Where(due => due.IsRunning && definition.Deadline(due.Deadline).Step == step.Name).Min(due => due.DueAt);
            MakeReadyFor(step.Name, visit, at);
            var act = new Act(role == Roles.Calendar ? Actor.Calendar : actorFor(role), at, @case is null ? Inspection.WhyIsKeptApart : Reason(role));
            var outcome = @case is null
                ? lifecycles.Open("inspection", step.Name, visit.Id, CaseBook.NewNumber(), visit, act)
                : lifecycles.Take(step.Name, @case, visit, act);
            @case = outcome is StepTaken taken ? taken.Case : throw new InvalidOperationException($"{step.Name}: {(outcome as StepRefused)?.Sentence}");
            at += BetweenSteps;
        }
        return (@case!, visit);
    }

    private static IReadOnlyList<StepDefinition> WayTo(LifecycleDefinition definition, string state, Func<string, bool>? around)
    {
        string[] avoided = [.. definition.Steps.Select(step => step.Name).Where(step => around?.Invoke(step) == true)];
        try
        {
            return Situations.Walk.To(definition, state, "plan", [.. Detours, .. avoided]);
        }
        catch (ArgumentException)
        {
            return Situations.Walk.To(definition, state, "plan", avoided);
        }
    }

    private static string RoleFor(StepDefinition step, Place place) =>
        step.By.Contains(Roles.Employer) && step.By.Contains(Roles.Agency) ? (place.AgencyId is null ? Roles.Employer : Roles.Agency) : step.By[0];

    private static string Reason(string role) => role is Roles.Calendar or Roles.Employer or Roles.Agency ? "" : "Seen and checked (demonstration).";

    /// <summary>What has to stand in the facts before this step can be taken.</summary>
    public void MakeReadyFor(string step, Inspection visit, Instant at)
    {
        var today = lifecycles.Calendar.DateOf(at);
        switch (step)
        {
            case "assign":
                (visit.InspectorId, visit.NoConflictDeclaredOn) = (actorFor(Roles.Inspector).Id, today);
                break;
            case "begin":
                var checklist = checklists.InForceOn(visit.Kind, today);
                (visit.Checklist, visit.ChecklistVersion, visit.OpenQuestions) = (checklist.Name, checklist.Version, checklist.Questions.Count());
                (visit.Basis, visit.ConsentGivenOn) = visit.Place is null ? (EntryBasis.OpenWorkplace, (LocalDate?)null) : (EntryBasis.WrittenConsent, today);
                break;
            case "enter-by-order":
                (visit.JudicialOrder, visit.Basis) = ("DM-C 214/26", EntryBasis.JudicialOrder);
                break;
            case "withdraw":
                visit.Withdrawal = new Withdrawal(WithdrawalCause.Danger, at, Guid.Empty);
                break;
            case "reschedule" or "plan-again":
                visit.StartAnew();
                break;
            case "finish":
                Answer(visit, at);
                break;
            case "hand-in-with-conflicts":
                visit.Conflicts = 2;
                break;
            case "merge":
                visit.Conflicts = 0;
                break;
            case "correct-findings":
                visit.Kept.Add(new FindingsBefore(visit.Kept.Count + 1, at, visit.Findings));
                visit.Findings = [.. visit.Findings.Where(finding => finding.Class != FindingClass.Critical)];
                break;
            case "issue-findings":
                (visit.LetterCheckedOn, visit.FindingsVersion) = (today, visit.Kept.Count + 1);
                break;
            case "reply":
                visit.Replies.Add(new PartyWords(at, "We have begun to put it right."));
                break;
            case "close-without-order":
                visit.Findings = [.. visit.Findings.Where(finding => finding.Class != FindingClass.Critical)];
                break;
            case "order-against-danger" or "order-wages" or "order-fees" or "order-correction":
                (visit.Order, visit.OrderedOn) = ("Put right what the findings name, and show it with papers.", today);
                break;
            case "refer-to-prosecutor":
                visit.EmployerOffence = "Wages withheld for more than three months.";
                break;
            case "hand-in-proof":
                visit.Proofs.Add(new PartyWords(at, "Payslips and bank proofs are in the case."));
                visit.ProofGivenOn = today;
                break;
            case "propose-sanction":
                visit.Sanction = "A fine of 2,000.00 DMD, Labour Inspection Act s 31 (fictional).";
                break;
            case "uphold-on-appeal" or "vary-on-appeal" or "quash-on-appeal":
                visit.OpenAppealId = Guid.CreateVersion7(at.ToDateTimeOffset());
                break;
        }
    }

    /// <summary>Everything in order but one critical and one major question.</summary>
    private void Answer(Inspection visit, Instant at)
    {
        var checklist = checklists.Of(visit.Checklist, visit.ChecklistVersion);
        var questions = checklist.Questions.ToList();
        var notInOrder = new[] { FindingClass.Critical, FindingClass.Major }.Select(@class => questions.Last(question => question.Class == @class).Code).ToHashSet();
        visit.Answers.Clear();
        visit.Answers.AddRange(questions.Select(question => new ChecklistAnswer
        {
            Code = question.Code, At = at, Verdict = notInOrder.Contains(question.Code) ? Verdict.NotInOrder : Verdict.InOrder,
            Note = notInOrder.Contains(question.Code) ? "Seen in three of ten cases of the sample." : "",
        }));
        (visit.OpeningReadOn, visit.Interpreter, visit.OpenQuestions) = (lifecycles.Calendar.DateOf(at), InterpreterUsed.NotNeeded, 0);
        visit.Findings = Inspection.FindingsOf(checklist, visit.Answers);
    }
}
