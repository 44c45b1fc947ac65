using Inspectorate.Domain.Recipients;

namespace Inspectorate.Web.Recipients;

/// <summary>The closed lists in the officers' words; the worker reads hers from the language table.</summary>
internal static class RecipientWords
{
    public static string InWords(this DisclosurePurpose purpose) => purpose switch
    {
        DisclosurePurpose.LegalHelp => "Legal help for the worker",
        DisclosurePurpose.CourtCase => "A court case of the worker",
        DisclosurePurpose.SafetyAtWork => "Danger at the workplace",
        DisclosurePurpose.Contributions => "Contributions that the employer owes",
        DisclosurePurpose.OffenceOfEmployer => "An offence of the employer",
        DisclosurePurpose.SafePlace => "A safe place to stay",
        DisclosurePurpose.Health => "Medical help",
        DisclosurePurpose.Payment => "Paying out her money",
        DisclosurePurpose.HelpAtHome => "Help in the country from which she was recruited",
        DisclosurePurpose.Guardian => "A guardian for a child who is alone",
        DisclosurePurpose.UnionHelp => "Help by a union",
        _ => "A complaint of the worker",
    };

    public static string InWords(this ReferralStep step) => step switch
    {
        ReferralStep.Accepted => "They help her",
        ReferralStep.Declined => "They cannot help her",
        ReferralStep.Started => "The help began",
        _ => "The help ended",
    };

    public static string InWords(this DisclosedPart part) => part switch
    {
        DisclosedPart.Name => "Name",
        DisclosedPart.Words => "Her own words",
        DisclosedPart.Workplace => "Employer and place, as she wrote them",
        _ => "How she may be reached",
    };

    /// <summary>As <c>RecipientKind</c>, <c>DisclosurePurpose</c> and <c>DisclosedPart</c> stand in the worker's texts: "legal-help".</summary>
    public static string Key(this Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
