using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using NodaTime;

namespace Inspectorate.Web.Tasks;

/// <summary>The filters of the task list as the database reads them.</summary>
internal static class TaskFilters
{
    public static IQueryable<WorkItem> Narrow(this IQueryable<WorkItem> items, MainContext db, TaskView view, Instant now)
    {
        if (view.Lifecycle is { } lifecycle) items = items.Where(item => item.Lifecycle == lifecycle);
        if (view.State is { } state) items = items.Where(item => item.State == state);
        // Where the work was done is known of claims alone.
        if (view.Region is { } region) items = items.Where(item => db.WageClaims.Any(claim => claim.Id == item.CaseId && claim.Region == region));
        if (view.Sector is { } sector) items = items.Where(item => db.WageClaims.Any(claim => claim.Id == item.CaseId && claim.Sector == sector));
        if (view.With == TaskView.Nobody) items = items.Where(item => item.AssignedTo == null);
        else if (view.With is { } with) items = Guid.TryParse(with, out var account) ? items.Where(item => item.AssignedTo == account) : items.Where(_ => false);
        if (view.Overdue) items = items.Where(item => item.DueAt <= now);
        return items;
    }

    public static IQueryable<WorkItem> After(this IQueryable<WorkItem> items, string? key) => Read(key) is var (dueAt, number)
        ? items.Where(item => item.DueAt > dueAt || (item.DueAt == dueAt && string.Compare(item.Number, number) > 0))
        : items;

    public static string KeyOf(WorkItem item) => $"{item.DueAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture)}.{item.Number}";

    /// <summary>Null for no key, and for one that is not ours.</summary>
    private static (Instant DueAt, string Number)? Read(string? key) =>
        key?.Split('.') is [var ticks, var number] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
        && at >= Instant.MinValue.ToUnixTimeTicks() && at <= WorkItem.NoClock.ToUnixTimeTicks()
            ? (Instant.FromUnixTimeTicks(at), number)
            : null;
}
