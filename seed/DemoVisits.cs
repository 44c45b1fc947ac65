using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Visits in every state that the lifecycle has, in the first office, each of another place.</summary>
internal sealed class DemoVisits(MainContext db, CaseBook book, Lifecycles lifecycles, Checklists checklists, Instant now)
{
    /// <summary>How many visits beyond the first stand in a state.</summary>
    private static readonly Dictionary<string, int> More = new()
    {
        ["planned"] = 1, ["assigned"] = 3, ["in-progress"] = 2, ["under-check"] = 2, ["findings"] = 1, ["employer-reply"] = 3, ["decision"] = 2,
        ["wage-order-open"] = 1, ["other-order-open"] = 2, ["verification"] = 1, ["closed"] = 9,
    };

    private static readonly string[] Whys = ["Two accidents in a year.", "New premises.", "The last visit left questions open.", "Drawn by lot."];

    public async Task Add(DemoPeople people, IReadOnlyList<Place> places, CancellationToken cancel)
    {
        var today = lifecycles.Calendar.DateOf(now);
        Declare(people, today);
        AddInterpreters(people, today);
        var office = people.Offices[0].Id;
        // The first of each kind stays free for a visit that is planned by hand.
        var free = places.Where(place => place.OfficeId == office).GroupBy(place => place.Kind).SelectMany(kind => kind.Skip(1).Select((place, i) => (place, i)))
            .OrderBy(found => found.i).ThenBy(found => found.place.Kind).Select(found => found.place).ToList();
        var states = lifecycles.InForceOn("inspection", today).States.SelectMany(state => Enumerable.Repeat(state.Name, 1 + More.GetValueOrDefault(state.Name))).ToList();
        foreach (var (state, i) in states.Zip(Enumerable.Range(0, free.Count)))
            await Add(people, state, free[i], now - Duration.FromHours(2 + i % 20), Whys[i % Whys.Length], withEscort: state == "closed" && i % 5 == 0, cancel);
        await WantForLicences(people, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Add(DemoPeople people, string state, Place place, Instant since, string why, bool withEscort, CancellationToken cancel)
    {
        var way = new ACasesWay(lifecycles, role => new Actor(ActorId(people, role, place), role));
        var agency = place.AgencyId is null ? null : new Actor(ActorId(people, Roles.Agency, place), Roles.Agency);
        var @case = way.In(state, since, _ => new AVisit(place, checklists, ActorId(people, Roles.Inspector, place), agency, withEscort), out var situation);
        var visit = situation.Visit;
        if (@case.History.LastOrDefault(entry => entry.Step == "finish") is { } finish && @case.History.Any(entry => entry.Step == "approve"))
        {
            var stored = await db.Places.SingleAsync(found => found.Id == place.Id, cancel);
            (stored.SeenOn, stored.WasVisited) = (lifecycles.Calendar.DateOf(finish.At), true);
        }
        if (Guid.TryParse(visit.InspectorId, out var inspector))
        {
            db.Assignments.Add(new Assignment { CaseId = visit.Id, Role = Roles.Inspector, AccountId = inspector, At = @case.OpenedAt });
            await db.SaveChangesAsync(cancel);
        }
        db.VisitRequests.Add(new VisitRequest
        {
            Id = Guid.CreateVersion7(@case.OpenedAt.ToDateTimeOffset()), OfficeId = visit.OfficeId, Origin = VisitOrigin.ByHand, InspectionId = visit.Id,
            AskedBy = people.Of(Roles.InspectionSupervisor, place.OfficeId).Id, AskedAt = @case.OpenedAt, Words = $"{why} (demonstration)",
        });
        book.Add(@case, visit);
        await db.SaveChangesAsync(cancel);
        await book.RefreshTasks(@case, visit, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Everybody declared; one worked for an employer before.</summary>
    private void Declare(DemoPeople people, LocalDate today)
    {
        var inspectors = people.Accounts.Where(account => account.Role == Roles.Inspector).ToList();
        db.TieDeclarations.AddRange(inspectors.Select(account => new TieDeclaration { AccountId = account.Id, DeclaredOn = today.PlusDays(-40) }));
        db.Ties.Add(new Tie { Id = Guid.CreateVersion7(), AccountId = inspectors[0].Id, Kind = TieKind.EarlierWork, EmployerId = people.Employers[1].Id, DeclaredOn = today.PlusDays(-40) });
    }

    private void AddInterpreters(DemoPeople people, LocalDate today) => db.Interpreters.AddRange(
        from office in people.Offices
        from known in new[] { ("Demo Rania Haddad", "Arabic, English"), ("Demo Bimala Thapa", "Nepali, Hindi"), ("Demo Hirut Bekele", "Amharic, Arabic") }
        select new Interpreter
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()), OfficeId = office.Id, Name = known.Item1, Languages = known.Item2,
            AddedBy = people.Of(Roles.InspectionSupervisor, office.Id).Id, AddedOn = today.PlusDays(-60),
        });

    /// <summary>A licence that waits for its visit before the grant.</summary>
    private async Task WantForLicences(DemoPeople people, CancellationToken cancel)
    {
        var waiting = await (
            from @case in db.Cases
            join licence in db.Licences on @case.Id equals licence.Id
            where @case.State == "pre-grant-inspection" && !db.VisitRequests.Any(request => request.SourceCaseId == licence.Id)
            select licence).AsNoTracking().ToListAsync(cancel);
        db.VisitRequests.AddRange(waiting.Select(licence => new VisitRequest
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()), OfficeId = licence.OfficeId, Origin = VisitOrigin.Licence, SourceCaseId = licence.Id,
            AskedBy = people.Of(Roles.LicensingOfficer, licence.OfficeId).Id, AskedAt = now, Words = "A new agency is visited before the grant. (demonstration)",
        }));
    }

    private static string ActorId(DemoPeople people, string role, Place place) => (role switch
    {
        Roles.Employer => people.Accounts.FirstOrDefault(account => account.EmployerId == place.EmployerId)?.Id,
        Roles.Agency => people.Accounts.FirstOrDefault(account => account.AgencyId == place.AgencyId)?.Id,
        _ => people.Of(role, place.OfficeId).Id,
    } ?? place.Id).ToString();
}
