using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.RecruitmentCosts;

/// <param name="On">When the figures were worked out; null before the first publication.</param>
internal sealed record RecruitmentCostsPage(Speech Say, ReferenceData Reference, LocalDate? On, IReadOnlyList<CostSpread> Spreads)
{
    public string Corridor(CostSpread spread) => Reference.Fees.Corridors.FirstOrDefault(corridor => corridor.Name == spread.Corridor)?.Title ?? spread.Corridor;

    /// <summary>In the digits and with the decimal sign of the reader.</summary>
    public string Figure(decimal figure) => Say.Language.Number(figure, 1);
}

/// <param name="Workers">Of how many workers cost and income are both known.</param>
/// <param name="Mean">In months of the worker's own income, as the quartiles.</param>
/// <param name="PercentOverNothing">Percent of the workers who paid more than nothing; null when withheld, as the two after it.</param>
internal sealed record OpenRecruitmentCost(
    string Corridor, int Year, int Workers, decimal Mean, decimal LowerQuartile, decimal Median, decimal UpperQuartile,
    decimal? PercentOverNothing, decimal? PercentOverOneMonth, decimal? PercentOverThreeMonths);

/// <param name="WorkedOutOn">The day, as ISO writes it; null before the first publication.</param>
internal sealed record OpenRecruitmentCosts(string? WorkedOutOn, IReadOnlyList<OpenRecruitmentCost> Costs);

/// <summary>Recruitment cost as the authority published it last, for people and for programs.</summary>
[ForAnyone]
internal sealed class RecruitmentCostsController(MainContext db, ReferenceData reference, WorkingCalendar calendar) : Controller
{
    [HttpGet("/recruitment-costs")]
    public async Task<IActionResult> Show([FromServices] Speech say, CancellationToken cancel)
    {
        var (on, spreads) = await Last(cancel);
        return View("RecruitmentCosts", new RecruitmentCostsPage(say, reference, on, spreads));
    }

    [HttpGet("/api/v1/recruitment-costs", Name = "recruitment-costs"), EndpointSummary("What recruitment cost workers, by corridor and year of placement (SDG indicator 10.7.1)"), Tags("Recruitment costs")]
    [Produces("application/json"), ProducesResponseType<OpenRecruitmentCosts>(StatusCodes.Status200OK)]
    public async Task<ActionResult<OpenRecruitmentCosts>> Open(CancellationToken cancel)
    {
        var (on, spreads) = await Last(cancel);
        return new OpenRecruitmentCosts(
            on is { } day ? LocalDatePattern.Iso.Format(day) : null,
            [.. spreads.Select(spread => new OpenRecruitmentCost(
                spread.Corridor, spread.Year, spread.Workers, spread.Mean, spread.LowerQuartile, spread.Median, spread.UpperQuartile,
                spread.SharesOver()[0], spread.SharesOver()[1], spread.SharesOver()[2]))]);
    }

    private async Task<(LocalDate? On, IReadOnlyList<CostSpread> Spreads)> Last(CancellationToken cancel) =>
        await db.Publications.OrderByDescending(published => published.At).Select(published => new { published.At, published.RecruitmentCosts }).FirstOrDefaultAsync(cancel) is { } last
            ? (calendar.DateOf(last.At), last.RecruitmentCosts)
            : (null, []);
}
