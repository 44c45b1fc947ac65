using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.People.Admin.Person;

/// <summary>One account: what it is, what was done to it, and what may be done.</summary>
[For(Roles.Administrator)]
[Route("admin/people/{id:guid}")]
internal sealed class PersonController(MainContext db, IClock clock) : Controller
{
    private const int LatestEvents = 100;

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancel) is not { } account)
            return NotFound();
        var now = clock.GetCurrentInstant();
        var events = await db.PersonEvents.AsNoTracking().Where(entry => entry.AccountId == id)
            .OrderByDescending(entry => entry.Seq).Take(LatestEvents)
            .GroupJoin(db.Users, entry => entry.ActorId, actor => actor.Id, (entry, actors) => new { entry, actors })
            .SelectMany(pair => pair.actors.DefaultIfEmpty(), (pair, actor) => new PersonEventLine(pair.entry, actor == null ? null : actor.DisplayName))
            .ToListAsync(cancel);
        return View("Person", new PersonPage(
            account,
            await db.Offices.Where(office => office.Id == account.OfficeId).Select(office => office.Name).SingleOrDefaultAsync(cancel),
            await db.Users.Where(cover => cover.Id == account.CoveredBy).Select(cover => cover.DisplayName).SingleOrDefaultAsync(cancel),
            await db.Sessions.CountAsync(session => session.AccountId == id && session.EndedAt == null && session.EndsAt > now, cancel),
            account.TwoFactorEnabled || await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == id, cancel),
            events));
    }
}

/// <param name="Actor">Null when the person themself, or nobody, had an account yet.</param>
internal sealed record PersonEventLine(PersonEvent Event, string? Actor);

internal sealed record PersonPage(
    Account Account, string? Office, string? Cover, int Sessions, bool HasSecondFactor, IReadOnlyList<PersonEventLine> Events);
