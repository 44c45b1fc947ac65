using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Tasks;

/// <param name="DueAt">What the party has to do by when; <see cref="WorkItem.NoClock"/> when nothing waits for it.</param>
internal sealed record PartyCase(string Number, string Lifecycle, string State, bool WaitsForUs, Instant DueAt);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record PartyCasesPage(IReadOnlyList<PartyCase> Cases, string? Next);

/// <summary>The cases of an employer or agency: those of which it knows, and the appeals about them. Nothing else moves this list.</summary>
internal sealed class PartyCases(MainContext db, CaseAccess access)
{
    /// <param name="after">Number of the last line before: the list is ordered by number, which tells nothing.</param>
    public async Task<PartyCasesPage> Of(SignedIn party, string? after, CancellationToken cancel)
    {
        var known = access.KnownTo(party);
        var appeals = access.AppealsKnownTo(party);
        var cases = db.Cases.Where(@case => known.Contains(@case.Id) || (@case.Lifecycle == "appeal" && appeals.Contains(@case.Id)));
        var found = await (
            from @case in cases
            where after == null || string.Compare(@case.Number, after) > 0
            orderby @case.Number
            select new
            {
                @case.Number, @case.Lifecycle, @case.State,
                DueAt = db.WorkItems.Where(item => item.CaseId == @case.Id && item.Role == party.Role).Select(item => (Instant?)item.DueAt).FirstOrDefault(),
            }).Take(TaskList.PageSize + 1).ToListAsync(cancel);
        var lines = found.Take(TaskList.PageSize)
            .Select(line => new PartyCase(line.Number, line.Lifecycle, line.State, line.DueAt is not null, line.DueAt ?? WorkItem.NoClock))
            .OrderBy(line => line.DueAt).ToList();
        return new PartyCasesPage(lines, found.Count > TaskList.PageSize ? found[TaskList.PageSize - 1].Number : null);
    }
}
