using System.ComponentModel.DataAnnotations;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Inspectorate.Web.People.Admin.Invite;

internal sealed class InviteForm
{
    [Required(ErrorMessage = "Enter the person's name."), StringLength(120, ErrorMessage = "A name has at most 120 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter the person's e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a role.")]
    public string? Role { get; set; }

    /// <summary>For staff.</summary>
    public Guid? OfficeId { get; set; }

    /// <summary>For an employer's or an agency's account: the number that stands on its letters.</summary>
    public string? PartyNumber { get; set; }

    /// <summary>For somebody who helps workers from outside.</summary>
    public HelperKind? Helps { get; set; }

    public string? Organisation { get; set; }

    [Required(ErrorMessage = "Say why. The reason is kept.")]
    public string? Reason { get; set; }

    /// <summary>What hangs together; null when something is wrong, which then stands in <paramref name="errors"/>.</summary>
    /// <param name="partyId">Of the employer or agency with this number; null when there is none.</param>
    public Account? ToAccount(Guid? partyId, bool officeExists, Instant now, ModelStateDictionary errors)
    {
        if (Role is not null && !Roles.WithAccount.Contains(Role))
            errors.AddModelError(nameof(Role), "Choose a role.");
        var isStaff = Role is not null && Roles.Staff.Contains(Role);
        if (isStaff && !officeExists)
            errors.AddModelError(nameof(OfficeId), "Choose the office. Staff belong to one.");
        if (Role is Roles.Employer or Roles.Agency && partyId is null)
            errors.AddModelError(nameof(PartyNumber), $"There is no {Role} with this number.");
        var isHelper = Role == Roles.Representative;
        if (isHelper && (Helps is not { } kind || !Enum.IsDefined(kind)))
            errors.AddModelError(nameof(Helps), "Choose what kind of organisation it is.");
        if (isHelper && (string.IsNullOrWhiteSpace(Organisation) || Organisation.Trim().Length > 120))
            errors.AddModelError(nameof(Organisation), "Enter the name of the organisation, with at most 120 letters.");
        if (!errors.IsValid) return null;
        var account = Account.Invited(Email!.Trim(), Name!.Trim(), Role!, isStaff ? OfficeId : null, partyId, now);
        if (isHelper) (account.Helps, account.Organisation) = (Helps, Organisation!.Trim());
        return account;
    }
}
