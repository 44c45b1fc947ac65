using System.Security.Cryptography;
using System.Text;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Letters;

/// <summary>A letter in the worker's inbox. Nothing leaves the house.</summary>
internal sealed class TellWorker(LetterDesk letters) : IFollowOn
{
    public string Name => Notices.TellWorker;

    public Task Run(StepDone done, CancellationToken cancel) => letters.Write(done, Roles.Worker, cancel);
}

/// <summary>Letters in the account of the employer or agency, and a mail that says no more than that there is one.</summary>
internal abstract class TellParty(string role, LetterDesk letters, MainContext db, Spool spool) : IFollowOn
{
    public string Name { get; } = Notices.Telling(role);

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        if (await letters.WriterFor(done).PartyOf(done, role, cancel) is not { } party) return;
        await letters.Write(done, role, cancel, party);
        var addresses = await db.Users.Where(account => (account.EmployerId == party || account.AgencyId == party) && account.Email != null).Select(account => account.Email!)
            .Union(db.Employers.Where(found => found.Id == party && found.Email != null).Select(found => found.Email!))
            .Union(db.Agencies.Where(found => found.Id == party && found.Email != null).Select(found => found.Email!))
            .Distinct().ToListAsync(cancel);
        foreach (var address in addresses)
            await spool.Write(new MailToSend(address, "You have a letter", "You have a letter. Sign in to read it."), Mail.IdOf(done, address));
    }
}

internal static class Mail
{
    /// <summary>The same mail again, after a crash, is the same file with the same Message-ID.</summary>
    public static Guid IdOf(StepDone done, string address) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{done.Case.Id:N} {done.Entry.Seq} {address}"))[..16]);
}

internal sealed class TellEmployer(LetterDesk letters, MainContext db, Spool spool) : TellParty(Roles.Employer, letters, db, spool);

internal sealed class TellAgency(LetterDesk letters, MainContext db, Spool spool) : TellParty(Roles.Agency, letters, db, spool);

/// <summary>A mail that says no more than that something waits: the task itself is on the desk.</summary>
internal sealed class TellFirewallOfficer(MainContext db, Spool spool) : IFollowOn
{
    public string Name => Notices.TellFirewallOfficer;

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        var addresses = await db.Users.Where(account => account.Role == Roles.FirewallOfficer && account.JoinedAt != null && account.Email != null)
            .Select(account => account.Email!).ToListAsync(cancel);
        foreach (var address in addresses)
            await spool.Write(new MailToSend(address, "Something waits for you", "Sign in and look at your tasks."), Mail.IdOf(done, address));
    }
}

/// <summary>The end of what we know about who she is. The facts of the case stay, without her.</summary>
internal sealed class DestroyIdentityKey(MainContext db, Erasure erasure) : IFollowOn
{
    public string Name => Notices.DestroyIdentityKey;

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        await erasure.Erase(await db.WageClaims.Where(claim => claim.Id == done.Case.Id).Select(claim => claim.Worker).SingleAsync(cancel));
        // What was written in haste may say where she was.
        foreach (var read in await db.EmergencyReads.Where(read => read.ClaimId == done.Case.Id).ToListAsync(cancel))
            read.Words = "";
    }
}
