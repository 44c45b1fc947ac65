using System.Security.Cryptography;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Data.People;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>Places, and visits that were taken this far by the ways of the law.</summary>
internal static class Visits
{
    public const string SealedAddress = "Planted Marker House, 9 Hidden Lane";

    public static async Task<Place> APlace(this RunningWeb web, PlaceKind kind = PlaceKind.Workplace, RiskClass risk = RiskClass.High, LocalDate? seenOn = null)
    {
        await web.NewAccount(Roles.Inspector); // makes the office
        var employer = kind == PlaceKind.PrivateHousehold ? await web.AHousehold() : await web.AnEmployer();
        var place = new Place
        {
            Id = Guid.CreateVersion7(), Number = "P" + RandomNumberGenerator.GetString("23456789ABCDEFGH", 8), Kind = kind, OfficeId = web.OfficeId, Region = "capital",
            Sector = "retail", Class = risk, EmployerId = employer.Id, Address = Place.IsHome(kind) ? "" : "1 Quay", SealedAddress = employer.Place,
            SeenOn = seenOn ?? new LocalDate(2026, 1, 15),
        };
        await web.InDatabase(db => { db.Places.Add(place); return db.SaveChangesAsync(); });
        return place;
    }

    private static async Task<Employer> AHousehold(this RunningWeb web)
    {
        var household = new Employer
        {
            Id = Guid.CreateVersion7(), Number = "E" + CaseBook.NewNumber(), Kind = EmployerKind.Household, Name = "Private household", Region = "capital",
            Sector = "domestic-work", Place = await web.Services.GetRequiredService<Seal>().Place(SealedAddress),
        };
        await web.InDatabase(db => { db.Employers.Add(household); return db.SaveChangesAsync(); });
        return household;
    }

    /// <summary>A visit in this state; what the inspector did was done by <paramref name="inspector"/>.</summary>
    public static async Task<(WorkflowCase Case, Inspection Visit)> AVisitIn(this RunningWeb web, string state, Place place, Account? inspector = null)
    {
        var actors = Roles.WithAccount.ToDictionary(role => role, role => new Actor((role == Roles.Inspector ? inspector?.Id : null)?.ToString() ?? Guid.NewGuid().ToString(), role));
        await using var scope = web.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var checklists = services.GetRequiredService<Checklists>();
        var @case = new ACasesWay(services.GetRequiredService<Lifecycles>(), role => actors[role]).In(
            state, web.Clock.GetCurrentInstant() - Duration.FromHours(1), _ => new AVisit(place, checklists, actors[Roles.Inspector].Id), out var situation);
        var visit = situation.Visit;
        var db = services.GetRequiredService<MainContext>();
        if (Guid.TryParse(visit.InspectorId, out var id))
            db.Assignments.Add(new Assignment { CaseId = visit.Id, Role = Roles.Inspector, AccountId = id, At = web.Clock.GetCurrentInstant() });
        services.GetRequiredService<CaseBook>().Add(@case, visit);
        await db.SaveChangesAsync();
        return (@case, visit);
    }

    /// <summary>An inspector who declared today that nothing ties her to anybody.</summary>
    public static async Task<Account> AFreeInspector(this RunningWeb web)
    {
        var account = await web.NewAccount(Roles.Inspector);
        await web.InDatabase(db =>
        {
            db.TieDeclarations.Add(new TieDeclaration { AccountId = account.Id, DeclaredOn = LocalDate.FromDateTime(web.Clock.GetCurrentInstant().ToDateTimeUtc()) });
            return db.SaveChangesAsync();
        });
        return account;
    }

    public static async Task<Browser> BrowserOf(this RunningWeb web, Account account)
    {
        var browser = web.NewBrowser();
        await browser.SignIn(account.Email!);
        return browser;
    }

    public static Task<Inspection> TheVisit(this RunningWeb web, Guid id) => web.InDatabase(db => db.Inspections.AsNoTracking().SingleAsync(visit => visit.Id == id));
}
