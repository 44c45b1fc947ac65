using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Tasks.SavedViews;

/// <summary>Gives the view that is on the screen a name, for oneself or for the team; opens the list with one; takes one away.</summary>
[ForPeopleWithCases]
internal sealed class SavedViewsController(MainContext db) : Controller
{
    private const int LongestName = 40;

    /// <param name="address">Of the list as it stands.</param>
    [HttpPost("/tasks/views")]
    public async Task<IActionResult> Save(string? name, [NotTyped] string? address, bool shared, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var view = ViewAt(address);
        var called = name?.Trim() ?? "";
        var mine = await db.SavedViews.Where(known => known.OwnerId == me.Id).Select(known => known.Name).ToListAsync(cancel);
        var refusal = called.Length is 0 or > LongestName ? $"Give the view a name of up to {LongestName} letters."
            : mine.Contains(called) ? $"You have a view “{called}” already."
            : mine.Count >= SavedViewList.MostOfOne ? $"You have {SavedViewList.MostOfOne} views. Take one away first."
            : null;
        if (refusal is not null)
        {
            TempData["refused"] = refusal;
            return Redirect(QueryHelpers.AddQueryString(view.Address, "name", called));
        }
        db.SavedViews.Add(new SavedView
        {
            Id = Guid.CreateVersion7(), OwnerId = me.Id, Role = me.Role, OfficeId = me.OfficeId, Name = called, Address = view.Address, IsShared = shared,
        });
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"The view “{called}” is kept.";
        return Redirect(view.Address);
    }

    /// <summary>The list opens with it from now on; a second time, no longer.</summary>
    [HttpPost("/tasks/views/{id:guid}/default")]
    public async Task<IActionResult> MakeDefault(Guid id, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        if (await SavedViewList.Seen(db, me).SingleOrDefaultAsync(view => view.Id == id, cancel) is not { } view) return NotFound();
        var before = await db.DefaultViews.SingleOrDefaultAsync(known => known.AccountId == me.Id, cancel);
        if (before?.ViewId == id) db.DefaultViews.Remove(before);
        else if (before is not null) before.ViewId = id;
        else db.DefaultViews.Add(new DefaultView { AccountId = me.Id, ViewId = id });
        TempData["said"] = before is not null && db.Entry(before).State == EntityState.Deleted ? "The list opens with your own tasks again." : $"The list opens with “{view.Name}”.";
        await db.SaveChangesAsync(cancel);
        return Redirect(view.Address);
    }

    [HttpPost("/tasks/views/{id:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        if (await db.SavedViews.SingleOrDefaultAsync(known => known.Id == id && known.OwnerId == me.Id, cancel) is not { } view) return NotFound();
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"The view “{view.Name}” is gone.";
        return Redirect(view.Address);
    }

    /// <summary>Whatever was posted, it becomes a view of this list and nothing else.</summary>
    private static TaskView ViewAt(string? address)
    {
        var query = QueryHelpers.ParseQuery(address?.IndexOf('?') is { } start and >= 0 ? address[start..] : "");
        return TaskView.Of(name => query.GetValueOrDefault(name)) with { After = null };
    }
}
