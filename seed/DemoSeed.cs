using System.Security.Cryptography;
using Bogus;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Data.Inspections;
using Inspectorate.Data.People;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>The demonstration: synthetic offices, people, employers, claims, agencies with their licences, and checks of recruitment costs. The same seed and clock give the same data.</summary>
public static class DemoSeed
{
    private const int RandomSeed = 75_169;

    /// <summary>Fills an empty installation and says on <paramref name="console"/> who can sign in. False, and nothing done, when there are accounts.</summary>
    /// <param name="password">Null for a new random one.</param>
    /// <param name="scale">How many times the claims.</param>
    public static async Task<bool> FillWhenEmpty(IServiceProvider services, TextWriter console, string? password = null, int scale = 1, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        if (await db.Users.AnyAsync(cancel))
            return false;

        password ??= string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstvwxyz23456789", 4)));
        var people = await AddPeople(scope.ServiceProvider, password, cancel);
        await AddClaims(services, people, scale, console, cancel);
        await AddEmergencyReads(scope.ServiceProvider, people, cancel);
        await AddLinkedCases(scope.ServiceProvider, people, cancel);
        await AddLicences(services, people, cancel);
        await AddVisits(scope.ServiceProvider, people, cancel);
        await AddFeeChecks(services, people, cancel);
        await AddOutside(services, people, cancel);
        await Print(people, password, console);
        return true;
    }

    private static async Task<DemoPeople> AddPeople(IServiceProvider services, string password, CancellationToken cancel)
    {
        var people = new DemoPeople(
            services.GetRequiredService<MainContext>(), services.GetRequiredService<Seal>(), services.GetRequiredService<IPasswordHasher<Account>>(),
            services.GetRequiredService<ReferenceData>(), services.GetRequiredService<IClock>());
        await people.Add(new Faker { Random = new Randomizer(RandomSeed) }, password, cancel);
        return people;
    }

    private static async Task AddClaims(IServiceProvider services, DemoPeople people, int scale, TextWriter console, CancellationToken cancel)
    {
        var reference = services.GetRequiredService<ReferenceData>();
        var lifecycles = services.GetRequiredService<Lifecycles>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var today = lifecycles.Calendar.DateOf(now);
        var done = 0;
        var claims = Enumerable.Range(0, scale)
            .SelectMany(round => DemoClaims.States(lifecycles, today).Select((state, i) => (State: state, Seed: RandomSeed + round * 1000 + i)))
            .ToList();
        // Many at a time, because the writer commits together what comes together.
        await Parallel.ForEachAsync(claims, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel }, async (wanted, stop) =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MainContext>();
            var demo = new DemoClaims(db, scope.ServiceProvider.GetRequiredService<CaseBook>(), lifecycles, scope.ServiceProvider.GetRequiredService<Seal>());
            await demo.Add(new Faker { Random = new Randomizer(wanted.Seed) }, wanted.State, people, reference, now, stop);
            if (Interlocked.Increment(ref done) % 1000 == 0)
                await console.WriteLineAsync($"{done} of {claims.Count} claims");
        });
    }

    private static Task AddEmergencyReads(IServiceProvider services, DemoPeople people, CancellationToken cancel) => new DemoEmergencyReads(
        services.GetRequiredService<MainContext>(), services.GetRequiredService<CaseBook>(), services.GetRequiredService<Lifecycles>(),
        services.GetRequiredService<IClock>().GetCurrentInstant()).Add(people, cancel);

    private static Task AddLinkedCases(IServiceProvider services, DemoPeople people, CancellationToken cancel) => new DemoLinkedCases(
        services.GetRequiredService<MainContext>(), services.GetRequiredService<CaseBook>(), services.GetRequiredService<Lifecycles>(),
        services.GetRequiredService<Seal>(), services.GetRequiredService<ReferenceData>(), services.GetRequiredService<IClock>().GetCurrentInstant()).Add(people, cancel);

    private static async Task AddLicences(IServiceProvider services, DemoPeople people, CancellationToken cancel)
    {
        var lifecycles = services.GetRequiredService<Lifecycles>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var states = DemoLicences.States(lifecycles, lifecycles.Calendar.DateOf(now));
        await Parallel.ForEachAsync(states.Index(), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel }, async (wanted, stop) =>
        {
            await using var scope = services.CreateAsyncScope();
            var demo = new DemoLicences(
                scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>(), lifecycles,
                services.GetRequiredService<ReferenceData>());
            await demo.Add(new Faker { Random = new Randomizer(RandomSeed + 500_000 + wanted.Index) }, wanted.Item, people.Agencies[wanted.Index], people, now, stop);
        });
    }

    private static async Task AddVisits(IServiceProvider services, DemoPeople people, CancellationToken cancel)
    {
        var (db, lifecycles) = (services.GetRequiredService<MainContext>(), services.GetRequiredService<Lifecycles>());
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var places = new DemoPlaces(db, services.GetRequiredService<Seal>(), services.GetRequiredService<ReferenceData>(), lifecycles.Calendar.DateOf(now));
        await places.Add(new Faker { Random = new Randomizer(RandomSeed + 700_000) }, people, cancel);
        await new DemoVisits(db, services.GetRequiredService<CaseBook>(), lifecycles, services.GetRequiredService<Checklists>(), now).Add(people, places.All, cancel);
        foreach (var office in people.Offices)
            await services.GetRequiredService<VisitPlanner>().Run(office.Id, null, cancel);
    }

    private static async Task AddFeeChecks(IServiceProvider services, DemoPeople people, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var demo = new DemoFeeChecks(
            scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>(),
            services.GetRequiredService<Lifecycles>(), services.GetRequiredService<ReferenceData>());
        await demo.Add(new Faker { Random = new Randomizer(RandomSeed + 700_000) }, people, services.GetRequiredService<IClock>().GetCurrentInstant(), cancel);
    }

    private static async Task AddOutside(IServiceProvider services, DemoPeople people, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var demo = new DemoRequests(
            scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>(),
            services.GetRequiredService<Lifecycles>(), services.GetRequiredService<Attachments>());
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await demo.Add(people, now, cancel);
        await new DemoRecipients(
            scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>(), services.GetRequiredService<Lifecycles>())
            .Add(people, now, cancel);
    }

    private static async Task Print(DemoPeople people, string password, TextWriter console)
    {
        await console.WriteLineAsync($"\nDemonstration accounts, all with the password  {password}\n");
        foreach (var account in people.Accounts)
            await console.WriteLineAsync($"  {account.Email,-42} {account.DisplayName}");
        await console.WriteLineAsync();
    }
}
