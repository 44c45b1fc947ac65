using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Tasks.SavedViews;

/// <param name="IsMine">The reader may take it away.</param>
internal sealed record NamedView(Guid Id, string Name, string Address, bool IsShared, bool IsMine, bool IsDefault);

/// <summary>The views that somebody can open by name: the own ones and those of the team.</summary>
internal static class SavedViewList
{
    public const int MostOfOne = 20;
    private const int MostShown = 60;

    public static IQueryable<SavedView> Seen(MainContext db, SignedIn me) =>
        db.SavedViews.Where(view => view.OwnerId == me.Id || (view.IsShared && view.Role == me.Role && view.OfficeId == me.OfficeId));

    public static Task<List<NamedView>> Of(MainContext db, SignedIn me, CancellationToken cancel) => Seen(db, me)
        .OrderBy(view => view.Name).ThenBy(view => view.Id).Take(MostShown)
        .Select(view => new NamedView(
            view.Id, view.Name, view.Address, view.IsShared, view.OwnerId == me.Id, db.DefaultViews.Any(chosen => chosen.AccountId == me.Id && chosen.ViewId == view.Id)))
        .ToListAsync(cancel);
}
