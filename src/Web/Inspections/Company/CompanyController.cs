using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.Company;

internal sealed record CompanyPage(OpenCase Open, IReadOnlyCollection<CompanionKind> Kinds);

/// <summary>Who comes along to a visit, from a closed list. A safety escort is no choice here: it has a way of its own.</summary>
[For(Roles.Inspector)]
internal sealed class CompanyController(CaseAccess access, MainContext db) : Controller
{
    public static readonly IReadOnlyList<CompanionKind> Choices = [.. Enum.GetValues<CompanionKind>().Where(kind => kind != CompanionKind.SafetyEscort)];

    [HttpGet("/cases/{number}/company")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return WhyNot(open) ?? View("Company", new CompanyPage(open, [.. visit.Companions.Select(companion => companion.Kind)]));
    }

    [HttpPost("/cases/{number}/company")]
    public async Task<IActionResult> Keep(string number, List<CompanionKind> kinds, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        if (!ModelState.IsValid || kinds.Except(Choices).Any())
        {
            ModelState.Clear();
            ModelState.AddModelError("Kinds", "Choose from the list. Nobody else may come along.");
            return View("Company", new CompanyPage(open, [.. kinds.Intersect(Choices)]));
        }
        visit.Companions.RemoveAll(companion => Choices.Contains(companion.Kind) && !kinds.Contains(companion.Kind));
        visit.Companions.AddRange(kinds.Distinct().Where(kind => visit.Companions.All(companion => companion.Kind != kind)).Select(kind => new Companion { Kind = kind }).ToList());
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "Who comes along is kept.";
        return Redirect(open.Path);
    }

    private IActionResult? WhyNot(OpenCase open) => open.Case.State is "assigned" or "on-device"
        ? null
        : this.Refuse(open, "Who comes along is said before the visit begins.", RefusalKind.WrongState);
}
