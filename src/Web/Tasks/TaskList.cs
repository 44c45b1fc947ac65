using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Tasks;

/// <summary>What is asked of the list: the address of the page is this and nothing else.</summary>
/// <param name="After">Due date and number of the last line before.</param>
internal sealed record TaskView(string Tab, string? Lifecycle, string? State, string? After)
{
    public const string Mine = "mine";
    public const string Team = "team";
}

/// <param name="For">Whom the case is assigned to; null for anybody of the team.</param>
/// <param name="IsCover">It is assigned to somebody who is away and whom the reader covers.</param>
internal sealed record TaskLine(string Number, string Lifecycle, string State, Instant DueAt, bool Escalated, string? For, bool IsMine, bool IsCover);

/// <param name="Next">For the next page; null on the last.</param>
/// <param name="Covering">Whose tasks the reader has besides the own.</param>
internal sealed record TaskPage(
    TaskView View, IReadOnlyList<TaskLine> Lines, string? Next, int InMine, int InTeam, IReadOnlyList<string> Covering, IReadOnlyList<Colleague> Colleagues);

internal sealed record Colleague(Guid Id, string Name);

/// <summary>The task lists of staff, by the legal clock. The number of queries does not depend on the number of cases.</summary>
internal sealed class TaskList(MainContext db)
{
    public const int PageSize = 50;

    /// <summary>Counts stop here: "99+" tells as much, and a count of all would cost more than the list.</summary>
    public const int MostCounted = 99;

    public async Task<TaskPage> Of(SignedIn me, TaskView view, LocalDate today, CancellationToken cancel)
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

        var asked = Narrow(view.Tab == TaskView.Team ? team : own, view);
        var found = await asked.OrderBy(item => item.DueAt).ThenBy(item => item.Number).Take(PageSize + 1).ToListAsync(cancel);
        var names = colleagues.ToDictionary(other => other.Id, other => other.DisplayName);
        var lines = found.Take(PageSize).Select(item => new TaskLine(
            item.Number, item.Lifecycle, item.State, item.DueAt, item.Escalated,
            item.AssignedTo is { } to ? names.GetValueOrDefault(to, "somebody of another office") : null,
            item.AssignedTo == me.Id, item.AssignedTo is { } away && covered.ContainsKey(away))).ToList();
        return new TaskPage(
            view, lines, found.Count > PageSize ? KeyOf(found[PageSize - 1]) : null, inMine, inTeam, [.. covered.Values],
            [.. colleagues.Select(other => new Colleague(other.Id, other.DisplayName))]);
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

    private static IQueryable<WorkItem> Narrow(IQueryable<WorkItem> items, TaskView view)
    {
        if (view.Lifecycle is { } lifecycle) items = items.Where(item => item.Lifecycle == lifecycle);
        if (view.State is { } state) items = items.Where(item => item.State == state);
        if (After(view.After) is var (dueAt, number))
            items = items.Where(item => item.DueAt > dueAt || (item.DueAt == dueAt && string.Compare(item.Number, number) > 0));
        return items;
    }

    private static string KeyOf(WorkItem item) => $"{item.DueAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture)}.{item.Number}";

    /// <summary>Null for no key, and for one that is not ours.</summary>
    private static (Instant DueAt, string Number)? After(string? key) =>
        key?.Split('.') is [var ticks, var number] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
        && at >= Instant.MinValue.ToUnixTimeTicks() && at <= WorkItem.NoClock.ToUnixTimeTicks()
            ? (Instant.FromUnixTimeTicks(at), number)
            : null;
}
