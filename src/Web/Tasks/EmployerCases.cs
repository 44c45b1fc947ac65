using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Tasks;

/// <param name="DueAt">What the employer has to do by when; <see cref="WorkItem.NoClock"/> when nothing waits for it.</param>
internal sealed record EmployerCase(string Number, string Lifecycle, string State, bool WaitsForUs, Instant DueAt);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record EmployerCasesPage(IReadOnlyList<EmployerCase> Cases, string? Next);

/// <summary>An employer's cases: those of which it was told, and the appeals about them. Nothing else moves this list.</summary>
internal sealed class EmployerCases(MainContext db, CaseAccess access)
{
    /// <param name="after">Number of the last line before: the list of an employer is ordered by number, which tells nothing.</param>
    public async Task<EmployerCasesPage> Of(Guid employerId, string? after, CancellationToken cancel)
    {
        var known = access.KnownTo(employerId).Select(claim => claim.Id);
        var cases = db.Cases.Where(@case => known.Contains(@case.Id) || (@case.ParentId != null && known.Contains(@case.ParentId.Value)));
        var found = await (
            from @case in cases
            where after == null || string.Compare(@case.Number, after) > 0
            orderby @case.Number
            select new
            {
                @case.Number, @case.Lifecycle, @case.State,
                DueAt = db.WorkItems.Where(item => item.CaseId == @case.Id && item.Role == Roles.Employer).Select(item => (Instant?)item.DueAt).FirstOrDefault(),
            }).Take(TaskList.PageSize + 1).ToListAsync(cancel);
        var lines = found.Take(TaskList.PageSize)
            .Select(line => new EmployerCase(line.Number, line.Lifecycle, line.State, line.DueAt is not null, line.DueAt ?? WorkItem.NoClock))
            .OrderBy(line => line.DueAt).ToList();
        return new EmployerCasesPage(lines, found.Count > TaskList.PageSize ? found[TaskList.PageSize - 1].Number : null);
    }
}
