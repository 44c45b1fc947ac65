using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.AddCohort;

internal sealed class AddCohortForm
{
    public string? JobOrder { get; set; }
    public string? Year { get; set; }
    public string? Corridor { get; set; }
    public string? Workers { get; set; }
}

/// <summary>A cohort that no list has yet: the workers of a job order who came in one year over one corridor.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class AddCohortController(MainContext db, StepDesk desk, ReferenceData reference) : Controller
{
    [HttpGet("/fee-checks/cohorts/new")]
    public IActionResult Ask(string? jobOrder) => View("AddCohort", new AddCohortForm { JobOrder = jobOrder });

    [HttpPost("/fee-checks/cohorts/new")]
    public async Task<IActionResult> Add(AddCohortForm form, CancellationToken cancel)
    {
        var number = (form.JobOrder ?? "").Trim().ToUpperInvariant();
        var order = await db.JobOrders.SingleOrDefaultAsync(found => found.Number == number, cancel);
        if (order is null) ModelState.AddModelError("JobOrder", "There is no job order with this number.");
        if (!int.TryParse(form.Year, out var year) || year < 2020 || year > desk.Today.Year) ModelState.AddModelError("Year", $"Write a year from 2020 to {desk.Today.Year}.");
        if (reference.Fees.Corridors.All(known => known.Name != form.Corridor)) ModelState.AddModelError("Corridor", "Choose the corridor.");
        if (!int.TryParse(form.Workers, out var workers) || workers < 1) ModelState.AddModelError("Workers", "Write how many workers came.");
        else if (workers > order?.Places) ModelState.AddModelError("Workers", $"The job order has {order.Places} places.");
        if (order is not null && await db.Cohorts.AnyAsync(known => known.JobOrderId == order.Id && known.Year == year && known.Corridor == form.Corridor, cancel))
            ModelState.AddModelError("Corridor", "This cohort is in the list already.");
        if (!ModelState.IsValid) return View("AddCohort", form);
        var cohort = Cohort.Of(desk.NewId(), "K" + CaseBook.NewNumber(), order!.AgencyId, order.Id, year, form.Corridor!, workers);
        db.Cohorts.Add(cohort);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = cohort.IsSmall
            ? $"The cohort {cohort.Number} was added. It has fewer than {Domain.Register.JobOrder.LeastWithEmployer} workers, so nothing leads from it to the employer."
            : $"The cohort {cohort.Number} was added.";
        return Redirect($"/fee-checks/new?agency={cohort.Number}");
    }
}
