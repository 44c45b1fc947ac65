using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.FillChecklist;

internal sealed class OpeningForm
{
    public bool WasRead { get; set; }
    public InterpreterUsed? Interpreter { get; set; }

    /// <summary>One of our list.</summary>
    public Guid? InterpreterId { get; set; }
}

/// <param name="Interpreters">Who is on the list of this office today.</param>
internal sealed record OpeningPage(OpenCase Open, IReadOnlyList<Interpreter> Interpreters, OpeningForm Form);

/// <summary>
/// The fixed opening is read aloud, in a language that is understood, before the first answer can be saved (FW-09). Whoever interprets is
/// on the authority's own list: there is no field for anybody else (FW-10).
/// </summary>
[For(Roles.Inspector)]
internal sealed class OpeningController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/opening")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return WhyNot(open) ?? await Page(open, new OpeningForm { Interpreter = visit.Interpreter, InterpreterId = visit.InterpreterId }, cancel);
    }

    [HttpPost("/cases/{number}/opening")]
    public async Task<IActionResult> Read(string number, OpeningForm form, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        var interpreter = form.Interpreter == InterpreterUsed.FromOurList ? form.InterpreterId : null;
        if (!form.WasRead) ModelState.AddModelError("WasRead", "Read it aloud in a language that they understand, and tick that you did.");
        if (form.Interpreter is null) ModelState.AddModelError("Interpreter", "Say how it was understood.");
        if (form.Interpreter == InterpreterUsed.FromOurList && !await OnOurList(visit.OfficeId).AnyAsync(found => found.Id == interpreter, cancel))
            ModelState.AddModelError("InterpreterId", "Choose who interpreted. Only who is on our list may.");
        if (!ModelState.IsValid) return await Page(open, form, cancel);
        (visit.OpeningReadOn, visit.Interpreter, visit.InterpreterId) = (desk.Today, form.Interpreter, interpreter);
        await db.SaveChangesAsync(cancel);
        return Redirect($"{open.Path}/checklist");
    }

    private async Task<ViewResult> Page(OpenCase open, OpeningForm form, CancellationToken cancel) =>
        View("Opening", new OpeningPage(open, await OnOurList(open.Facts.OfficeId).OrderBy(found => found.Name).ThenBy(found => found.Id).ToListAsync(cancel), form));

    private IQueryable<Interpreter> OnOurList(Guid office)
    {
        var today = desk.Today;
        return db.Interpreters.Where(found => found.OfficeId == office && (found.EndedOn == null || found.EndedOn > today));
    }

    private IActionResult? WhyNot(OpenCase open) => open.Case.State == "in-progress"
        ? null
        : this.Refuse(open, "The opening is read while the visit is in progress.", RefusalKind.WrongState);
}
