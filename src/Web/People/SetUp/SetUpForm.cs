using System.ComponentModel.DataAnnotations;

namespace Inspectorate.Web.People.SetUp;

internal sealed class SetUpForm
{
    [Required(ErrorMessage = "Enter your name."), StringLength(120, ErrorMessage = "A name has at most 120 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter your e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Enter the name of your office.")]
    public string? Office { get; set; }

    [Required(ErrorMessage = "Enter the region of your office.")]
    public string? Region { get; set; }

    [Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }
}
