using System.Security.Claims;
using Inspectorate.Data.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Inspectorate.Web.People.SignIn;

internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The password is right; a code has to follow.</summary>
    CodeNeeded,

    /// <summary>Also for an account that does not exist, is locked or deactivated: a stranger learns nothing.</summary>
    Wrong,

    TooManyTries,
    Busy,

    /// <summary>The password was too long ago; begin again.</summary>
    TooLate,
}

/// <summary>The ways to sign in. Each asks the budgets first, and makes a new ticket and a new session.</summary>
internal sealed class SignIns(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    KnownDevices devices, SignInLimits limits) : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    public async Task<SignInOutcome> ByPassword(string email, string password, CancellationToken cancel)
    {
        var account = await UserManager.FindByEmailAsync(email);
        if (!MayTry(account))
            return SignInOutcome.TooManyTries;
        using var place = await limits.PlaceToHash(cancel);
        if (!place.IsAcquired)
            return SignInOutcome.Busy;
        if (account is null)
            return WrongAndAsSlow(password);
        var check = await CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (check.IsLockedOut || check.IsNotAllowed)
            return WrongAndAsSlow(password);
        if (!check.Succeeded)
            return SignInOutcome.Wrong;
        return (await SignInOrTwoFactorAsync(account, isPersistent: false)).RequiresTwoFactor ? SignInOutcome.CodeNeeded : SignInOutcome.SignedIn;
    }

    public Task<SignInOutcome> ByCode(string code) =>
        BySecondStep(() => TwoFactorAuthenticatorSignInAsync(WithoutGaps(code), isPersistent: false, rememberClient: false));

    public Task<SignInOutcome> ByRecoveryCode(string code) => BySecondStep(() => TwoFactorRecoveryCodeSignInAsync(WithoutGaps(code)));

    /// <summary>Works while the account is locked: nobody guesses a passkey.</summary>
    public async Task<SignInOutcome> ByPasskey(string credential)
    {
        if (!limits.MayTryFrom(Context.Connection.RemoteIpAddress))
            return SignInOutcome.TooManyTries;
        if (await Assertion(credential) is not { Succeeded: true, User.MaySignIn: true } assertion)
            return SignInOutcome.Wrong;
        await UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await Renew(assertion.User, hasShownSecondFactor: true);
        return SignInOutcome.SignedIn;
    }

    /// <summary>A new ticket and session in place of the present one, after something about the account has changed.</summary>
    public Task Renew(Account account, bool hasShownSecondFactor) =>
        SignInWithClaimsAsync(account, (AuthenticationProperties?)null, hasShownSecondFactor ? [Person.ShownSecondFactor] : []);

    public override Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        devices.Remember(user);
        return base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
    }

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.MaySignIn);

    protected override async Task<bool> IsLockedOut(Account user) => devices.NameIfKnown(user) is null && await base.IsLockedOut(user);

    private async Task<SignInOutcome> BySecondStep(Func<Task<SignInResult>> step)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } account)
            return SignInOutcome.TooLate;
        if (!MayTry(account))
            return SignInOutcome.TooManyTries;
        return (await step()).Succeeded ? SignInOutcome.SignedIn : SignInOutcome.Wrong;
    }

    private bool MayTry(Account? account) => account is not null && devices.NameIfKnown(account) is { } device
        ? limits.MayTryOn(device)
        : limits.MayTryFrom(Context.Connection.RemoteIpAddress);

    private SignInOutcome WrongAndAsSlow(string password)
    {
        UserManager.PasswordHasher.HashPassword(null!, password);
        return SignInOutcome.Wrong;
    }

    private async Task<PasskeyAssertionResult<Account>?> Assertion(string credential)
    {
        try
        {
            return await PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // the question was never asked of this browser, or too long ago
        }
    }

    private static string WithoutGaps(string code) => string.Concat(code.Where(sign => !char.IsWhiteSpace(sign)));
}
