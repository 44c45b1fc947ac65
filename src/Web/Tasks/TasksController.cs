using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Tasks;

/// <summary>What waits for me, for my team, or for us as an employer.</summary>
[For(
    Roles.ClaimsOfficer, Roles.ClaimsDecider, Roles.InspectionSupervisor, Roles.Inspector, Roles.Legal, Roles.AppealBody, Roles.FirewallOfficer,
    Roles.LicensingOfficer, Roles.LicensingDecider, Roles.FeeAnalyst, Roles.FeeDecider, Roles.Employer)]
internal sealed class TasksController(TaskList tasks, EmployerCases employerCases, StepDesk desk) : Controller
{
    [HttpGet("/tasks")]
    public async Task<IActionResult> Index(string? tab, string? lifecycle, string? state, string? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        ViewData["Lifecycles"] = desk.Lifecycles;
        if (me.Role == Roles.Employer)
            return View("EmployerCases", await employerCases.Of(me.EmployerId ?? Guid.Empty, after, cancel));
        var view = new TaskView(tab == TaskView.Team ? TaskView.Team : TaskView.Mine, Known(lifecycle)?.Name, state, after);
        return View("Tasks", await tasks.Of(me, view, desk.Today, cancel));
    }

    private LifecycleDefinition? Known(string? name) => desk.Lifecycles.Definitions.FirstOrDefault(lifecycle => lifecycle.Name == name);
}
