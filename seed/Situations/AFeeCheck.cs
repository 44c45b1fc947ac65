using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A check of a cohort whose ledger is of this kind, from the day on which it was opened.</summary>
public sealed class AFeeCheck : ISituation
{
    private static readonly Dictionary<LedgerKind, string> Finds = new()
    {
        [LedgerKind.Honest] = "find-borne", [LedgerKind.OneItemMissing] = "find-partly-borne", [LedgerKind.DoubleCharged] = "find-not-borne",
        [LedgerKind.CashBack] = "find-not-borne", [LedgerKind.Forged] = "find-unproven",
    };

    private readonly LedgerKind _kind;
    private readonly ReferenceData _reference;
    private readonly Actor _otherDecider;
    private readonly IReadOnlyList<(string Role, Guid Id, string Name)> _parties;
    private string _step = "";

    private AFeeCheck(LedgerKind kind, ReferenceData reference, JobOrder order, Cohort cohort, FeeCheck facts, Actor otherDecider, IReadOnlyList<(string Role, Guid Id, string Name)> parties)
    {
        (_kind, _reference, Order, Cohort, Facts, _otherDecider) = (kind, reference, order, cohort, facts, otherDecider);
        _parties = parties;
        Lines = new Ledger(facts.Id, cohort, order, reference.Fees).Of(kind);
    }

    public JobOrder Order { get; }
    public Cohort Cohort { get; }
    public FeeCheck Facts { get; }
    public IReadOnlyList<EvidenceLine> Lines { get; }
    public string Lifecycle => "fee-check";
    ICaseFacts ISituation.Facts => Facts;

    /// <summary>Whom the case needs for the final verdict: who issued the provisional one may not.</summary>
    public static AFeeCheck Of(
        LedgerKind kind, Agency agency, Employer employer, int workers, string corridor, LocalDate openedOn, ReferenceData reference, Actor otherDecider, Guid? before = null)
    {
        var orderedOn = openedOn.PlusDays(-150);
        var order = JobOrder.Of(Guid.CreateVersion7(), "J" + CaseBook.NewNumber(), agency.Id, employer.Id, employer.Sector, workers, orderedOn);
        var cohort = Cohort.Of(Guid.CreateVersion7(), "K" + CaseBook.NewNumber(), agency.Id, order.Id, orderedOn.Year, corridor, workers);
        var rules = reference.Fees.RulesOn(openedOn);
        var facts = new FeeCheck
        {
            Id = Guid.CreateVersion7(), OfficeId = agency.OfficeId, CohortId = cohort.Id, AgencyId = agency.Id, EmployerId = cohort.IsSmall ? null : order.EmployerId,
            WorkersInCohort = workers, InterviewsNeeded = rules.SampleOf(workers), PercentThatConfirms = rules.PercentThatConfirms,
            NewVersionOf = before, NewEvidence = before is null ? "" : "Receipts that workers found at home. (demonstration)",
        };
        return new AFeeCheck(kind, reference, order, cohort, facts, otherDecider,
            [.. facts.EmployerId is { } held ? [(Roles.Employer, held, employer.Name)] : Array.Empty<(string, Guid, string)>(), (Roles.Agency, agency.Id, agency.Name)]);
    }

    /// <summary>The ledger that leads to a state which only one verdict leads to; null where any does.</summary>
    public static LedgerKind? KindFor(string state) => state switch
    {
        "borne" or "closed" => LedgerKind.Honest,
        "partly-borne" => LedgerKind.OneItemMissing,
        "not-borne" => LedgerKind.DoubleCharged,
        "unproven" => LedgerKind.Forged,
        "repayment-open" or "repayment-missed" or "not-recovered" => LedgerKind.CashBack,
        "repaid" => LedgerKind.DoubleCharged,
        _ => null,
    };

    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) => Walk.To(
        lifecycle, state, Facts.NewVersionOf is null ? "open" : "ask-new-version",
        ["go-to-verdict", .. Finds.Values.Distinct().Where(step => step != Finds[_kind]), .. state == "no-evidence" ? Array.Empty<string>() : ["evidence-time-is-over"]]);

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        _step = step;
        switch (step)
        {
            case "hand-in-evidence":
                Facts.EvidenceReceivedOn = today;
                Facts.Headcount = new Headcount(Cohort.Workers, Cohort.Workers, Cohort.Workers, Cohort.Workers, "");
                break;
            case "compute":
                Facts.Interviews = Facts.InterviewsNeeded;
                Facts.Compute(FeeInput.Of(CohortFacts.Of(Facts, Cohort, Order.OrderedOn, []), Lines, _reference.Fees, today), at);
                break;
            case "review":
                for (var i = 0; i < Facts.Anomalies.Count; i++)
                    Facts.Anomalies[i] = Facts.Anomalies[i] with { Answer = "Asked the agency; the figure stands. (demonstration)" };
                break;
            case "issue-provisional" or "go-to-verdict":
                Facts.ProvisionalIssuedOn ??= today;
                if (Facts.Liable.Count == 0)
                    Facts.Liable.AddRange(_parties.SelectMany(party => _reference.FeeLiabilities.Where(law => law.Role == party.Role && law.IsInForceOn(today))
                        .Select(law => new LiableForRepayment(party.Id, party.Role, party.Name, law.Law, today))));
                break;
            case "rebut":
                Facts.Replies.Add(new PartyReply(at, Roles.Employer, "We did not know of this. (demonstration)"));
                break;
            case "order-repayment":
                Facts.Plan = RepaymentPlan.Of(Facts.Result!, today, [new Instalment(today.PlusDays(80), Facts.Result!.TotalMinorUnits)]);
                break;
            case "draw-deposit":
                Facts.Repayments.Add(new RepaymentMade(today, Facts.Plan!.TotalMinorUnits, Cohort.Workers, "the agency’s deposit", Roles.FeeDecider, at));
                break;
            case "confirm-repaid":
                Facts.Repayments.Add(new RepaymentMade(today, Facts.Plan!.TotalMinorUnits, Cohort.Workers, "bank transfer", Roles.Employer, at));
                (Facts.CodesPrinted, Facts.RepaidWorkers) = (Cohort.Workers, Cohort.Workers);
                break;
        }
    }

    public Actor? ActorFor(string role) =>
        role == Roles.FeeDecider && (_step.StartsWith("find-", StringComparison.Ordinal) || _step is "give-up-recovery") ? _otherDecider : null;
}
