using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.OpenFeeCheck;

/// <param name="CheckNumber">Of the newest check; null when it was never checked.</param>
internal sealed record CohortLine(Guid Id, string Number, string Agency, int Year, string Corridor, int Workers, string? CheckNumber);

internal sealed record OpenFeeCheckPage(string? Search, IReadOnlyList<CohortLine> Lines, string? Next, string? Reason);

/// <summary>The analyst finds the cohort, by its agency or its number, and opens a check of it.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class OpenFeeCheckController(MainContext db, CaseBook book, StepDesk desk, ReferenceInForce reference) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/fee-checks/new")]
    public Task<IActionResult> Search(string? agency, string? after, CancellationToken cancel) => Page(agency, after, null, cancel);

    [HttpPost("/fee-checks/new")]
    public async Task<IActionResult> Open(Guid cohort, string? reason, CancellationToken cancel)
    {
        if (await db.Cohorts.SingleOrDefaultAsync(found => found.Id == cohort, cancel) is not { } found) return NotFound();
        if (await db.FeeChecks.AnyAsync(check => check.CohortId == cohort, cancel))
            ModelState.AddModelError("", "This cohort has a check. When there is new evidence, ask for a new version on its page.");
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("Reason", "Say why the cohort is checked.");
        if (!ModelState.IsValid) return await Page(found.Number, null, reason, cancel);
        var order = await db.JobOrders.SingleOrDefaultAsync(order => order.Id == found.JobOrderId, cancel);
        var me = SignedIn.From(User);
        var outcome = book.Open("fee-check", "open", CheckOf(found, order, me.OfficeId!.Value, (await reference.Now(cancel)).Fees.RulesOn(desk.Today)), new Act(me.Actor, desk.Now, reason!.Trim()));
        if (outcome is not StepTaken taken)
        {
            ModelState.AddModelError("", ((StepRefused)outcome).Sentence);
            return await Page(found.Number, null, reason, cancel);
        }
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{taken.Case.Number}?done=1");
    }

    private FeeCheck CheckOf(Cohort cohort, JobOrder? order, Guid office, FeeRules rules) => new()
    {
        Id = desk.NewId(), OfficeId = office, CohortId = cohort.Id, AgencyId = cohort.AgencyId, EmployerId = order?.EmployerId,
        WorkersInCohort = cohort.Workers, InterviewsNeeded = rules.SampleOf(cohort.Workers), PercentThatConfirms = rules.PercentThatConfirms,
    };

    private async Task<IActionResult> Page(string? search, string? after, string? reason, CancellationToken cancel)
    {
        var cohorts = from cohort in db.Cohorts join agency in db.Agencies on cohort.AgencyId equals agency.Id select new { cohort, agency.Name };
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = $"%{search.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            var number = search.Trim().ToUpperInvariant();
            cohorts = cohorts.Where(found => EF.Functions.Like(found.Name, pattern, "\\") || found.cohort.Number == number);
        }
        var lines = await cohorts.Where(found => after == null || string.Compare(found.cohort.Number, after) > 0).OrderBy(found => found.cohort.Number)
            .Select(found => new CohortLine(
                found.cohort.Id, found.cohort.Number, found.Name, found.cohort.Year, found.cohort.Corridor, found.cohort.Workers,
                db.Cases.Where(check => check.EndedAt == null && db.FeeChecks.Any(facts => facts.Id == check.Id && facts.CohortId == found.cohort.Id))
                    .Select(check => check.Number).FirstOrDefault()
                ?? db.Cases.Where(check => db.FeeChecks.Any(facts => facts.Id == check.Id && facts.CohortId == found.cohort.Id)).Select(check => check.Number).FirstOrDefault()))
            .Take(PageSize + 1).ToListAsync(cancel);
        return View("OpenFeeCheck", new OpenFeeCheckPage(search, [.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Number : null, reason));
    }
}
