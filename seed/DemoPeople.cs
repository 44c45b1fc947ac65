using Bogus;
using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Offices, employers and everybody with an account. All of it is made up, and says so in its names.</summary>
internal sealed class DemoPeople(MainContext db, Seal seal, IPasswordHasher<Account> hasher, ReferenceData reference, IClock clock)
{
    public const string MailDomain = "demo.example";
    public const int LicensedAgencies = 60;

    public List<Office> Offices { get; } = [];
    public List<Employer> Employers { get; } = [];

    /// <summary>The last two have not applied for anything yet.</summary>
    public List<Agency> Agencies { get; } = [];

    public List<Account> Accounts { get; } = [];

    public async Task Add(Faker faker, string password, CancellationToken cancel)
    {
        Offices.AddRange(await db.Offices.OrderBy(office => office.Id).ToListAsync(cancel));
        for (var i = 0; i < 30; i++)
            Employers.Add(await AnEmployer(faker, household: i % 5 == 4, cancel));
        Employers[0].Name = "Demo Harbour Foods Ltd"; // the one of employer@demo.example, easy to find in a demonstration

        for (var i = 0; i < LicensedAgencies + 2; i++)
            Agencies.Add(AnAgency(faker));

        // Hashing is slow on purpose; one password, one hash for everybody.
        var hash = hasher.HashPassword(null!, password);
        foreach (var (role, office, name) in Staff(faker))
            Accounts.Add(Joined($"{role}{(office == 0 ? "" : office + 1)}@{MailDomain}", name, role, Offices[office].Id, null, hash));
        // Who issued a provisional verdict on recruitment costs does not find the final one.
        Accounts.Add(Joined($"{Roles.FeeDecider}2@{MailDomain}", faker.Name.FullName(), Roles.FeeDecider, Offices[0].Id, null, hash));
        foreach (var (employer, i) in Employers.Where(employer => employer.Kind == EmployerKind.Company).Take(6).Select((employer, i) => (employer, i)))
            Accounts.Add(Joined($"employer{(i == 0 ? "" : i + 1)}@{MailDomain}", faker.Name.FullName(), Roles.Employer, null, employer.Id, hash));
        Accounts.Add(Joined($"second-inspector@{MailDomain}", faker.Name.FullName(), Roles.Inspector, Offices[0].Id, null, hash));
        Accounts.Add(Joined($"household@{MailDomain}", faker.Name.FullName(), Roles.Employer, null, Employers.First(employer => employer.Kind == EmployerKind.Household).Id, hash));
        // The first has an active licence, the second and third have none yet, the fourth is suspended: see DemoLicences.
        foreach (var (agency, i) in new[] { Agencies[0], Agencies[^2], Agencies[^1], Agencies[DemoLicences.Suspended] }.Select((agency, i) => (agency, i)))
            Accounts.Add(Joined($"agency{(i == 0 ? "" : i + 1)}@{MailDomain}", faker.Name.FullName(), Roles.Agency, null, agency.Id, hash));
        foreach (var role in Roles.Outside.Where(role => role is not (Roles.Employer or Roles.Agency)))
            Accounts.Add(Joined($"{role}@{MailDomain}", faker.Name.FullName(), role, null, null, hash));
        var union = Accounts.Single(account => account.Role == Roles.Representative);
        (union.Helps, union.Organisation) = (HelperKind.Union, "Demo Union of Harbour and Food Workers");
        var hotline = Joined($"hotline@{MailDomain}", faker.Name.FullName(), Roles.Representative, null, null, hash);
        (hotline.Helps, hotline.Organisation) = (HelperKind.Hotline, "Demo Help Line for Workers");
        Accounts.Add(hotline);

        db.AddRange(Employers);
        db.AddRange(Agencies);
        db.AddRange(Accounts);
        await db.SaveChangesAsync(cancel);
    }

    public Account Of(string role, Guid office) =>
        Accounts.FirstOrDefault(account => account.Role == role && account.OfficeId == office) ?? Accounts.First(account => account.Role == role);

    /// <summary>Everybody once in the first office, and the people of claims and inspections in the others too.</summary>
    private static IEnumerable<(string Role, int Office, string Name)> Staff(Faker faker)
    {
        foreach (var role in Roles.Staff)
            yield return (role, 0, faker.Name.FullName());
        for (var office = 1; office <= 3; office++)
        {
            yield return (Roles.ClaimsOfficer, office, faker.Name.FullName());
            yield return (Roles.ClaimsDecider, office, faker.Name.FullName());
            yield return (Roles.SocialWorker, office, faker.Name.FullName());
        }
        for (var office = 1; office <= 3; office++)
        {
            yield return (Roles.Inspector, office, faker.Name.FullName());
            yield return (Roles.InspectionSupervisor, office, faker.Name.FullName());
        }
    }

    private Account Joined(string email, string name, string role, Guid? office, Guid? employer, string hash)
    {
        var account = Account.Invited(email, name, role, office, employer, clock.GetCurrentInstant());
        account.Join(hash, clock.GetCurrentInstant());
        return account;
    }

    private Agency AnAgency(Faker faker) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = "A" + faker.Random.ReplaceNumbers("########"),
        Name = $"Demo {faker.Address.City()} {faker.PickRandom("Recruitment", "Staffing", "Manpower", "Placement", "Care Agency")}",
        Region = faker.PickRandom(reference.Regions.ToList()).Name,
        OfficeId = Offices[0].Id,
        Email = faker.Random.ReplaceNumbers("agency####@demo.example"),
    };

    private async Task<Employer> AnEmployer(Faker faker, bool household, CancellationToken cancel) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = "E" + faker.Random.ReplaceNumbers("########"),
        Kind = household ? EmployerKind.Household : EmployerKind.Company,
        Name = household ? "Private household" : $"Demo {faker.Address.City()} {faker.PickRandom("Foods", "Builders", "Cleaning", "Textiles", "Logistics", "Hotels")} Ltd",
        RegistrationNumber = household ? null : faker.Random.ReplaceNumbers("DM-######"),
        Place = household ? await seal.Place($"{faker.Name.FullName()}, {faker.Address.StreetAddress()} (demonstration)", cancel) : null,
        Region = faker.PickRandom(reference.Regions.ToList()).Name,
        Sector = household ? "domestic-work" : faker.PickRandom("retail", "construction", "cleaning", "manufacturing", "transport", "hospitality"),
        Email = household ? null : faker.Random.ReplaceNumbers("office####@demo.example"),
    };
}
