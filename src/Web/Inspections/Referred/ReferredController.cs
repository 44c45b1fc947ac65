using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Inspections.Referred;

/// <summary>To whom findings are referred, by the step that does it. From then on these people of the office may open the visit.</summary>
internal static class Referrals
{
    private static readonly Dictionary<string, string> Steps = new()
    {
        [Roles.LicensingOfficer] = "refer-to-licensing", [Roles.LicensingDecider] = "refer-to-licensing",
        [Roles.FeeAnalyst] = "refer-to-fee-check", [Roles.FeeDecider] = "refer-to-fee-check",
        [Roles.ClaimsOfficer] = "refer-to-claims", [Roles.ClaimsDecider] = "refer-to-claims",
    };

    /// <summary>Null for a role to which nothing is referred.</summary>
    public static string? StepTo(string role) => Steps.GetValueOrDefault(role);
}

/// <param name="Words">What the supervisor wrote when she referred it.</param>
internal sealed record ReferredLine(string Number, string Party, IReadOnlyList<Finding> Findings, Instant At, string Words);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record ReferredPage(IReadOnlyList<ReferredLine> Lines, string? Next);

/// <summary>The findings that supervisors of the office referred to the reader's own department.</summary>
[For(Roles.LicensingOfficer, Roles.LicensingDecider, Roles.FeeAnalyst, Roles.FeeDecider, Roles.ClaimsOfficer, Roles.ClaimsDecider)]
internal sealed class ReferredController(MainContext db) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/inspections/referred")]
    public async Task<IActionResult> List(string? after, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var step = Referrals.StepTo(me.Role);
        var found = await (
            from visit in db.Inspections
            join @case in db.Cases on visit.Id equals @case.Id
            where visit.OfficeId == me.OfficeId && db.History.Any(entry => entry.CaseId == visit.Id && entry.Step == step)
                && (after == null || string.Compare(@case.Number, after) > 0)
            orderby @case.Number
            select new
            {
                @case.Number, visit.Findings,
                Party = db.Agencies.Where(agency => agency.Id == visit.AgencyId).Select(agency => agency.Name).FirstOrDefault()
                    ?? db.Employers.Where(employer => employer.Id == visit.EmployerId).Select(employer => employer.Name).FirstOrDefault(),
                Referred = db.History.Where(entry => entry.CaseId == visit.Id && entry.Step == step).OrderByDescending(entry => entry.Seq)
                    .Select(entry => new { entry.At, entry.Reason }).First(),
            }).AsNoTracking().Take(PageSize + 1).ToListAsync(cancel);
        var lines = found.Take(PageSize).Select(line => new ReferredLine(line.Number, line.Party ?? "", line.Findings, line.Referred.At, line.Referred.Reason)).ToList();
        return View("Referred", new ReferredPage(lines, found.Count > PageSize ? lines[^1].Number : null));
    }
}
