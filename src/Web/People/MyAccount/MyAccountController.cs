using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.People.MyAccount;

[ForTheSignedIn]
[Route("account")]
internal sealed class MyAccountController(MainContext db, UserManager<Account> accounts, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var account = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The session's account is gone.");
        var now = clock.GetCurrentInstant();
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.AccountId == account.Id && session.EndedAt == null && session.EndsAt > now)
            .OrderByDescending(session => session.StartedAt)
            .ToListAsync(cancel);
        return View("MyAccount", new MyAccountPage(
            account,
            await db.Offices.Where(office => office.Id == account.OfficeId).Select(office => office.Name).SingleOrDefaultAsync(cancel),
            await accounts.GetTwoFactorEnabledAsync(account),
            await accounts.CountRecoveryCodesAsync(account),
            [.. (await accounts.GetPasskeysAsync(account)).Select(PasskeyLine.Of)],
            sessions));
    }

    /// <summary>Ends one of the person's own sessions, on a device that they left behind.</summary>
    [HttpPost("sessions/end")]
    public async Task<IActionResult> EndSession(Guid id, CancellationToken cancel)
    {
        var mine = User.AccountId();
        if (await db.Sessions.SingleOrDefaultAsync(session => session.Id == id && session.AccountId == mine, cancel) is not { } session)
            return NotFound();
        session.EndedAt ??= clock.GetCurrentInstant();
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "That device is signed out.";
        return RedirectToAction(nameof(Show));
    }
}

internal sealed record MyAccountPage(
    Account Account, string? Office, bool HasApp, int RecoveryCodes, IReadOnlyList<PasskeyLine> Passkeys, IReadOnlyList<AccountSession> Sessions);

/// <param name="Id">The credential's id in base64url.</param>
internal sealed record PasskeyLine(string Id, string Name, Instant AddedAt)
{
    public static PasskeyLine Of(UserPasskeyInfo passkey) => new(
        Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Name ?? "Passkey",
        Instant.FromDateTimeOffset(passkey.CreatedAt));
}
