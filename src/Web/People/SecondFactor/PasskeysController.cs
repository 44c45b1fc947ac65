using Inspectorate.Data.People;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Inspectorate.Web.People.SecondFactor;

[ForTheSignedIn]
[Route("account/passkeys")]
internal sealed class PasskeysController(UserManager<Account> accounts, SignIns signIns, PeopleBook people) : Controller
{
    private const int LongestName = 60;

    /// <summary>What the browser needs to make a passkey.</summary>
    [HttpPost("question")]
    public async Task<IActionResult> Question()
    {
        var account = await Me();
        if (!await accounts.MayChangeFactors(account, User))
            return StatusCode(StatusCodes.Status403Forbidden);
        var question = await signIns.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName });
        return Content(question, "application/json");
    }

    [HttpPost("")]
    public async Task<IActionResult> Add(string? name, [NotTyped] string? credential)
    {
        var account = await Me();
        if (!await accounts.MayChangeFactors(account, User))
            return Redirect("/account/second-factor");
        if (await Attested(credential) is not { Succeeded: true } attested || attested.UserEntity.Id != account.Id.ToString())
        {
            TempData["refused"] = "The passkey could not be added. Try again.";
            return Redirect("/account");
        }
        attested.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        await accounts.AddOrUpdatePasskeyAsync(account, attested.Passkey);
        await people.RecordOwn(account.Id, PersonEvents.SecondFactorAdded, "passkey");
        await signIns.Renew(account, hasShownSecondFactor: true);
        TempData["said"] = "The passkey is added. You can sign in with it.";
        return Redirect("/account");
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove([NotTyped] string id)
    {
        var account = await Me();
        if (!await accounts.MayChangeFactors(account, User))
            return Redirect("/account/second-factor");
        var passkey = (await accounts.GetPasskeysAsync(account)).FirstOrDefault(passkey => WebEncoders.Base64UrlEncode(passkey.CredentialId) == id);
        if (passkey is null)
            return NotFound();
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.UpdateSecurityStampAsync(account);
        await people.RecordOwn(account.Id, PersonEvents.SecondFactorRemoved, "passkey");
        await signIns.Renew(account, account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0);
        TempData["said"] = "The passkey is removed.";
        return Redirect("/account");
    }

    private async Task<PasskeyAttestationResult?> Attested(string? credential)
    {
        try
        {
            return await signIns.PerformPasskeyAttestationAsync(credential ?? "");
        }
        catch (InvalidOperationException)
        {
            return null; // this browser was not asked, or too long ago
        }
    }

    private async Task<Account> Me() => await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");
}
