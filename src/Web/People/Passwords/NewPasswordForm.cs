using System.ComponentModel.DataAnnotations;

namespace Inspectorate.Web.People.Passwords;

/// <summary>A link from a mail, and the password that is chosen behind it.</summary>
internal sealed class NewPasswordForm
{
    public Guid Account { get; set; }
    public string Token { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }
}

internal sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "Enter the password that you have now.")]
    public string? PresentPassword { get; set; }

    [Required(ErrorMessage = "Choose a new password.")]
    public string? Password { get; set; }
}

internal sealed class ForgottenForm
{
    [Required(ErrorMessage = "Enter your e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    public string? Email { get; set; }
}
