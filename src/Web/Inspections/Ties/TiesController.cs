using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Inspections.Ties;

internal sealed class AddTieForm
{
    /// <summary>Number of the employer or agency.</summary>
    public string? Party { get; set; }

    public TieKind? Kind { get; set; }
}

internal sealed record TieLine(Tie Tie, string Party);

/// <param name="DeclaredOn">Null when she never declared.</param>
/// <param name="HoldsUntil">Last day, inclusive; null when she never declared.</param>
internal sealed record TiesPage(IReadOnlyList<TieLine> Ties, LocalDate? DeclaredOn, LocalDate? HoldsUntil, AddTieForm Form);

/// <summary>An inspector's own list of what ties her to employers and agencies, and her word that it is complete.</summary>
[For(Roles.Inspector)]
internal sealed class TiesController(MainContext db, StepDesk desk, ReferenceData reference) : Controller
{
    [HttpGet("/ties")]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("Ties", await Page(new AddTieForm(), cancel));

    [HttpPost("/ties")]
    public async Task<IActionResult> Add(AddTieForm form, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var number = form.Party?.Trim().ToUpperInvariant();
        var employer = await db.Employers.Where(found => found.Number == number).Select(found => (Guid?)found.Id).SingleOrDefaultAsync(cancel);
        var agency = await db.Agencies.Where(found => found.Number == number).Select(found => (Guid?)found.Id).SingleOrDefaultAsync(cancel);
        if (employer is null && agency is null) ModelState.AddModelError("Party", "There is no employer and no agency with this number.");
        if (form.Kind is null) ModelState.AddModelError("Kind", "Say what ties you to it.");
        if (!ModelState.IsValid) return View("Ties", await Page(form, cancel));
        var tie = new Tie
        {
            Id = desk.NewId(), AccountId = me.Id, Kind = form.Kind!.Value, EmployerId = employer, AgencyId = agency, DeclaredOn = desk.Today,
        };
        db.Ties.Add(tie);
        // A visit that she already has there does not begin.
        var hers = await db.Inspections.Where(visit => visit.InspectorId == me.Actor.Id
            && ((employer != null && visit.EmployerId == employer) || (agency != null && visit.AgencyId == agency))).ToListAsync(cancel);
        foreach (var visit in hers) visit.NoConflictDeclaredOn = null;
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The tie was added. You are not sent there.";
        return Redirect("/ties");
    }

    [HttpPost("/ties/complete")]
    public async Task<IActionResult> Declare(CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        if (await db.TieDeclarations.SingleOrDefaultAsync(found => found.AccountId == me.Id, cancel) is { } before) before.DeclaredOn = desk.Today;
        else db.TieDeclarations.Add(new TieDeclaration { AccountId = me.Id, DeclaredOn = desk.Today });
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "Your declaration is kept.";
        return Redirect("/ties");
    }

    private async Task<TiesPage> Page(AddTieForm form, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var ties = await (
            from tie in db.Ties
            where tie.AccountId == me.Id
            orderby tie.Id
            select new
            {
                Tie = tie,
                Employer = db.Employers.Where(employer => employer.Id == tie.EmployerId).Select(employer => employer.Name + " (" + employer.Number + ")").FirstOrDefault(),
                Agency = db.Agencies.Where(agency => agency.Id == tie.AgencyId).Select(agency => agency.Name + " (" + agency.Number + ")").FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel);
        var declaredOn = await db.TieDeclarations.Where(found => found.AccountId == me.Id).Select(found => (LocalDate?)found.DeclaredOn).SingleOrDefaultAsync(cancel);
        return new TiesPage(
            [.. ties.Select(line => new TieLine(line.Tie, line.Employer ?? line.Agency ?? ""))], declaredOn,
            declaredOn?.PlusMonths(reference.TieDeclarationHolds(desk.Today)), form);
    }
}
