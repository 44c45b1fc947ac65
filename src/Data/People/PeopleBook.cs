using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Data.People;

/// <summary>Whose account, who acts, and why.</summary>
public sealed record PeopleAct(Guid Account, Guid Actor, string Reason);

/// <summary>
/// What is done to accounts. Each act and its link in the register are one transaction. Each answers null when it is done, and
/// otherwise the sentence that says why not.
/// </summary>
public sealed class PeopleBook(Writer<MainContext> writer, ReferenceData reference, IClock clock)
{
    /// <param name="alongside">The agency whose first account it is, when that is new too; null for others.</param>
    public Task<string?> Invite(Account invited, Guid actor, string reason, Agency? alongside = null) => writer.Do(async db =>
    {
        if (string.IsNullOrWhiteSpace(reason))
            return NoReason;
        await db.InTurn(PersonEvents.Register);
        if (await db.Users.AnyAsync(account => account.NormalizedEmail == invited.NormalizedEmail))
            return "There is already an account with this e-mail address.";
        if (reference.Recipients.WhyBarred(clock.GetCurrentInstant().InUtc().Date, alongside?.Name ?? await NameOfParty(db, invited), invited.Email) is { } barred)
            return barred;
        if (alongside is not null) db.Agencies.Add(alongside);
        db.Users.Add(invited);
        await PersonEvents.Record(db, invited.Id, actor, PersonEvents.Invited, invited.Role, reason.Trim(), clock.GetCurrentInstant());
        await db.SaveChangesAsync();
        return null;
    });

    /// <summary>Null for everybody but an employer's, an agency's or a helping organisation's people.</summary>
    private static async Task<string?> NameOfParty(MainContext db, Account invited) =>
        invited.AgencyId is { } agency ? await db.Agencies.Where(found => found.Id == agency).Select(found => found.Name).SingleAsync()
        : invited.EmployerId is { } employer ? await db.Employers.Where(found => found.Id == employer).Select(found => found.Name).SingleAsync()
        : invited.Organisation.Length > 0 ? invited.Organisation : null;

    /// <summary>The invitation is used. The hash is made before, outside the writer.</summary>
    public Task<string?> Join(Guid id, string passwordHash) =>
        Change(new PeopleAct(id, id, "The invitation was used."), PersonEvents.Joined, (_, account) =>
        {
            if (account is { JoinedAt: not null } or { DeactivatedAt: not null })
                return Refused("This invitation was used already, or it was withdrawn.");
            account.Join(passwordHash, clock.GetCurrentInstant());
            return Done();
        });

    /// <summary>Ends the old invitation: its link carries the old stamp.</summary>
    public Task<string?> InviteAgain(PeopleAct act) => Change(act, PersonEvents.InvitedAgain, (_, account) =>
    {
        if (account.JoinedAt is not null)
            return Refused("This person has joined already.");
        account.EndSessions();
        return Done();
    });

    /// <summary>Ends the person's sessions: a ticket carries the role.</summary>
    public Task<string?> ChangeRole(PeopleAct act, string role) => Change(act, PersonEvents.RoleChanged, async (db, account) =>
    {
        if (act.Actor == act.Account)
            return Refusal("Nobody changes their own role. Ask another administrator.");
        if (role == account.Role)
            return Refusal("The person has this role already.");
        if (!Roles.Staff.Contains(role) || !Roles.Staff.Contains(account.Role))
            return Refusal("Only staff change roles. Deactivate this account, and invite the person anew.");
        if (await IsLastAdministrator(db, account))
            return Refusal(LastAdministrator);
        var detail = $"{account.Role} to {role}";
        account.Role = role;
        account.EndSessions();
        return new Answer(null, detail);
    });

    public Task<string?> ChangeOffice(PeopleAct act, Guid officeId) => Change(act, PersonEvents.OfficeChanged, async (db, account) =>
    {
        if (account.OfficeId is null)
            return Refusal("Only staff belong to an office.");
        if (await db.Offices.FindAsync(officeId) is not { } office)
            return Refusal("Choose an office.");
        account.OfficeId = officeId;
        account.EndSessions();
        return new Answer(null, $"to {office.Name}");
    });

