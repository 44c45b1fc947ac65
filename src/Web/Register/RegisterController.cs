using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.Register;

internal sealed record RegisterPage(Speech Say, string? Name, Standing? Standing, FoundLicences Found);

internal sealed record TendersPage(Speech Say, FoundBlocks Found);

/// <param name="BlockedFrom">First day of a block from public tenders that holds today; null when there is none.</param>
/// <param name="Line">Null when there is no such licence.</param>
/// <param name="Now">The authority's time: each answer says when it was given.</param>
internal sealed record LicencePage(Speech Say, string Number, RegisterEntry? Line, LocalDate? BlockedFrom, LocalDateTime Now, WorkingCalendar Calendar)
{
    public string Day(Instant at) => Say.Date(Calendar.DateOf(at));
    public string Time => Say.Language.InItsDigits($"{Now.Hour:00}:{Now.Minute:00}");
}

/// <summary>The public register: who may recruit. It asks for nothing and remembers nobody.</summary>
[ForAnyone]
internal sealed class RegisterController(RegisterSearch search, Speech say, WorkingCalendar calendar, IClock clock) : Controller
{
    [HttpGet("/register")]
    public async Task<IActionResult> Search(string? name, string? status, string? after, CancellationToken cancel)
    {
        var standing = StandingSigns.Named(status);
        return View("Search", new RegisterPage(say, name, standing, await search.Of(name, standing, after, cancel)));
    }

    /// <summary>Who is blocked from public tenders today.</summary>
    [HttpGet("/register/tenders")]
    public async Task<IActionResult> Tenders(string? after, CancellationToken cancel) => View("Tenders", new TendersPage(say, await search.Blocked(after, cancel)));

    [HttpGet("/register/{number}")]
    public async Task<IActionResult> Licence(string number, CancellationToken cancel) =>
        Answer("Licence", await Page(number, cancel));

    /// <summary>The address in the QR code of a certificate.</summary>
    [HttpGet("/check/{number}")]
    public async Task<IActionResult> Check(string number, CancellationToken cancel) =>
        Answer("Check", await Page(number, cancel));

    private async Task<LicencePage> Page(string number, CancellationToken cancel)
    {
        var line = await search.Find(number, cancel);
        return new(say, number, line, line is null ? null : await search.BlockedFrom(line.Number, cancel), clock.GetCurrentInstant().InZone(calendar.Zone).LocalDateTime, calendar);
    }

    private ViewResult Answer(string view, LicencePage page)
    {
        if (page.Line is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return View(page.Line is null ? "Check" : view, page);
    }
}
