using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.AssignVisit;

/// <param name="WhyNot">Null when she may be sent there; else the end of a sentence that begins with her name.</param>
internal sealed record Candidate(Guid Id, string Name, string? WhyNot, int OpenVisits);

internal sealed record AssignVisitPage(OpenCase Open, IReadOnlyList<Candidate> Candidates, int Seq, Guid? Inspector, string? Reason);

/// <summary>The visit goes to an inspector whom nothing ties to the place, by her own declaration (ILO C81 art 15(a)).</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class AssignVisitController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    private const string Step = "assign";

    [HttpGet("/cases/{number}/inspector")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard)
            ?? View("AssignVisit", new AssignVisitPage(open, await Candidates(visit, cancel), open.Case.Seq, null, null));
    }

    [HttpPost("/cases/{number}/inspector")]
    public async Task<IActionResult> Assign(string number, int seq, Guid? inspector, string? reason, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        var candidates = await Candidates(visit, cancel);
        IActionResult Again() => View("AssignVisit", new AssignVisitPage(open, candidates, seq, inspector, reason));
        var chosen = candidates.FirstOrDefault(candidate => candidate.Id == inspector);
        if (chosen is null) ModelState.AddModelError("Inspector", "Choose an inspector of your office.");
        else if (chosen.WhyNot is { } why) ModelState.AddModelError("Inspector", $"{chosen.Name} {why}. Choose somebody else.");
        if (!ModelState.IsValid) return Again();
        var declaration = await db.TieDeclarations.SingleAsync(found => found.AccountId == chosen!.Id, cancel);
        var before = await db.Assignments.SingleOrDefaultAsync(given => given.CaseId == visit.Id && given.Role == Roles.Inspector, cancel);
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () =>
        {
            (visit.InspectorId, visit.NoConflictDeclaredOn) = (chosen!.Id.ToString(), declaration.DeclaredOn);
            if (before is null) db.Assignments.Add(new Assignment { CaseId = visit.Id, Role = Roles.Inspector, AccountId = chosen.Id, At = desk.Now });
            else (before.AccountId, before.At) = (chosen.Id, desk.Now);
        });
        return this.Answer(open, taking, Again);
    }

    private async Task<IReadOnlyList<Candidate>> Candidates(Inspection visit, CancellationToken cancel)
    {
        var place = await db.Places.SingleAsync(found => found.Id == visit.PlaceId, cancel);
        var inspectors = await db.Users
            .Where(account => account.Role == Roles.Inspector && account.OfficeId == visit.OfficeId && account.JoinedAt != null && account.DeactivatedAt == null)
            .OrderBy(account => account.DisplayName).Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancel);
        var ids = inspectors.Select(inspector => inspector.Id).ToList();
        var ties = await db.Ties.Where(tie => ids.Contains(tie.AccountId)).ToListAsync(cancel);
        var declarations = await db.TieDeclarations.Where(declaration => ids.Contains(declaration.AccountId)).ToDictionaryAsync(declaration => declaration.AccountId, cancel);
        var loads = await db.WorkItems.Where(item => item.Role == Roles.Inspector && item.AssignedTo != null && ids.Contains(item.AssignedTo.Value))
            .GroupBy(item => item.AssignedTo!.Value).Select(items => new { Who = items.Key, Count = items.Count() }).ToDictionaryAsync(load => load.Who, load => load.Count, cancel);
        return [.. inspectors.Select(inspector => new Candidate(
            inspector.Id, inspector.DisplayName,
            TieDeclaration.WhyNot(
                declarations.GetValueOrDefault(inspector.Id), ties.Where(tie => tie.AccountId == inspector.Id), place, desk.Today, reference.TieDeclarationHolds(desk.Today)),
            loads.GetValueOrDefault(inspector.Id)))];
    }
}
