using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A visit of a place whose facts are made ready for each step of its way, as people would have made them.</summary>
/// <param name="inspector">Id of the account of who goes there.</param>
/// <param name="agency">Who acts for the agency that answers for the place; null where an employer does.</param>
/// <param name="withEscort">A safety escort was asked for and approved on the way.</param>
public sealed class AVisit(Place place, Checklists checklists, string inspector, Actor? agency = null, bool withEscort = false) : ISituation
{
    /// <summary>Ways that nobody goes unless the visit is to end there. What has to end within a day leaves no time for the steps after it.</summary>
    private static readonly string[] Detours =
        ["report-no-access", "withdraw", "hand-in-with-conflicts", "download", "return-to-inspector", "correct-findings", "order-against-danger"];

    private const string AskedForEscort = "escort-asked";

    public Inspection Visit { get; } = Inspection.At(place, Guid.CreateVersion7());

    public string Lifecycle => "inspection";

    public ICaseFacts Facts => Visit;

    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle)
    {
        if (withEscort)
            return [.. Walk.To(lifecycle, AskedForEscort, "plan", Detours), .. Walk.From(lifecycle, AskedForEscort, state, [.. Detours, "refuse-escort", "take-back"])];
        try
        {
            return Walk.To(lifecycle, state, "plan", Detours);
        }
        catch (ArgumentException)
        {
            return Walk.To(lifecycle, state, "plan");
        }
    }

    /// <summary>Where an agency answers for the place it takes the steps that an employer takes elsewhere.</summary>
    public Actor? ActorFor(string role) => role switch
    {
        Roles.Inspector => new Actor(inspector, role),
        Roles.Employer => agency,
        _ => null,
    };

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        var visit = Visit;
        switch (step)
        {
            case "assign":
                (visit.InspectorId, visit.NoConflictDeclaredOn) = (inspector, today);
                break;
            case "begin":
                var checklist = checklists.InForceOn(visit.Kind, today);
                (visit.Checklist, visit.ChecklistVersion, visit.OpenQuestions) = (checklist.Name, checklist.Version, checklist.Questions.Count());
                (visit.Basis, visit.ConsentGivenOn) = visit.Place is null ? (EntryBasis.OpenWorkplace, (LocalDate?)null) : (EntryBasis.WrittenConsent, today);
                break;
            case "enter-by-order":
                (visit.JudicialOrder, visit.Basis) = ("DM-C 214/26", EntryBasis.JudicialOrder);
                break;
            case "ask-for-escort":
                visit.Escort = new SafetyEscort { Danger = "The manager attacked an inspector at the last visit." };
                break;
            case "approve-escort":
                visit.Escort!.IsApproved = true;
                visit.Companions.Add(new Companion { Kind = CompanionKind.SafetyEscort });
                break;
            case "refuse-escort":
                visit.Escort!.IsApproved = false;
                break;
            case "withdraw":
                BeginAnswers(at, today);
                visit.Withdrawal = new Withdrawal(WithdrawalCause.Danger, at, Guid.Empty);
                break;
            case "release-record" or "destroy-record":
                visit.EndQuarantine(release: step == "release-record");
                break;
            case "reschedule" or "plan-again":
                visit.StartAnew();
                break;
            case "finish":
                Answer(at, today);
                break;
            case "hand-in":
                SayWhoWasThere(today);
                break;
            case "hand-in-with-conflicts":
                SayWhoWasThere(today);
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

    /// <summary>What the inspector had written down when she had to leave.</summary>
    private void BeginAnswers(Instant at, LocalDate today)
    {
        (Visit.OpeningReadOn, Visit.Interpreter) = (today, InterpreterUsed.NotNeeded);
        Visit.Answers.AddRange(checklists.Of(Visit.Checklist, Visit.ChecklistVersion).Questions.Take(2).Select(question =>
            new ChecklistAnswer { Code = question.Code, At = at, Verdict = Verdict.NotInOrder, Note = "Two people of the night shift told it." }));
        Visit.OpenQuestions -= Visit.Answers.Count;
    }

    private void SayWhoWasThere(LocalDate today)
    {
        Visit.OthersSaidOn = today;
        if (Visit.Escort is not { IsApproved: true } escort) return;
        escort.Declaration = new EscortDeclaration(StayedOutside: true, GotNoList: true, AskedNobody: true, "", today);
        if (Visit.OthersThere.Count == 0) Visit.OthersThere.Add(new OtherBodyThere { Body = OtherBody.PoliceAsEscort });
    }

    /// <summary>Everything in order but one critical and one major question.</summary>
    private void Answer(Instant at, LocalDate today)
    {
        var visit = Visit;
        var checklist = checklists.Of(visit.Checklist, visit.ChecklistVersion);
        var questions = checklist.Questions.ToList();
        var notInOrder = new[] { FindingClass.Critical, FindingClass.Major }.Select(@class => questions.Last(question => question.Class == @class).Code).ToHashSet();
        visit.Answers.Clear();
        visit.Answers.AddRange(questions.Select(question => new ChecklistAnswer
        {
            Code = question.Code, At = at, Verdict = notInOrder.Contains(question.Code) ? Verdict.NotInOrder : Verdict.InOrder,
            Note = notInOrder.Contains(question.Code) ? "Seen in three of ten cases of the sample." : "",
        }));
        (visit.OpeningReadOn, visit.Interpreter, visit.OpenQuestions) = (today, InterpreterUsed.NotNeeded, 0);
        visit.Findings = Inspection.FindingsOf(checklist, visit.Answers);
    }
}
