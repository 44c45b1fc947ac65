namespace Inspectorate.Domain.Shared;

/// <summary>Who may act. Lifecycle files and accounts use these names and no others.</summary>
public static class Roles
{
    public const string Agency = "agency";
    public const string LicensingOfficer = "licensing-officer";
    public const string LicensingDecider = "licensing-decider";
    public const string Inspector = "inspector";
    public const string InspectionSupervisor = "inspection-supervisor";
    public const string FeeAnalyst = "fee-analyst";
    public const string FeeDecider = "fee-decider";
    public const string ClaimsOfficer = "claims-officer";
    public const string ClaimsDecider = "claims-decider";
    /// <summary>Knows what a person needs, and of which help there is; sits in the team that decides on support.</summary>
    public const string SocialWorker = "social-worker";

    public const string Employer = "employer";
    public const string Representative = "representative";
    public const string Buyer = "buyer";
    public const string FirewallOfficer = "firewall-officer";
    public const string Legal = "legal";
    public const string AppealBody = "appeal-body";
    public const string Administrator = "administrator";

    /// <summary>Has no account: a receipt code opens the inbox.</summary>
    public const string Worker = "worker";

    /// <summary>Takes the steps of missed deadlines.</summary>
    public const string Calendar = Workflows.Running.Actor.CalendarRole;

    public static readonly IReadOnlyList<string> Staff =
    [
        LicensingOfficer, LicensingDecider, Inspector, InspectionSupervisor, FeeAnalyst, FeeDecider, ClaimsOfficer,
        ClaimsDecider, SocialWorker, FirewallOfficer, Legal, AppealBody, Administrator,
    ];

    public static readonly IReadOnlyList<string> Outside = [Agency, Employer, Representative, Buyer];
    public static readonly IReadOnlyList<string> WithAccount = [.. Staff, .. Outside];
    public static readonly IReadOnlyList<string> All = [.. WithAccount, Worker, Calendar];
}
