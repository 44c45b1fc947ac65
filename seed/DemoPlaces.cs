using Bogus;
using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>150 places, of which 50 are private households. Where people live the address goes through the seal and nowhere else.</summary>
internal sealed class DemoPlaces(MainContext db, Seal seal, ReferenceData reference, LocalDate today)
{
    public const int Households = 50;
    private const int Lodgings = 20;
    private const int Premises = 30;
    private const int Workplaces = 50;

    public List<Place> All { get; } = [];

    public async Task Add(Faker faker, DemoPeople people, CancellationToken cancel)
    {
        var agencies = await db.Agencies.AsNoTracking().OrderBy(agency => agency.Id).ToListAsync(cancel);
        var companies = people.Employers.Where(employer => employer.Kind == EmployerKind.Company).ToList();
        var homes = people.Employers.Where(employer => employer.Kind == EmployerKind.Household).ToList();
        while (homes.Count < Households) homes.Add(await AHousehold(faker, cancel));
        foreach (var home in homes.Take(Households)) await Add(faker, PlaceKind.PrivateHousehold, people, home, null, cancel);
        for (var i = 0; i < Workplaces; i++) await Add(faker, PlaceKind.Workplace, people, companies[i % companies.Count], null, cancel);
        for (var i = 0; i < Lodgings; i++) await Add(faker, PlaceKind.WorkersLodging, people, companies[i % companies.Count], null, cancel);
        for (var i = 0; i < Premises; i++)
        {
            if (agencies.Count > 0) await Add(faker, PlaceKind.AgencyPremises, people, null, agencies[i % agencies.Count], cancel);
            else await Add(faker, PlaceKind.Workplace, people, companies[^(1 + i % companies.Count)], null, cancel);
        }
        db.AddRange(All);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Employer> AHousehold(Faker faker, CancellationToken cancel)
    {
        var household = new Employer
        {
            Id = Guid.CreateVersion7(), Number = "E" + faker.Random.ReplaceNumbers("########"), Kind = EmployerKind.Household, Name = "Private household",
            Place = await seal.Place(AnAddress(faker), cancel), Region = faker.PickRandom(reference.Regions.ToList()).Name, Sector = "domestic-work",
        };
        db.Employers.Add(household);
        return household;
    }

    private async Task Add(Faker faker, PlaceKind kind, DemoPeople people, Employer? employer, Agency? agency, CancellationToken cancel)
    {
        // More than half in the first office, where the demonstration's people sit.
        var office = All.Count % 5 < 3 ? people.Offices[0] : people.Offices[1 + All.Count % (people.Offices.Count - 1)];
        var risk = faker.PickRandom<RiskClass>();
        var months = reference.VisitIntervalOn(today, kind, risk).Months;
        All.Add(new Place
        {
            Id = Guid.CreateVersion7(),
            Number = "P" + faker.Random.String2(8, "23456789ABCDEFGHJKMNPQRSTVWXYZ"),
            Kind = kind,
            OfficeId = office.Id,
            Region = office.Region,
            Sector = kind == PlaceKind.PrivateHousehold ? "domestic-work" : employer?.Sector ?? "other",
            Class = risk,
            EmployerId = employer?.Id,
            AgencyId = agency?.Id,
            Address = Place.IsHome(kind) ? "" : $"{faker.Address.StreetAddress()} (demonstration)",
            SealedAddress = !Place.IsHome(kind) ? null : kind == PlaceKind.PrivateHousehold ? employer!.Place : await seal.Place(AnAddress(faker), cancel),
            // About one in eight is past its longest interval. The first of each kind was seen lately, so that a visit can be planned by hand.
            SeenOn = All.Exists(place => place.Kind == kind) ? today.PlusDays(-faker.Random.Int(20, months * 35)) : today.PlusDays(-20),
            WasVisited = true,
        });
    }

    private static string AnAddress(Faker faker) => $"{faker.Name.FullName()}, {faker.Address.StreetAddress()} (demonstration)";
}
