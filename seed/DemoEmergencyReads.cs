using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>One emergency reading in each state, of claims that officers work on, by an officer of another office.</summary>
internal sealed class DemoEmergencyReads(MainContext db, CaseBook book, Lifecycles lifecycles, Instant now)
{
    public async Task Add(DemoPeople people, CancellationToken cancel)
    {
        var claims = await (
            from claim in db.WageClaims
            join @case in db.Cases on claim.Id equals @case.Id
            where @case.State == "investigating"
            orderby claim.Id
            select claim).Take(3).AsNoTracking().ToListAsync(cancel);
        var states = lifecycles.InForceOn("emergency-read", lifecycles.Calendar.DateOf(now)).States;
        foreach (var (claim, state) in claims.Zip(states))
        {
            var office = people.Offices.First(office => office.Id != claim.OfficeId);
            var way = new ACasesWay(lifecycles, role => new Actor(people.Of(role, office.Id).Id.ToString(), role));
            var @case = way.In(state.Name, now - Duration.FromHours(3), _ => new AnEmergencyRead(claim, office.Name), out var situation);
            book.Add(@case, situation.Read);
        }
        await db.SaveChangesAsync(cancel);
    }
}
