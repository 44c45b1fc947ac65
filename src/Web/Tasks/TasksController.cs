using Inspectorate.Domain.Shared;
using Inspectorate.Data;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Web.Cases.RetaliationSigns;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.Tasks.SavedViews;
using Inspectorate.Web.WageClaims.LostCode;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Tasks;

/// <summary>What waits for me, for my team, or for us as an employer or agency.</summary>
[ForPeopleWithCases]
internal sealed class TasksController(TaskList tasks, PartyCases partyCases, StepDesk desk, MainContext db) : Controller
{
    [HttpGet("/tasks")]
    public async Task<IActionResult> Index(string? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        ViewData["Lifecycles"] = desk.Lifecycles;
        if (Roles.Outside.Contains(me.Role))
            return View("PartyCases", await partyCases.Of(me, after, cancel));
        ViewData["HeldTexts"] = await HeldTextsWaiting.For(db, desk.Lifecycles, me).AnyAsync(cancel);
        ViewData["Signs"] = await SignsWaiting.For(db, me).AnyAsync(cancel);
        ViewData["FeeChanges"] = FeeChangesWaiting.Concern(me) && await FeeChangesWaiting.For(db, me).AnyAsync(cancel);
        ViewData["LostCode"] = await LostCodesWaiting.FirstFor(db, me, desk.Now, cancel);
        var views = await SavedViewList.Of(db, me, cancel);
        // The address is the view: the default one is gone to, not shown under the address of another.
        if (Request.Query.Count == 0 && views.Find(saved => saved.IsDefault) is { } first) return Redirect(first.Address);
        ViewData["Views"] = views;
        var view = TaskView.From(Request.Query);
        if (desk.Lifecycles.Definitions.All(known => known.Name != view.Lifecycle)) view = view with { Lifecycle = null };
        return View("Tasks", await tasks.Of(me, view, desk.Now, desk.Today, cancel));
    }
}
