using Inspectorate.Domain.OldRegister;

namespace Inspectorate.Web.OldRegister;

internal static class RegisterWords
{
    public static string InWords(this OldOutcome outcome) => outcome switch
    {
        OldOutcome.Upheld => "Upheld",
        OldOutcome.PartlyUpheld => "Upheld in part",
        OldOutcome.NotUpheld => "Not upheld",
        OldOutcome.Settled => "Settled",
        OldOutcome.Withdrawn => "Withdrawn",
        _ => "Not said",
    };
}
