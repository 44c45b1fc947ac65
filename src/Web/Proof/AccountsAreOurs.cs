using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Proof;
using Inspectorate.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Proof;

/// <summary>Who has an account here, by role: a closed list, in which nobody of immigration enforcement has a place.</summary>
internal sealed class AccountsAreOurs(MainContext db, ReferenceData reference, WorkingCalendar calendar, IClock clock) : IProofCheck
{
    public string Name => "accounts-are-ours";
    public IReadOnlyList<string> Requirements => ["FW-12", "FW-17"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        await using var oneMoment = await db.OneMoment(cancel);
        var accounts = await db.Users.AsNoTracking()
            .Select(account => new { account.Id, account.Role, account.OfficeId, account.EmployerId, account.AgencyId, account.Email, account.Organisation }).ToListAsync(cancel);
        var today = calendar.DateOf(clock.GetCurrentInstant());
        var barred = reference.Recipients.Barred.Where(body => body.IsInForceOn(today)).ToList();
        var parties = (await db.Agencies.AsNoTracking().Select(agency => new { agency.Number, agency.Name }).ToListAsync(cancel))
            .Concat(await db.Employers.AsNoTracking().Select(employer => new { employer.Number, employer.Name }).ToListAsync(cancel));
        return Checked.Of(
            $"{accounts.Count} accounts in {accounts.Select(account => account.Role).Distinct().Count()} roles",
            ["the roles " + string.Join(", ", Roles.WithAccount), .. accounts.Select(account => $"{account.Id:N} {account.Role}")],
            [
                .. accounts.SelectMany(account => Wrong(account.Id, account.Role, account.OfficeId, account.EmployerId ?? account.AgencyId)),
                .. accounts.Where(account => barred.Any(body => body.Bars(null, account.Email))).Select(account => $"The account {account.Id:N} has the mail domain of a barred body."),
                .. accounts.Where(account => barred.Any(body => body.Bars(account.Organisation, null))).Select(account => $"The account {account.Id:N} is of a barred body."),
                .. parties.Where(party => barred.Any(body => body.Bars(party.Name, null))).Select(party => $"{party.Number} is a barred body."),
            ]);
    }

    private static IEnumerable<string> Wrong(Guid id, string role, Guid? office, Guid? party)
    {
        if (!Roles.WithAccount.Contains(role))
            yield return $"The account {id:N} has the role \"{role}\", which does not exist.";
        else if (Roles.Staff.Contains(role) && office is null && role is not (Roles.Administrator or Roles.AppealBody or Roles.FirewallOfficer or Roles.Legal))
            yield return $"The account {id:N} is {role} of no office.";
        else if (role is Roles.Employer or Roles.Agency && party is null)
            yield return $"The account {id:N} is {role} and of none.";
    }
}
