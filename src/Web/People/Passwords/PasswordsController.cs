using Inspectorate.Data.People;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.People.Passwords;

/// <summary>Changing the password, and getting a new one by mail.</summary>
[Route("account")]
internal sealed class PasswordsController(UserManager<Account> accounts, SignIns signIns, SignInLimits limits, PeopleMail mail) : Controller
{
    [ForTheSignedIn, HttpGet("password")]
    public IActionResult AskChange() => View("ChangePassword", new ChangePasswordForm());

    /// <summary>All other sessions end: whoever knew the old password is out.</summary>
    [ForTheSignedIn, HttpPost("password")]
    public async Task<IActionResult> Change(ChangePasswordForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View("ChangePassword", form);
        using var place = await limits.PlaceToHash(cancel);
        if (!place.IsAcquired || !limits.MayTryOn(User.AccountId().ToString()))
            return TooMany("ChangePassword", form);
        var account = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");
        var result = await accounts.ChangePasswordAsync(account, form.PresentPassword!, form.Password!);
        if (!result.Succeeded)
        {
            Tell(result, nameof(form.PresentPassword));
            return View("ChangePassword", form);
        }
        await mail.PasswordChanged(account);
        await signIns.Renew(account, User.HasShownSecondFactor());
        TempData["said"] = "Your password is changed. You are signed out everywhere else.";
        return Redirect("/account");
    }

    [ForAnyone, HttpGet("forgotten")]
    public IActionResult AskForgotten() => View("Forgotten", new ForgottenForm());

    /// <summary>Says the same whether there is such an account or not.</summary>
    [ForAnyone, HttpPost("forgotten")]
    public async Task<IActionResult> Forgotten(ForgottenForm form)
    {
        if (!ModelState.IsValid)
            return View("Forgotten", form);
        if (!limits.MayTryFrom(HttpContext.Connection.RemoteIpAddress))
            return TooMany("Forgotten", form);
        if (await accounts.FindByEmailAsync(form.Email!.Trim()) is { MaySignIn: true } account && limits.MayTryOn("mail " + account.Id))
            await mail.NewPassword(account, await accounts.GeneratePasswordResetTokenAsync(account));
        return View("MailIsOnItsWay");
    }

    [ForAnyone, HttpGet("new-password")]
    public IActionResult AskNew(NewPasswordForm link)
    {
        ModelState.Clear();
        return View("NewPassword", link);
    }

    [ForAnyone, HttpPost("new-password")]
    public async Task<IActionResult> SetNew(NewPasswordForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View("NewPassword", form);
        using var place = await limits.PlaceToHash(cancel);
        if (!place.IsAcquired || !limits.MayTryFrom(HttpContext.Connection.RemoteIpAddress))
            return TooMany("NewPassword", form);
        if (await accounts.FindByIdAsync(form.Account.ToString()) is not { MaySignIn: true } account)
            return View("LinkIsSpent");
        var result = await accounts.ResetPasswordAsync(account, form.Token, form.Password!);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken)))
            return View("LinkIsSpent");
        if (!result.Succeeded)
        {
            Tell(result, nameof(form.Password));
            return View("NewPassword", form);
        }
        await mail.PasswordChanged(account);
        TempData["said"] = "Your new password is set. Sign in with it.";
        return Redirect(SignInController.Address);
    }

    private void Tell(IdentityResult result, string fieldOfMismatch)
    {
        foreach (var error in result.Errors)
            ModelState.AddModelError(
                error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? fieldOfMismatch : "Password", PasswordErrors.Say(error));
    }

    private ViewResult TooMany(string view, object form)
    {
        ModelState.AddModelError("", "Too many tries. Wait a few minutes, then try again.");
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return View(view, form);
    }
}
