using System.ComponentModel.DataAnnotations;

namespace Inspectorate.Web.Licensing.Agencies;

internal sealed class NewAgencyForm
{
    [Required(ErrorMessage = "Write the name of the agency."), StringLength(120, ErrorMessage = "A name has at most 120 letters.")]
    public string? Agency { get; set; }

    /// <summary>A name of the reference data.</summary>
    [Required(ErrorMessage = "Choose the region.")]
    public string? Region { get; set; }

    [Required(ErrorMessage = "Write who gets the account."), StringLength(120, ErrorMessage = "A name has at most 120 letters.")]
    public string? Person { get; set; }

    [Required(ErrorMessage = "Write the e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Say how the person showed that they may speak for the agency. It is kept."), StringLength(400, ErrorMessage = "At most 400 characters.")]
    public string? Shown { get; set; }
}
