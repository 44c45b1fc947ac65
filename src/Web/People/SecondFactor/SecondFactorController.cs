using Inspectorate.Data.People;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.People.SecondFactor;

/// <summary>
/// Sets up an authenticator app. Whoever has a second factor has to have shown it to change anything here: otherwise a stolen
/// password could bring a second factor of its own.
/// </summary>
[ForTheSignedIn]
[Route("account/second-factor")]
internal sealed class SecondFactorController(UserManager<Account> accounts, SignIns signIns, PeopleBook people) : Controller
{
    private const int RecoveryCodes = 10;

    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var account = await Me();
        return await accounts.MayChangeFactors(account, User)
            ? View("SecondFactor", await PageFor(account))
            : View("ShowItFirst");
    }

    [HttpPost("app")]
    public async Task<IActionResult> AddApp(string? code)
    {
        var account = await Me();
        if (!await accounts.MayChangeFactors(account, User))
            return View("ShowItFirst");
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            ModelState.AddModelError(nameof(code), "This code is wrong. Look at the app again: it changes every 30 seconds.");
            return View("SecondFactor", await PageFor(account));
        }
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await people.RecordOwn(account.Id, PersonEvents.SecondFactorAdded, "authenticator app");
        await signIns.Renew(account, hasShownSecondFactor: true);
        return View("RecoveryCodes", codes!.ToList());
    }

    [HttpPost("app/remove")]
    public async Task<IActionResult> RemoveApp()
    {
        var account = await Me();
        if (!await accounts.MayChangeFactors(account, User))
            return View("ShowItFirst");
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await people.RecordOwn(account.Id, PersonEvents.SecondFactorRemoved, "authenticator app");
        // Without any factor left the session proves no more than the password.
        await signIns.Renew(account, hasShownSecondFactor: (await accounts.GetPasskeysAsync(account)).Count > 0);
        TempData["said"] = "The app is removed.";
        return Redirect("/account");
    }

    [HttpPost("recovery-codes")]
    public async Task<IActionResult> NewRecoveryCodes()
    {
        var account = await Me();
        if (!account.TwoFactorEnabled || !await accounts.MayChangeFactors(account, User))
            return View("ShowItFirst");
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        return View("RecoveryCodes", codes!.ToList());
    }

    private async Task<Account> Me() => await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");

    private async Task<SecondFactorPage> PageFor(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
        {
            await accounts.ResetAuthenticatorKeyAsync(account); // makes the first one, and a new stamp
            await signIns.Renew(account, User.HasShownSecondFactor());
        }
        var key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        return new SecondFactorPage(account.TwoFactorEnabled, key, AppPicture.Of(account.Email!, key));
    }
}
