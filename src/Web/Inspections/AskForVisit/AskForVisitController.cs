using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.AskForVisit;

internal sealed record AskForVisitPage(OpenCase Open, string? Words);

/// <summary>A claims officer asks for a visit of the employer. The wish lies with the supervisor; the visit knows nothing of the claim.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class AskForVisitController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/ask-for-visit")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return await WhyNot(open, cancel) ?? View("AskForVisit", new AskForVisitPage(open, null));
    }

    [HttpPost("/cases/{number}/ask-for-visit")]
    public async Task<IActionResult> Send(string number, string? words, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (await WhyNot(open, cancel) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(words))
        {
            ModelState.AddModelError("Words", "Write what the visit should look at.");
            return View("AskForVisit", new AskForVisitPage(open, words));
        }
        db.VisitRequests.Add(new VisitRequest
        {
            Id = desk.NewId(), OfficeId = open.Claim.OfficeId, Origin = VisitOrigin.Claim, SourceCaseId = open.Claim.Id,
            AskedBy = open.Me.Id, AskedAt = desk.Now, Words = words.Trim(),
        });
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The inspection supervisor has your wish. You read here when the report of the visit is in.";
        return Redirect(open.Path);
    }

    private async Task<IActionResult?> WhyNot(OpenCase open, CancellationToken cancel)
    {
        if (open.Case is not { Lifecycle: "wage-claim", State: "investigating" or "inspection-only" })
            return this.Refuse(open, "A visit can be asked for while the claim is being investigated.", RefusalKind.WrongState);
        if (open.Claim.EmployerId is null)
            return this.Refuse(open, "The employer is not known yet. Choose it from the register first.", RefusalKind.Guard);
        return await db.VisitRequests.AnyAsync(request => request.SourceCaseId == open.Claim.Id && request.ReportedOn == null, cancel)
            ? this.Refuse(open, "A visit was asked for already, and its report is not in.", RefusalKind.Guard)
            : null;
    }
}
