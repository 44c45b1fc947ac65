using Bogus;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Licences in every state that the lifecycle has; most of them are active.</summary>
internal sealed class DemoLicences(MainContext db, CaseBook book, Lifecycles lifecycles, ReferenceData reference)
{
    /// <summary>Place of the agency whose licence is suspended and which has an account.</summary>
    public const int Suspended = 1;

    /// <summary>How many licences beyond the first stand in a state.</summary>
    private static readonly Dictionary<string, int> More = new()
    {
        ["draft"] = 1, ["submitted"] = 3, ["returned"] = 1, ["under-review"] = 3, ["proposed"] = 2, ["suspended"] = 1, ["expired"] = 1, ["revoked"] = 1,
    };

    /// <summary>One state for each agency, in the agencies' order.</summary>
    public static IReadOnlyList<string> States(Lifecycles lifecycles, LocalDate today)
    {
        var all = lifecycles.InForceOn("licence", today).States.SelectMany(state => Enumerable.Repeat(state.Name, 1 + More.GetValueOrDefault(state.Name))).ToList();
        List<string> first = ["active", "suspended"];
        foreach (var state in first)
            all.Remove(state);
        return [.. first, .. all, .. Enumerable.Repeat("active", DemoPeople.LicensedAgencies - first.Count - all.Count)];
    }

    public async Task Add(Faker faker, string state, Agency agency, DemoPeople people, Instant now, CancellationToken cancel)
    {
        var way = new ACasesWay(lifecycles, role => new Actor(role == Roles.Agency ? agency.Id.ToString() : people.Of(role, agency.OfficeId).Id.ToString(), role));
        var since = now - Duration.FromHours(faker.Random.Int(2, state == "active" ? 9000 : 90));
        var @case = way.In(state, since, begunOn => ALicence.Of(agency, reference, begunOn), out var licence);
        await Keep(@case, licence, cancel);
        if (state != "renewed") return;
        var next = way.In("active", since, begunOn => ALicence.Of(agency, reference, begunOn, before: licence.Facts), out var renewal, parentId: @case.Id);
        renewal.Facts.Number = licence.Facts.Number;
        await Keep(next, renewal, cancel);
    }

    private async Task Keep(WorkflowCase @case, ALicence licence, CancellationToken cancel)
    {
        book.Add(@case, licence.Facts);
        await book.Publish(@case, licence.Facts, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
