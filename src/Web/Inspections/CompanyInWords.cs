using Inspectorate.Domain.Inspections;

namespace Inspectorate.Web.Inspections;

internal static class CompanyInWords
{
    public static string InWords(this CompanionKind kind) => kind switch
    {
        CompanionKind.SecondInspector => "A second inspector",
        CompanionKind.Interpreter => "An interpreter of our list",
        CompanionKind.SafetyExpert => "An expert for safety at work",
        CompanionKind.WorkersRepresentative => "A representative whom the workers chose",
        _ => "A safety escort",
    };

    public static string InWords(this OtherBody body) => body switch
    {
        OtherBody.PoliceAsEscort => "Police, as our safety escort",
        OtherBody.PoliceOnTheirOwn => "Police, whom we had not asked for",
        OtherBody.ImmigrationOfficers => "Immigration officers",
        OtherBody.AnotherInspectorate => "Another inspectorate",
        _ => "A local authority",
    };
}
