namespace Inspectorate.Domain.Shared;

/// <summary>What follows a step after it is recorded. Lifecycle files use these names and no others.</summary>
public static class Notices
{
    /// <summary>A message in the worker's inbox; nothing leaves the house.</summary>
    public const string TellWorker = "tell-worker";

    /// <summary>A letter in the employer's account and, where an address is known, a neutral mail in the spool.</summary>
    public const string TellEmployer = "tell-employer";

    /// <summary>A letter in the agency's account and a neutral mail in the spool.</summary>
    public const string TellAgency = "tell-agency";

    /// <summary>A mail to those who guard the workers' data: something waits. It says nothing else.</summary>
    public const string TellFirewallOfficer = "tell-firewall-officer";

    /// <summary>A message in the inbox of every worker who claims against the employer of a visit that was broken off.</summary>
    public const string WarnWorkers = "warn-workers";

    /// <summary>Takes the papers of a visit away that the firewall officer had destroyed.</summary>
    public const string DestroyVisitPapers = "destroy-visit-papers";

    /// <summary>Destroys the key to the worker's identity.</summary>
    public const string DestroyIdentityKey = "destroy-identity-key";

    /// <summary>After an instalment of recruitment costs was missed: the deposit, the points, the block from public tenders.</summary>
    public const string FollowUpMissedRepayment = "follow-up-missed-repayment";

    /// <summary>Ends of that what payment or an appeal ends.</summary>
    public const string EndMissedRepayment = "end-missed-repayment";

    /// <summary>The notice that tells somebody of this role.</summary>
    public static string Telling(string role) => $"tell-{role}";

    public static readonly IReadOnlyList<string> All = [TellWorker, TellEmployer, TellAgency, TellFirewallOfficer, WarnWorkers, DestroyVisitPapers, DestroyIdentityKey, FollowUpMissedRepayment, EndMissedRepayment];
}
