using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.AddJobOrder;

internal sealed class AddJobOrderForm
{
    public string? Agency { get; set; }
    public string? Employer { get; set; }
    public string? Sector { get; set; }
    public string? Places { get; set; }
    public string? OrderedOn { get; set; }
}

/// <summary>A job order that no list has yet: an employer asked an agency for so many people. A cohort is of one.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class AddJobOrderController(MainContext db, StepDesk desk, ReferenceData reference) : Controller
{
    private const int MostPlaces = 100_000;

    [HttpGet("/fee-checks/job-orders/new")]
    public IActionResult Ask() => View("AddJobOrder", new AddJobOrderForm());

    [HttpPost("/fee-checks/job-orders/new")]
    public async Task<IActionResult> Add(AddJobOrderForm form, CancellationToken cancel)
    {
        var (agencyTyped, employerTyped) = (form.Agency?.Trim() ?? "", form.Employer?.Trim() ?? "");
        var agency = One("Agency", "agency", await db.Agencies.Where(found => found.Number == agencyTyped.ToUpperInvariant() || found.Name == agencyTyped).Select(found => found.Id).Take(2).ToListAsync(cancel));
        var employer = One("Employer", "employer", await db.Employers.Where(found => found.Number == employerTyped.ToUpperInvariant() || found.Name == employerTyped).Select(found => found.Id).Take(2).ToListAsync(cancel));
        if (reference.Sectors.All(known => known.Name != form.Sector)) ModelState.AddModelError("Sector", "Choose the sector.");
        if (!int.TryParse(form.Places, out var places) || places is < 1 or > MostPlaces) ModelState.AddModelError("Places", "Write for how many people the order is.");
        var on = ModelState.Date("OrderedOn", form.OrderedOn);
        if (on > desk.Today) ModelState.AddModelError("OrderedOn", "This day has not come yet.");
        if (!ModelState.IsValid) return View("AddJobOrder", form);
        var order = JobOrder.Of(desk.NewId(), "J" + CaseBook.NewNumber(), agency!.Value, employer!.Value, form.Sector!, places, on!.Value);
        db.JobOrders.Add(order);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = order.EmployerId is null
            ? $"The job order {order.Number} was added. It has fewer than {JobOrder.LeastWithEmployer} places, so nothing leads from it to the employer."
            : $"The job order {order.Number} was added.";
        return Redirect($"/fee-checks/cohorts/new?jobOrder={order.Number}");
    }

    private Guid? One(string field, string what, List<Guid> found)
    {
        if (found is [var only]) return only;
        ModelState.AddModelError(field, found.Count == 0 ? $"There is no {what} with this number or name." : $"There is more than one {what} of this name. Write the number.");
        return null;
    }
}
