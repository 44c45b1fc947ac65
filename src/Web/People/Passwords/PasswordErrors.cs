using Microsoft.AspNetCore.Identity;

namespace Inspectorate.Web.People.Passwords;

/// <summary>Identity's refusals in our words.</summary>
internal static class PasswordErrors
{
    public const string Hint = "At least 12 letters or signs. Three or four words are easy to keep. Pasting is fine.";

    public static string Say(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => "Choose a password of at least 12 letters or signs.",
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => "Choose a password of more different letters.",
        nameof(IdentityErrorDescriber.PasswordMismatch) => "This is not the password that you have now.",
        _ => error.Description,
    };
}
