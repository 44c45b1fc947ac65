using Inspectorate.Domain.Shared;
using Inspectorate.Data;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Web.Cases.RetaliationSigns;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Tasks;

/// <summary>What waits for me, for my team, or for us as an employer or agency.</summary>
[ForPeopleWithCases]
internal sealed class TasksController(TaskList tasks, PartyCases partyCases, StepDesk desk, MainContext db) : Controller
{
    [HttpGet("/tasks")]
    public async Task<IActionResult> Index(string? tab, string? lifecycle, string? state, string? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        ViewData["Lifecycles"] = desk.Lifecycles;
        if (Roles.Outside.Contains(me.Role))
            return View("PartyCases", await partyCases.Of(me, after, cancel));
        ViewData["HeldTexts"] = await HeldTextsWaiting.For(db, desk.Lifecycles, me).AnyAsync(cancel);
        ViewData["Signs"] = await SignsWaiting.For(db, me).AnyAsync(cancel);
        var view = new TaskView(tab == TaskView.Team ? TaskView.Team : TaskView.Mine, Known(lifecycle)?.Name, state, after);
        return View("Tasks", await tasks.Of(me, view, desk.Today, cancel));
    }

    private LifecycleDefinition? Known(string? name) => desk.Lifecycles.Definitions.FirstOrDefault(lifecycle => lifecycle.Name == name);
}
