using Inspectorate.Data.People;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.Passwords;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.People.SetUp;

[ForAnyone]
[Route("set-up/{token}")]
internal sealed class SetUpController(FirstAdministrator first, UserManager<Account> accounts, SignInLimits limits, ReferenceData reference, IClock clock) : Controller
{
    [HttpGet("")]
    public IActionResult Ask(string token) => first.Opens(token) ? View("SetUp", new SetUpForm()) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Do(string token, SetUpForm form, CancellationToken cancel)
    {
        if (!first.Opens(token))
            return NotFound();
        if (reference.Recipients.WhyBarred(clock.GetCurrentInstant().InUtc().Date, form.Office, form.Email) is { } barred)
            ModelState.AddModelError(nameof(form.Email), barred);
        if (!ModelState.IsValid)
            return View("SetUp", form);
        var office = new Office { Id = Guid.CreateVersion7(), Name = form.Office!.Trim(), Region = form.Region!.Trim() };
        var account = Account.Invited(form.Email!.Trim(), form.Name!.Trim(), Roles.Administrator, office.Id, null, clock.GetCurrentInstant());
        foreach (var validator in accounts.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(accounts, account, form.Password)).Errors)
                ModelState.AddModelError(nameof(form.Password), PasswordErrors.Say(error));
        }
        if (!ModelState.IsValid)
            return View("SetUp", form);
        using var place = await limits.PlaceToHash(cancel);
        if (!await first.Become(token, account, office, accounts.PasswordHasher.HashPassword(account, form.Password!)))
            return NotFound();
        TempData["said"] = "The installation is yours. Sign in.";
        return Redirect(SignInController.Address);
    }
}
