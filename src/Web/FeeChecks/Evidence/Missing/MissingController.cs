using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.ComputeResult;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Evidence.Missing;

/// <param name="WhyNot">Why nothing can be said yet; then there are no gaps.</param>
internal sealed record MissingPage(OpenCase Open, FeeCheck Check, Cohort Cohort, string? WhyNot, EvidenceGaps? Gaps);

/// <summary>What is missing in the evidence, item by item, and tables to fill in with what is known already.</summary>
[For(Roles.FeeAnalyst, Roles.FeeDecider, Roles.Employer, Roles.Agency)]
internal sealed class MissingController(CaseAccess access, StepDesk desk, FeeInputs inputs, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/evidence/missing")]
    public async Task<IActionResult> Look(string number, CancellationToken cancel) =>
        await Page(number, cancel) is { } page ? View("Missing", page) : NotFound();

    /// <param name="table">One of <see cref="EvidenceTemplate.Tables"/>.</param>
    [HttpGet("/cases/{number}/evidence/template-{table}.csv")]
    public async Task<IActionResult> Template(string number, string table, CancellationToken cancel)
    {
        if (!EvidenceTemplate.Tables.Contains(table) || await Page(number, cancel) is not { } page) return NotFound();
        var file = new MemoryStream();
        await new EvidenceTemplate(page.Cohort, page.Gaps, mayCount: page.Open.Seat != Seat.Party || !page.Cohort.IsSmall).Write(table, file);
        return File(file.ToArray(), "text/csv", $"{table}-{page.Cohort.Number}.csv");
    }

    private async Task<MissingPage?> Page(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return null;
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(found => found.Id == check.CohortId, cancel);
        var papers = await inputs.PapersOf(check, open.Seat == Seat.Party ? open.Me.Role : null, cancel);
        var whyNot = papers.WhyNot();
        return new MissingPage(open, check, cohort, whyNot, whyNot is null ? EvidenceGaps.Of(papers, desk.Now) : null);
    }
}
