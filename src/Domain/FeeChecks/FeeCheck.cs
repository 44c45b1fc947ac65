using Inspectorate.Domain.FeeChecks.Flows;
using Inspectorate.Domain.FeeChecks.Matching;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

public enum CohortVerdict { Borne, PartlyBorne, NotBorne, Unproven }

/// <summary>The dated facts of one check of who paid for a cohort's recruitment. Workers are in it as counts only.</summary>
public sealed class FeeCheck : IDecided
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>Null for a cohort of fewer than five workers (decision 4), and while nobody knows it.</summary>
    public Guid? EmployerId { get; init; }

    /// <summary>The check that this one replaces when it is decided; null for the first.</summary>
    public Guid? NewVersionOf { get; init; }

    /// <summary>What came up after the old verdict; empty for a first check.</summary>
    public string NewEvidence { get; init; } = "";

    public required int WorkersInCohort { get; init; }

    /// <summary>When a party handed in the first line; null until then.</summary>
    public LocalDate? EvidenceReceivedOn { get; set; }

    public Headcount? Headcount { get; set; }

    /// <summary>Pairs of invoice and payment that the analyst took apart, with the reason.</summary>
    public List<UndoneMatch> UndoneMatches { get; init; } = [];

    /// <summary>What an analyst set between two steps, oldest first.</summary>
    public List<RecordedFact> Recorded { get; init; } = [];

    /// <summary>Workers who were asked.</summary>
    public int Interviews { get; set; }

    /// <summary>The size of the sample, from the dated rules when the check was opened.</summary>
    public required int InterviewsNeeded { get; init; }

    /// <summary>The share of workers, in percent, that has to confirm a repayment; from the dated rules.</summary>
    public required int PercentThatConfirms { get; init; }

    /// <summary>Null until computed. No screen writes it.</summary>
    public FeeResult? Result { get; private set; }

    /// <summary>See <see cref="RecruitmentCost.InMonths"/>; as of the last computation.</summary>
    public List<decimal> CostInMonths { get; init; } = [];

    /// <summary>See <see cref="PaidQuarter.ForParties"/>; as of the last computation, so that no later interview shows in it.</summary>
    public List<long> PaidQuarters { get; init; } = [];

    public List<Anomaly> Anomalies { get; init; } = [];

    /// <summary>The parties got the substance of what speaks against them, never names.</summary>
    public LocalDate? ProvisionalIssuedOn { get; set; }

    /// <summary>Statements that workers made after the result was computed. A verdict is found once they are counted, and answered by the parties.</summary>
    public int AnswersToCount { get; set; }

    public List<PartyReply> Replies { get; init; } = [];

    /// <summary>Who has to repay, jointly; from the provisional verdict on.</summary>
    public List<LiableForRepayment> Liable { get; init; } = [];

    /// <summary>Checks whose provisional verdict is older than the list hold agency and employer.</summary>
    public bool Holds(Guid party) => Liable.Count == 0 || Liable.Exists(held => held.PartyId == party && held.EndedOn is null);

    /// <summary>Whom the law in force on a day holds for the repayment. Who is held already is held since then.</summary>
    /// <param name="laws">As the reference data knows them; those of other days do no harm.</param>
    /// <param name="names">Of agency and employer; who has none is not in the register and cannot be held.</param>
    public IReadOnlyList<LiableForRepayment> LiableUnder(IEnumerable<FeeLiability> laws, IReadOnlyDictionary<Guid, string> names, LocalDate on)
    {
        var inForce = laws.Where(law => law.IsInForceOn(on)).ToList();
        return [.. Of(Roles.Employer, EmployerId), .. Of(Roles.Agency, AgencyId)];

        IEnumerable<LiableForRepayment> Of(string role, Guid? party)
        {
            if (party is not { } id || !names.TryGetValue(id, out var name)) return [];
            var since = Liable.Find(held => held.PartyId == id && held.EndedOn is null)?.Since ?? on;
            return inForce.Where(law => law.Role == role).Select(law => new LiableForRepayment(id, role, name, law.Law, since));
        }
    }

    public RepaymentPlan? Plan { get; set; }
    public List<RepaymentMade> Repayments { get; init; } = [];

    /// <summary>Oldest first; each day once.</summary>
    public List<MissedRepayment> Missed { get; init; } = [];

    /// <summary>Codes with which workers may confirm; 0 until they were printed.</summary>
    public int CodesPrinted { get; set; }

    /// <summary>Workers who confirmed that they were repaid and gave nothing back.</summary>
    public int RepaidWorkers { get; set; }

    /// <summary>Workers who say that they got less, or had to give some back.</summary>
    public int WorkersWhoMissMoney { get; set; }

    /// <summary>Workers whose money lies in trust because they could not be reached.</summary>
    public int WorkersInTrust { get; set; }

    public Guid? OpenAppealId { get; set; }

    /// <summary>What the hard and soft checks, and the table, ask a person to look at.</summary>
    public FeeComputation Compute(FeeInput input, Instant at)
    {
        var working = FeeComputation.WorkOut(input, at);
        Result = working.Result;
        // What was issued, was issued for the result before.
        ProvisionalIssuedOn = null;
        AnswersToCount = 0;
        CostInMonths.Clear();
        CostInMonths.AddRange(RecruitmentCost.InMonths(input));
        PaidQuarters.Clear();
        PaidQuarters.AddRange(PaidQuarter.ForParties(input));
        Anomalies.Clear();
        Anomalies.AddRange(Result.Checks.Where(check => !check.Passed).Select(check => new Anomaly(check.Sentence)));
        Anomalies.AddRange(Result.Items.Where(item => item.InterviewTask && item.AfterReply == ItemVerdict.EmployerBorne)
            .Select(item => new Anomaly($"{item.Item}: papers say that the employer paid, and a worker says that she did. Ask more workers about it.")));
        Anomalies.AddRange(Result.Items.Where(item => item.AfterReply == ItemVerdict.UnderInvestigation)
            .Select(item => new Anomaly($"{item.Item}: one worker speaks of a charge that is never lawful. Open an investigation; it counts for no more here.")));
        return working;
    }

    /// <summary>Workers may answer from the provisional verdict on until the final one, also after a party answered first.</summary>
    public static bool WorkersMayAnswerIn(string state) => state is "provisional" or "reviewed" or "for-verdict";

    /// <summary>Everybody who is due money, and got it or has it in trust. True where nothing is due.</summary>
    public bool IsNothingDue => Plan is { TotalMinorUnits: 0 };

    /// <summary>What parties say to have paid and what was drawn from the deposit, in minor units.</summary>
    public long Reported => Repayments.Sum(made => made.MinorUnits);

    /// <summary>Of the instalments that were missed, what still nobody says to have paid.</summary>
    public long StillMissing => Missed.Count == 0 ? 0 : Plan?.OverdueOn(Missed[^1].By.PlusDays(1), Reported) ?? 0;

    /// <summary>The clocks of the repayment end with the day of the next instalment, which the plan says and not the lifecycle alone.</summary>
    public void SetClocks(WorkflowCase @case, WorkingCalendar calendar)
    {
        foreach (var due in @case.Dues.Where(due => due.IsRunning && due.Deadline is "repayment" or "next-instalment"))
        {
            var waitsForMore = due.Deadline == "next-instalment";
            if (Plan?.NextAfter(waitsForMore && Missed.Count > 0 ? Missed[^1].By : null, Reported) is { } next)
                due.MoveTo(calendar.EndOf(next.By));
            else if (waitsForMore)
                due.End(@case.ChangedAt);
        }
    }
}
