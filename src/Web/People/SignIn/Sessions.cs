using System.Security.Claims;
using Inspectorate.Data;
using Inspectorate.Data.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Inspectorate.Web.People.SignIn;

/// <summary>
/// Each ticket names a session that we keep, and each request looks whether it still stands: signing out, an administrator or a
/// new password end it at once, and a copied cookie is worth nothing afterwards.
/// </summary>
internal sealed class Sessions(MainContext db, IClock clock, IOptions<PeopleOptions> options) : CookieAuthenticationEvents
{
    private static readonly Duration KeptAfterTheirEnd = Duration.FromDays(30);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var person = context.Principal!;
        var now = clock.GetCurrentInstant();
        var account = person.AccountId();
        var session = new AccountSession
        {
            AccountId = account,
            StartedAt = now,
            EndsAt = now + Duration.FromTimeSpan(options.Value.LongestSession),
            Device = DeviceName.Of(context.Request.Headers.UserAgent.ToString()),
            SecondFactorShown = person.HasShownSecondFactor(),
        };
        db.Sessions.Add(session);
        await End(context.HttpContext.User, now);
        db.Sessions.RemoveRange(await db.Sessions.Where(old => old.AccountId == account && old.EndsAt < now - KeptAfterTheirEnd).ToListAsync());
        await db.SaveChangesAsync();
        ((ClaimsIdentity)person.Identity!).AddClaim(new Claim(Person.SessionClaim, session.Id.ToString()));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await Stands(context.Principal!, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        await End(context.HttpContext.User, clock.GetCurrentInstant());
        await db.SaveChangesAsync();
    }

    private async Task<bool> Stands(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (person.SessionId() is not { } id)
            return false;
        var stamp = person.FindFirstValue(Person.StampClaim);
        var now = clock.GetCurrentInstant();
        return await db.Sessions
            .Where(session => session.Id == id && session.EndedAt == null && session.EndsAt > now)
            .Join(db.Users, session => session.AccountId, account => account.Id, (_, account) => account)
            .AnyAsync(account => account.SecurityStamp == stamp && account.DeactivatedAt == null, cancel);
    }

    private async Task End(ClaimsPrincipal person, Instant now)
    {
        if (person.SessionId() is { } id && await db.Sessions.FindAsync(id) is { EndedAt: null } session)
            session.EndedAt = now;
    }
}
