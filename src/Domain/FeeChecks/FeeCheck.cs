using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

public enum CohortVerdict { Borne, PartlyBorne, NotBorne, Unproven }

/// <summary>The dated facts of one check of who paid for a cohort's recruitment. Workers are in it as counts only.</summary>
public sealed class FeeCheck : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid AgencyId { get; init; }
    public Guid? EmployerId { get; init; }

    /// <summary>The check that this one replaces when it is decided; null for the first.</summary>
    public Guid? NewVersionOf { get; init; }

    /// <summary>What came up after the old verdict; empty for a first check.</summary>
    public string NewEvidence { get; init; } = "";

    public required int WorkersInCohort { get; init; }
    public LocalDate? EvidenceReceivedOn { get; set; }
    public int Interviews { get; set; }

    /// <summary>The size of the sample, from the dated rules when the check was opened.</summary>
    public required int InterviewsNeeded { get; init; }

    /// <summary>The share of workers, in percent, that has to confirm a repayment; from the dated rules.</summary>
    public required int PercentThatConfirms { get; init; }

    /// <summary>Null until computed. No screen writes it.</summary>
    public CohortVerdict? Computed { get; set; }

    /// <summary>Version of the rule that computed it; empty until then.</summary>
    public string RuleVersion { get; set; } = "";

    /// <summary>SHA-256 of the canonical input, in hexadecimal; empty until then.</summary>
    public string InputHash { get; set; } = "";

    public int OpenAnomalies { get; set; }

    /// <summary>The parties got the substance of what speaks against them, never names.</summary>
    public LocalDate? ProvisionalIssuedOn { get; set; }

    public LocalDate? RepaymentPlanOn { get; set; }

    /// <summary>Workers who confirmed that they were repaid and gave nothing back.</summary>
    public int RepaidWorkers { get; set; }

    /// <summary>Workers whose money lies in trust because they could not be reached.</summary>
    public int WorkersInTrust { get; set; }

    public Guid? OpenAppealId { get; set; }
}
