using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Licensing.Apply;

/// <param name="Running">Number of the case in which the agency applies or holds a licence already; null when it may begin.</param>
internal sealed record ApplyPage(Agency Agency, LicenceRule Rule, string? Running);

/// <summary>Where an agency begins its first application, or a new one after the last came to nothing.</summary>
[For(Roles.Agency)]
internal sealed class ApplyController(MainContext db, CaseBook book, StepDesk desk, ReferenceData reference) : Controller
{
    [HttpGet("/licence/apply")]
    public async Task<IActionResult> Ask(CancellationToken cancel) =>
        await Page(cancel) is { } page ? View("Apply", page) : NotFound();

    [HttpPost("/licence/apply")]
    public async Task<IActionResult> Start(CancellationToken cancel)
    {
        if (await Page(cancel) is not { } page) return NotFound();
        if (page.Running is not null) return View("Apply", page);
        var licence = new Licence { Id = desk.NewId(), OfficeId = page.Agency.OfficeId, AgencyId = page.Agency.Id };
        licence.Begin(reference.LicenceApplication, desk.Today);
        var taken = (StepTaken)book.Open("licence", "start", licence, new Act(SignedIn.From(User).Actor, desk.Now, ""));
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{taken.Case.Number}/application");
    }

    private async Task<ApplyPage?> Page(CancellationToken cancel)
    {
        var agencyId = SignedIn.From(User).AgencyId;
        if (await db.Agencies.SingleOrDefaultAsync(agency => agency.Id == agencyId, cancel) is not { } agency) return null;
        var running = await db.Cases
            .Where(@case => @case.EndedAt == null && @case.State != "refused" && @case.State != "revoked" && @case.State != "winding-down"
                && db.Licences.Any(licence => licence.Id == @case.Id && licence.AgencyId == agencyId))
            .Select(@case => @case.Number).FirstOrDefaultAsync(cancel);
        return new ApplyPage(agency, reference.LicenceRuleOn(desk.Today), running);
    }
}
