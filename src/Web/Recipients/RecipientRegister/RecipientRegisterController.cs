using Inspectorate.Data;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Recipients.RecipientRegister;

/// <param name="WhyNot">Why nothing may go there today; null when it may.</param>
internal sealed record RecipientLine(string Number, string State, Recipient Recipient, string? WhyNot);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record RecipientRegisterPage(IReadOnlyList<RecipientLine> Lines, string? Next);

/// <summary>Bodies to which records may go.</summary>
[For(Roles.FirewallOfficer, Roles.Legal)]
internal sealed class RecipientRegisterController(MainContext db, StepDesk desk, RecipientReference rules) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/recipients")]
    public async Task<IActionResult> List(string? after, CancellationToken cancel)
    {
        var found = await (
            from recipient in db.Recipients.AsNoTracking()
            join @case in db.Cases on recipient.Id equals @case.Id
            where after == null || string.Compare(@case.Number, after) > 0
            orderby @case.Number
            select new { recipient, @case.Number, @case.State }).Take(PageSize + 1).ToListAsync(cancel);
        return View("RecipientRegister", new RecipientRegisterPage(
            [.. found.Take(PageSize).Select(line => new RecipientLine(line.Number, line.State, line.recipient, line.recipient.WhyNot(line.State, desk.Today, rules)))],
            found.Count > PageSize ? found[PageSize - 1].Number : null));
    }
}
