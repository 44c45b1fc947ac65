using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Tasks;

/// <param name="For">Whom the case is assigned to; null for anybody of the team.</param>
/// <param name="IsCover">It is assigned to somebody who is away and whom the reader covers.</param>
internal sealed record TaskLine(string Number, string Lifecycle, string State, Instant DueAt, bool Escalated, string? For, bool IsMine, bool IsCover);

/// <param name="Next">For the next page; null on the last.</param>
/// <param name="Covering">Whose tasks the reader has besides the own.</param>
/// <param name="Counts">For each filter that is set, how many lines it lets through by itself.</param>
internal sealed record TaskPage(
    TaskView View, IReadOnlyList<TaskLine> Lines, string? Next, int InMine, int InTeam, IReadOnlyList<string> Covering, IReadOnlyList<Colleague> Colleagues,
    IReadOnlyDictionary<string, int> Counts);

internal sealed record Colleague(Guid Id, string Name);

/// <summary>The task lists of staff, by the legal clock. The number of queries does not depend on the number of cases.</summary>
internal sealed class TaskList(MainContext db)
{
    public const int PageSize = 50;

    /// <summary>Counts stop here: "99+" tells as much, and a count of all would cost more than the list.</summary>
    public const int MostCounted = 99;

    public async Task<TaskPage> Of(SignedIn me, TaskView view, Instant now, LocalDate today, CancellationToken cancel)
    {
        var colleagues = await db.Users
            .Where(account => account.Role == me.Role && account.OfficeId == me.OfficeId && account.JoinedAt != null)
            .OrderBy(account => account.DisplayName)
            .Select(account => new { account.Id, account.DisplayName, account.CoveredBy, account.AwayFrom, account.AwayUntil })
            .ToListAsync(cancel);
        var covered = colleagues
            .Where(other => other.CoveredBy == me.Id && other.AwayFrom <= today && today <= (other.AwayUntil ?? LocalDate.MaxIsoValue))
            .ToDictionary(other => other.Id, other => other.DisplayName);
        List<Guid?> mine = [me.Id, .. covered.Keys];

        var team = ForRole(me);
        var own = team.Where(item => mine.Contains(item.AssignedTo));
        var inMine = await own.Take(MostCounted + 1).CountAsync(cancel);
        var inTeam = await team.Take(MostCounted + 1).CountAsync(cancel);

        var whole = view.Tab == TaskView.Team ? team : own;
        var counts = new Dictionary<string, int>();
        foreach (var filter in view.Set)
            counts[filter] = await whole.Narrow(db, view.Only(filter), now).Take(MostCounted + 1).CountAsync(cancel);
        var found = await whole.Narrow(db, view, now).After(view.After).OrderBy(item => item.DueAt).ThenBy(item => item.Number).Take(PageSize + 1).ToListAsync(cancel);
        var names = colleagues.ToDictionary(other => other.Id, other => other.DisplayName);
        var lines = found.Take(PageSize).Select(item => new TaskLine(
            item.Number, item.Lifecycle, item.State, item.DueAt, item.Escalated,
            item.AssignedTo is { } to ? names.GetValueOrDefault(to, "somebody of another office") : null,
            item.AssignedTo == me.Id, item.AssignedTo is { } away && covered.ContainsKey(away))).ToList();
        return new TaskPage(
            view, lines, found.Count > PageSize ? TaskFilters.KeyOf(found[PageSize - 1]) : null, inMine, inTeam, [.. covered.Values],
            [.. colleagues.Select(other => new Colleague(other.Id, other.DisplayName))], counts);
    }

    /// <summary>Also what may be assigned by this person.</summary>
    public IQueryable<WorkItem> ForRole(SignedIn me)
    {
        var items = db.WorkItems.Where(item => item.Role == me.Role);
        // The appeal body serves all offices; a claim waits for it only through an appeal.
        return me.Role switch
        {
            Roles.AppealBody => items.Where(item => item.Lifecycle == "appeal"),
            // What endangers workers is looked at by the firewall officer, in whatever office it happened.
            Roles.FirewallOfficer => items,
            // A visit is known to the one inspector who has it.
            Roles.Inspector => items.Where(item => item.AssignedTo == me.Id),
            // The registers of outside requests and of recipients are the whole authority's.
            Roles.Legal => items.Where(item => item.OfficeId == me.OfficeId || item.Lifecycle == "outside-request" || item.Lifecycle == "recipient"),
            _ => items.Where(item => item.OfficeId == me.OfficeId),
        };
    }
}
