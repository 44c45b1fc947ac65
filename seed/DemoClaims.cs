using Bogus;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Claims in every state that the lifecycle has, most of them where officers have work to do.</summary>
internal sealed class DemoClaims(
    MainContext db, CaseBook book, Lifecycles lifecycles, Seal seal)
{
    /// <summary>How many claims beyond the first stand in a state.</summary>
    private static readonly Dictionary<string, int> More = new()
    {
        ["received"] = 9, ["triage"] = 8, ["investigating"] = 7, ["employer-answer"] = 6, ["assessment"] = 5, ["for-decision"] = 5,
        ["ordered"] = 4, ["collection"] = 3, ["paid-claimed"] = 2, ["paid"] = 3, ["dismissed"] = 2,
    };

    /// <summary>The states of the claims of one round, at least 80.</summary>
    public static IReadOnlyList<string> States(Lifecycles lifecycles, LocalDate today) =>
        [.. lifecycles.InForceOn("wage-claim", today).States.SelectMany(state => Enumerable.Repeat(state.Name, 1 + More.GetValueOrDefault(state.Name)))];

    public async Task Add(Faker faker, string state, DemoPeople people, ReferenceData reference, Instant now, CancellationToken cancel)
    {
        var worker = await seal.Worker(new NewIdentity($"Demo {faker.Name.FirstName()} {faker.Name.LastName()}"), cancel);
        var statement = await seal.Text(worker, TextKinds.Statement, "They paid half and said the rest comes next month. (demonstration)", cancel);
        var office = faker.PickRandom(people.Offices);
        var employer = faker.PickRandom(people.Employers.Where(employer => employer.Kind == EmployerKind.Company).Take(6).ToList());
        var walk = new ACasesWay(lifecycles, role => new Actor(people.Of(role, office.Id).Id.ToString(), role));

        var @case = walk.In(
            state,
            now - Duration.FromHours(faker.Random.Int(2, 140)),
            filedOn => new AClaim(Varied(faker, AClaim.HalfPaid(worker, office.Id, filedOn, reference, statement), office, employer), employer.Id, reference),
            out var claim);
        book.Add(@case, claim.Facts);
        await db.SaveChangesAsync(cancel);
    }

    private static WageClaim Varied(Faker faker, WageClaim claim, Office office, Employer employer)
    {
        (claim.Region, claim.Sector) = (office.Region, employer.Sector);
        var period = claim.Periods[0];
        period.PromisedMinorUnits = faker.Random.Int(120, 260) * 1000;
        period.PaidMinorUnits = period.PromisedMinorUnits * faker.Random.Int(0, 24) / 10;
        period.HoursPerWeek = faker.Random.Int(40, 84);
        period.MostHoursPerWeek = period.HoursPerWeek + 8;
        return claim;
    }
}
