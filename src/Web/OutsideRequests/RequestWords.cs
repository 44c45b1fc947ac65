using Inspectorate.Domain.OutsideRequests;

namespace Inspectorate.Web.OutsideRequests;

/// <summary>The closed lists of the register in words.</summary>
internal static class RequestWords
{
    public static string InWords(this AskerKind kind) => kind switch
    {
        AskerKind.EntryAndStay => "Authority for entry and stay",
        AskerKind.Police => "Police",
        AskerKind.Security => "Security or intelligence service",
        AskerKind.Consulate => "Consulate or embassy",
        AskerKind.OtherAuthority => "Another authority",
        AskerKind.Court => "Court",
        _ => "A company or a private person",
    };

    public static string InWords(this LegalBasis basis) => basis switch
    {
        LegalBasis.JudicialOrder => "An order signed by a judge",
        LegalBasis.AdministrativePaper => "A paper signed by an office: warrant, summons, subpoena",
        _ => "None named",
    };

    public static string InWords(this RequestForm form) => form switch
    {
        RequestForm.Letter => "By letter",
        RequestForm.Email => "By e-mail",
        RequestForm.Telephone => "By telephone",
        RequestForm.InPerson => "In person",
        _ => "A paper was served",
    };

    public static string InWords(this OrderSigner signer) => signer switch
    {
        OrderSigner.Judge => "A judge",
        OrderSigner.Official => "An official of the body that asks, or of another office",
        _ => "Nobody",
    };
}
