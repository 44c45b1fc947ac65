using Inspectorate.Data.People;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.Passwords;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.People.Join;

/// <summary>The link of an invitation: the person chooses a password, and the account is theirs.</summary>
[ForAnyone]
[Route("account/join")]
internal sealed class JoinController(UserManager<Account> accounts, PeopleBook people, SignInLimits limits) : Controller
{
    private const string SpentPage = "/People/Passwords/LinkIsSpent.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Ask(Guid account, string? token) =>
        await Invited(account, token) is { } person
            ? View("Join", new NewPasswordForm { Account = person.Id, Token = token! })
            : View(SpentPage);

    [HttpPost("")]
    public async Task<IActionResult> Join(NewPasswordForm form, CancellationToken cancel)
    {
        if (!limits.MayTryFrom(HttpContext.Connection.RemoteIpAddress) || await Invited(form.Account, form.Token) is not { } person)
            return View(SpentPage);
        if (!ModelState.IsValid || !await PasswordWillDo(person, form.Password!))
            return View("Join", form);
        using var place = await limits.PlaceToHash(cancel);
        if (!place.IsAcquired)
        {
            ModelState.AddModelError("", "Many people are signing in. Try again in a minute.");
            return View("Join", form);
        }
        if (await people.Join(person.Id, accounts.PasswordHasher.HashPassword(person, form.Password!)) is not null)
            return View(SpentPage);
        TempData["said"] = "Your password is set. Sign in with it.";
        return Redirect(SignInController.Address);
    }

    private async Task<Account?> Invited(Guid id, string? token) =>
        await accounts.FindByIdAsync(id.ToString()) is { JoinedAt: null, DeactivatedAt: null } account
        && await InvitationTokens.Opens(account, token ?? "", accounts)
            ? account : null;

    private async Task<bool> PasswordWillDo(Account account, string password)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(accounts, account, password)).Errors)
                ModelState.AddModelError(nameof(NewPasswordForm.Password), PasswordErrors.Say(error));
        }
        return ModelState.IsValid;
    }
}
