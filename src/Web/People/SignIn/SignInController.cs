using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.Kept;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.People.SignIn;

[ForAnyone]
[Route("account")]
internal sealed class SignInController(SignIns signIns, AfterSignIn after) : Controller
{
    public const string Address = "/account/sign-in";
    public const string Page = "/People/SignIn/SignIn.cshtml";
    private const string CodePage = "/People/SignIn/Code.cshtml";

    public static string AddressFor(string to) => $"{Address}?to={Uri.EscapeDataString(to)}";

    [HttpGet("sign-in")]
    public IActionResult Ask(string? to) =>
        User.Identity?.IsAuthenticated == true ? after.Go(this, to, kept: null) : View(Page, new SignInForm { To = to });

    [HttpPost("sign-in")]
    public async Task<IActionResult> WithPassword(SignInForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View(Page, form);
        var outcome = await signIns.ByPassword(form.Email!.Trim(), form.Password!, cancel);
        if (outcome == SignInOutcome.SignedIn)
            return after.Go(this, form.To, form.Kept);
        if (outcome == SignInOutcome.CodeNeeded)
            return View(CodePage, new CodeForm { To = form.To, Kept = form.Kept });
        return Refused(outcome, Page, form, "Email",
            "The e-mail address or the password is wrong. After ten wrong tries an account waits ten minutes; a passkey works meanwhile.");
    }

    [HttpPost("sign-in/code")]
    public async Task<IActionResult> WithCode(CodeForm form)
    {
        var isRecovery = !string.IsNullOrWhiteSpace(form.RecoveryCode);
        if (!isRecovery && string.IsNullOrWhiteSpace(form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "Enter the six digits from your authenticator app.");
            return View(CodePage, form);
        }
        var outcome = isRecovery ? await signIns.ByRecoveryCode(form.RecoveryCode!) : await signIns.ByCode(form.Code!);
        if (outcome == SignInOutcome.SignedIn)
            return after.Go(this, form.To, form.Kept);
        if (outcome == SignInOutcome.TooLate)
            return Refused(outcome, Page, new SignInForm { To = form.To, Kept = form.Kept }, "", "That took too long. Sign in again.");
        return isRecovery
            ? Refused(outcome, CodePage, form, nameof(form.RecoveryCode), "This recovery code is wrong, or it was used before.")
            : Refused(outcome, CodePage, form, nameof(form.Code), "This code is wrong, or it was used before. Wait for the next one.");
    }

    /// <summary>What the browser needs to ask the device. It names no account, so it tells a stranger nothing.</summary>
    [HttpPost("sign-in/passkey-question")]
    public async Task<IActionResult> PasskeyQuestion() => Content(await signIns.MakePasskeyRequestOptionsAsync(null), "application/json");

    [HttpPost("sign-in/passkey")]
    public async Task<IActionResult> WithPasskey(PasskeyForm form)
    {
        var outcome = await signIns.ByPasskey(form.Credential ?? "");
        return outcome == SignInOutcome.SignedIn
            ? after.Go(this, form.To, form.Kept)
            : Refused(outcome, Page, new SignInForm { To = form.To, Kept = form.Kept }, "", "This passkey does not open an account here.");
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> SignOutNow()
    {
        await signIns.SignOutAsync();
        return Redirect(Address);
    }

    private ViewResult Refused(SignInOutcome outcome, string page, object form, string field, string wrong)
    {
        var (status, said) = outcome switch
        {
            SignInOutcome.TooManyTries => (StatusCodes.Status429TooManyRequests, "Too many tries. Wait a few minutes, then try again."),
            SignInOutcome.Busy => (StatusCodes.Status503ServiceUnavailable, "Many people are signing in. Try again in a minute."),
            _ => (StatusCodes.Status200OK, wrong),
        };
        ModelState.AddModelError(field, said);
        Response.StatusCode = status;
        return View(page, form);
    }
}
