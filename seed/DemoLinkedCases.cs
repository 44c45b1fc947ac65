using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>What workers ask for beside their claims: support, and protection from being punished. One case in each state that has one.</summary>
internal sealed class DemoLinkedCases(MainContext db, CaseBook book, Lifecycles lifecycles, Seal seal, ReferenceData reference, Instant now)
{
    /// <summary>A finding of retaliation would take a step of the claim with it.</summary>
    private const string MovesTheClaim = "retaliation-found";

    public async Task Add(DemoPeople people, CancellationToken cancel)
    {
        foreach (var (claim, state) in (await Claims(["investigating", "triage"], cancel)).Zip(StatesOf("support")))
        {
            var words = await seal.Text(claim.Worker, TextKinds.Circumstances, "No safe place to sleep\nNobody here whom she can ask for help (demonstration)", cancel);
            Open(claim, state, people, on => new ASupportRequest(claim, on, words));
        }
        var reported = (await Claims(["assessment", "for-decision"], cancel)).Where(claim => claim is { Visibility: Visibility.Named, EmployerId: not null });
        foreach (var ((claim, state), i) in reported.Zip(StatesOf("retaliation").Where(state => state != MovesTheClaim)).Select((pair, i) => (pair, i)))
        {
            var words = await seal.Text(claim.Worker, TextKinds.Statement, "Since they got the letter I am told every day that I can go. (demonstration)", cancel);
            var employer = people.Accounts.First(account => account.Role == Roles.Employer && account.EmployerId == claim.EmployerId);
            var act = Enum.GetValues<PunishingAct>()[i % Enum.GetValues<PunishingAct>().Length];
            var toldAt = await db.History.Where(entry => entry.CaseId == claim.Id && entry.Step == "notify-employer").Select(entry => entry.At).MaxAsync(cancel);
            Open(claim, state, people, on => new AReport(claim, lifecycles.Calendar.DateOf(toldAt), on, act, reference, words, new Actor(employer.Id.ToString(), Roles.Employer)));
        }
        await db.SaveChangesAsync(cancel);
    }

    private void Open<TSituation>(WageClaim claim, string state, DemoPeople people, Func<LocalDate, TSituation> begunOn) where TSituation : ISituation
    {
        var way = new ACasesWay(lifecycles, role => new Actor(people.Of(role, claim.OfficeId).Id.ToString(), role));
        var @case = way.In(state, now - Duration.FromHours(2), begunOn, out var situation, parentId: claim.Id);
        book.Add(@case, situation.Facts);
    }

    private IEnumerable<string> StatesOf(string lifecycle) => lifecycles.InForceOn(lifecycle, lifecycles.Calendar.DateOf(now)).States.Select(state => state.Name);

    /// <summary>In the first office first, where the accounts of a demonstration are.</summary>
    private async Task<List<WageClaim>> Claims(IReadOnlyList<string> states, CancellationToken cancel) => await (
        from claim in db.WageClaims
        join @case in db.Cases on claim.Id equals @case.Id
        where states.Contains(@case.State)
        orderby claim.OfficeId, claim.Id
        select claim).AsNoTracking().ToListAsync(cancel);
}
