using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.OutsideRequests.RequestRegister;

internal sealed record RegisterLine(string Number, string State, OutsideRequest Request);

/// <param name="StateTitles">The states of the lifecycle in words.</param>
/// <param name="Next">For the next page; null on the last.</param>
internal sealed record RequestRegisterPage(IReadOnlyList<RegisterLine> Lines, IReadOnlyDictionary<string, string> StateTitles, string? Next);

/// <summary>Every request by anybody outside, newest first (FW-18).</summary>
[For(Roles.FirewallOfficer, Roles.Legal)]
internal sealed class RequestRegisterController(MainContext db, Lifecycles lifecycles) : Controller
{
    private const int PageSize = 50;
    private const char Between = '_';

    /// <param name="after">Day and number of the last line before.</param>
    [HttpGet("/outside-requests")]
    public async Task<IActionResult> List(string? after, CancellationToken cancel)
    {
        var lines = from request in db.OutsideRequests.AsNoTracking() join @case in db.Cases on request.Id equals @case.Id select new { request, @case.Number, @case.State };
        if (after?.Split(Between) is [var typed, var number] && LocalDatePattern.Iso.Parse(typed) is { Success: true, Value: var day })
            lines = lines.Where(line => line.request.ReceivedOn < day || (line.request.ReceivedOn == day && string.Compare(line.Number, number) > 0));
        var found = await lines.OrderByDescending(line => line.request.ReceivedOn).ThenBy(line => line.Number).Take(PageSize + 1).ToListAsync(cancel);
        var titles = lifecycles.Definitions.Where(lifecycle => lifecycle.Name == "outside-request").OrderBy(lifecycle => lifecycle.Version)
            .SelectMany(lifecycle => lifecycle.States).GroupBy(state => state.Name).ToDictionary(same => same.Key, same => same.Last().Title);
        return View("RequestRegister", new RequestRegisterPage(
            [.. found.Take(PageSize).Select(line => new RegisterLine(line.Number, line.State, line.request))], titles,
            found.Count > PageSize ? KeyOf(found[PageSize - 1].request.ReceivedOn, found[PageSize - 1].Number) : null));
    }

    private static string KeyOf(LocalDate day, string number) => string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(day)}{Between}{number}");
}
