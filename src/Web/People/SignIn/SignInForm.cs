using System.ComponentModel.DataAnnotations;

namespace Inspectorate.Web.People.SignIn;

internal sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Enter your password.")]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards; a path of ours.</summary>
    public string? To { get; set; }

    /// <summary>What was typed before the session ended, sealed.</summary>
    public string? Kept { get; set; }
}

internal sealed class CodeForm
{
    /// <summary>From the authenticator app.</summary>
    public string? Code { get; set; }

    /// <summary>One of the ten on paper, in place of a code.</summary>
    public string? RecoveryCode { get; set; }

    public string? To { get; set; }
    public string? Kept { get; set; }
}

internal sealed class PasskeyForm
{
    /// <summary>What the browser answered, as JSON.</summary>
    public string? Credential { get; set; }

    public string? To { get; set; }
    public string? Kept { get; set; }
}
