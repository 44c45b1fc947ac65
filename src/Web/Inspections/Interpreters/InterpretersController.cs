using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.Interpreters;

internal sealed class InterpreterForm
{
    public string? Name { get; set; }
    public string? Languages { get; set; }
    public bool HasNoTies { get; set; }
}

internal sealed record InterpretersPage(IReadOnlyList<Interpreter> Interpreters, InterpreterForm Form);

/// <summary>The office's own list of interpreters (FW-10). Who is taken off stays with the visits at which she was.</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class InterpretersController(MainContext db, StepDesk desk) : Controller
{
    private const int MostLetters = 200;

    [HttpGet("/interpreters")]
    public async Task<IActionResult> Show(CancellationToken cancel) => await Page(new InterpreterForm(), cancel);

    [HttpPost("/interpreters")]
    public async Task<IActionResult> Add(InterpreterForm form, CancellationToken cancel)
    {
        foreach (var (field, typed) in new[] { ("Name", form.Name), ("Languages", form.Languages) })
            if (string.IsNullOrWhiteSpace(typed)) ModelState.AddModelError(field, field == "Name" ? "Write the name." : "Write which languages.");
            else if (typed.Length > MostLetters) ModelState.AddModelError(field, $"This is too long. Use {MostLetters} letters or fewer.");
        if (!form.HasNoTies) ModelState.AddModelError("HasNoTies", "Somebody whom an employer, an agency or a household sends does not interpret.");
        if (!ModelState.IsValid) return await Page(form, cancel);
        var me = SignedIn.From(User);
        db.Interpreters.Add(new Interpreter
        {
            Id = desk.NewId(), OfficeId = me.OfficeId!.Value, Name = form.Name!.Trim(), Languages = form.Languages!.Trim(),
            AddedBy = me.Id, AddedOn = desk.Today,
        });
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"{form.Name.Trim()} is on the list.";
        return Redirect("/interpreters");
    }

    [HttpPost("/interpreters/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancel)
    {
        var office = SignedIn.From(User).OfficeId;
        if (await db.Interpreters.SingleOrDefaultAsync(found => found.Id == id && found.OfficeId == office, cancel) is not { } interpreter) return NotFound();
        interpreter.EndedOn ??= desk.Today;
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"{interpreter.Name} is no longer on the list.";
        return Redirect("/interpreters");
    }

    private async Task<ViewResult> Page(InterpreterForm form, CancellationToken cancel)
    {
        var (office, today) = (SignedIn.From(User).OfficeId, desk.Today);
        return View("Interpreters", new InterpretersPage(
            await db.Interpreters.Where(found => found.OfficeId == office && (found.EndedOn == null || found.EndedOn > today))
                .OrderBy(found => found.Name).ThenBy(found => found.Id).AsNoTracking().ToListAsync(cancel),
            form));
    }
}
