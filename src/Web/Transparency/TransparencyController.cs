using System.Text;
using Inspectorate.Data;
using Inspectorate.Data.Proofs;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Transparency;

/// <param name="Runs">How many nights of it were published; none is a missed month.</param>
internal sealed record TestedMonth(YearMonth Month, int Runs, int Failed);

/// <param name="Last">Null before the first publication.</param>
internal sealed record TransparencyPage(Speech Say, Publication? Last, SignedReport? Signed, ProofReport? Report, IReadOnlyList<TestedMonth> Months, WorkingCalendar Calendar);

/// <summary>What the authority publishes about itself, as it was worked out last: generated, never written.</summary>
[ForAnyone]
internal sealed class TransparencyController(MainContext db, Speech say, WorkingCalendar calendar, IClock clock, SigningKey signing) : Controller
{
    private const int MonthsShown = 12;

    [HttpGet("/transparency")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var last = await Newest(cancel);
        var signed = last is null ? null : SignedReport.FromJson(last.Report);
        return View("Transparency", new TransparencyPage(
            say, last, signed, signed is null ? null : ProofReport.FromJson(signed.Report), await Months(cancel), calendar));
    }

    /// <summary>The signed report itself, for whoever wants to check it.</summary>
    [HttpGet("/transparency/report")]
    public async Task<IActionResult> Report(CancellationToken cancel) => await Newest(cancel) is { } last
        ? File(Encoding.UTF8.GetBytes(last.Report), "application/json", "firewall-report.json")
        : NotFound();

    /// <summary>The key with which this installation signs its reports and its fee verdicts.</summary>
    [HttpGet("/transparency/key")]
    public IActionResult Key() => Content(signing.PublicKey + "\n", "text/plain");

    private Task<Publication?> Newest(CancellationToken cancel) =>
        db.Publications.AsNoTracking().OrderByDescending(published => published.At).FirstOrDefaultAsync(cancel);

    /// <summary>From the month in which this installation had its first account; newest first.</summary>
    private async Task<IReadOnlyList<TestedMonth>> Months(CancellationToken cancel)
    {
        if (await db.PersonEvents.OrderBy(entry => entry.Seq).Select(entry => (Instant?)entry.At).FirstOrDefaultAsync(cancel) is not { } began)
            return [];
        var thisMonth = calendar.DateOf(clock.GetCurrentInstant()).ToYearMonth();
        var months = Enumerable.Range(0, MonthsShown).Select(ago => thisMonth.PlusMonths(-ago)).Where(month => month >= calendar.DateOf(began).ToYearMonth()).ToList();
        var since = calendar.Zone.AtStartOfDay(thisMonth.PlusMonths(1 - MonthsShown).OnDayOfMonth(1)).ToInstant();
        var runs = await db.Publications.Where(published => published.At >= since).Select(published => new { published.At, published.Holds }).ToListAsync(cancel);
        var byMonth = runs.ToLookup(run => calendar.DateOf(run.At).ToYearMonth());
        return [.. months.Select(month => new TestedMonth(month, byMonth[month].Count(), byMonth[month].Count(run => !run.Holds)))];
    }
}
