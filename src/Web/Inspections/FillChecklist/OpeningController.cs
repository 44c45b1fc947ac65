using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.FillChecklist;

internal sealed record OpeningPage(OpenCase Open, InterpreterUsed? Interpreter);

/// <summary>The fixed opening is read aloud, in a language that is understood, before the first answer can be saved (FW-09).</summary>
[For(Roles.Inspector)]
internal sealed class OpeningController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/opening")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return WhyNot(open) ?? View("Opening", new OpeningPage(open, visit.Interpreter));
    }

    [HttpPost("/cases/{number}/opening")]
    public async Task<IActionResult> Read(string number, bool wasRead, InterpreterUsed? interpreter, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        if (!wasRead) ModelState.AddModelError("WasRead", "Read it aloud in a language that they understand, and tick that you did.");
        if (interpreter is null) ModelState.AddModelError("Interpreter", "Say how it was understood.");
        if (!ModelState.IsValid) return View("Opening", new OpeningPage(open, interpreter));
        (visit.OpeningReadOn, visit.Interpreter) = (desk.Today, interpreter);
        await db.SaveChangesAsync(cancel);
        return Redirect($"{open.Path}/checklist");
    }

    private IActionResult? WhyNot(OpenCase open) => open.Case.State == "in-progress"
        ? null
        : this.Refuse(open, "The opening is read while the visit is in progress.", RefusalKind.WrongState);
}
