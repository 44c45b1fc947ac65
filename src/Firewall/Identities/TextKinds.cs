namespace Inspectorate.Firewall.Identities;

/// <summary>What a sealed text is. The worker's list of reads names it, and who may read depends on it.</summary>
public static class TextKinds
{
    /// <summary>The worker's own words about what happened.</summary>
    public const string Statement = "statement";

    /// <summary>Who employed her and where, as she wrote it.</summary>
    public const string Workplace = "workplace";

    public const string Message = "message";

    /// <summary>How, when and with which words she may be reached.</summary>
    public const string SafeContact = "safe-contact";

    /// <summary>The account, office or person through which her money reaches her.</summary>
    public const string PayDetails = "pay-details";

    /// <summary>Her personal and social circumstances, told to get support.</summary>
    public const string Circumstances = "circumstances";

    /// <summary>What she answered to the questions about her work, asked to find help for her.</summary>
    public const string HelpAnswers = "help-answers";

    /// <summary>What only a judge may read of an application to enter a home.</summary>
    public const string AnnexForJudge = "annex-for-judge";

    /// <summary>A form of an officer that names somebody's paper, until a second officer decided.</summary>
    public const string Held = "held-text";

    public static readonly IReadOnlySet<string> All = new HashSet<string> { Statement, Workplace, Message, SafeContact, PayDetails, Circumstances, HelpAnswers, AnnexForJudge, Held };
}