    /// <param name="from">Inclusive; null takes the absence back.</param>
    /// <param name="until">Inclusive; null when the return is not known.</param>
    public Task<string?> SetCover(PeopleAct act, LocalDate? from, LocalDate? until, Guid? coveredBy) =>
        Change(act, PersonEvents.CoverSet, async (db, account) =>
        {
            if (from is null)
            {
                (account.AwayFrom, account.AwayUntil, account.CoveredBy) = (null, null, null);
                return new Answer(null, "not away");
            }
            if (until < from)
                return Refusal("The last day is before the first day.");
            if (coveredBy == account.Id || await db.Users.SingleOrDefaultAsync(other => other.Id == coveredBy) is not { MaySignIn: true } cover)
                return Refusal("Choose who covers.");
            if (cover.Role != account.Role)
                return Refusal("Somebody of the same role has to cover.");
            (account.AwayFrom, account.AwayUntil, account.CoveredBy) = (from, until, coveredBy);
            return new Answer(null, $"{from:uuuu'-'MM'-'dd} to {(until is { } last ? $"{last:uuuu'-'MM'-'dd}" : "open")}, covered by {cover.DisplayName}");
        });

    public Task<string?> EndSessions(PeopleAct act) => Change(act, PersonEvents.SessionsEnded, (_, account) =>
    {
        account.EndSessions();
        return Done();
    });

    public Task<string?> Deactivate(PeopleAct act) => Change(act, PersonEvents.Deactivated, async (db, account) =>
    {
        if (act.Actor == act.Account)
            return Refusal("Nobody deactivates their own account. Ask another administrator.");
        if (account.DeactivatedAt is not null)
            return Refusal("The account is deactivated already.");
        if (await IsLastAdministrator(db, account))
            return Refusal(LastAdministrator);
        account.DeactivatedAt = clock.GetCurrentInstant();
        account.EndSessions();
        return new Answer(null);
    });

    public Task<string?> Reactivate(PeopleAct act) => Change(act, PersonEvents.Reactivated, (_, account) =>
    {
        if (account.DeactivatedAt is null)
            return Refused("The account is not deactivated.");
        account.DeactivatedAt = null;
        account.EndSessions();
        return Done();
    });

    /// <summary>For a lost telephone: app, recovery codes and passkeys are gone, and the person sets a new one up.</summary>
    public Task<string?> ResetSecondFactor(PeopleAct act) => Change(act, PersonEvents.SecondFactorReset, async (db, account) =>
    {
        if (act.Actor == act.Account)
            return Refusal("Nobody resets their own second factor here. Use your account page.");
        account.TwoFactorEnabled = false;
        db.UserTokens.RemoveRange(await db.UserTokens.Where(token => token.UserId == account.Id).ToListAsync());
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(passkey => passkey.UserId == account.Id).ToListAsync());
        account.EndSessions();
        return new Answer(null);
    });

    /// <summary>What people did to their own account through Identity.</summary>
    public Task<string?> RecordOwn(Guid account, string what, string detail = "") =>
        Change(new PeopleAct(account, account, "By the person."), what, (_, _) => Task.FromResult(new Answer(null, detail)));

    private const string NoReason = "Say why. The reason is kept.";
    private const string LastAdministrator = "This is the last administrator. Make another one first.";

    private sealed record Answer(string? Refusal, string Detail = "");

    private static Answer Refusal(string sentence) => new(sentence);
    private static Task<Answer> Refused(string sentence) => Task.FromResult(new Answer(sentence));
    private static Task<Answer> Done() => Task.FromResult(new Answer(null));

    private Task<string?> Change(PeopleAct act, string what, Func<MainContext, Account, Task<Answer>> change) => writer.Do(async db =>
    {
        if (string.IsNullOrWhiteSpace(act.Reason))
            return NoReason;
        await db.InTurn(PersonEvents.Register);
        if (await db.Users.SingleOrDefaultAsync(account => account.Id == act.Account) is not { } account)
            return "There is no such account.";
        var answer = await change(db, account);
        if (answer.Refusal is not null)
            return answer.Refusal;
        await PersonEvents.Record(db, account.Id, act.Actor, what, answer.Detail, act.Reason.Trim(), clock.GetCurrentInstant());
        await db.SaveChangesAsync();
        return null;
    });

    private static async Task<bool> IsLastAdministrator(MainContext db, Account account) =>
        account is { Role: Roles.Administrator, MaySignIn: true } && !await db.Users.AnyAsync(other =>
            other.Role == Roles.Administrator && other.Id != account.Id && other.JoinedAt != null && other.DeactivatedAt == null);
}
