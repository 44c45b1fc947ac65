using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.People.Admin.People;

/// <summary>Everybody with an account, by name.</summary>
[For(Roles.Administrator)]
[Route("admin")]
internal sealed class PeopleController(MainContext db) : Controller
{
    private const int PageLength = 50;

    /// <param name="after">The last person of the page before.</param>
    [HttpGet("")]
    public async Task<IActionResult> List(string? role, Guid? office, Guid? after, CancellationToken cancel)
    {
        var people = db.Users.AsNoTracking();
        if (!string.IsNullOrEmpty(role))
            people = people.Where(account => account.Role == role);
        if (office is not null)
            people = people.Where(account => account.OfficeId == office);
        if (after is not null && await db.Users.Where(account => account.Id == after).Select(account => account.DisplayName).SingleOrDefaultAsync(cancel) is { } name)
            people = people.Where(account => string.Compare(account.DisplayName, name) > 0
                || (account.DisplayName == name && account.Id.CompareTo(after.Value) > 0));
        var page = await people.OrderBy(account => account.DisplayName).ThenBy(account => account.Id).Take(PageLength + 1).ToListAsync(cancel);
        return View("People", new PeoplePage(
            [.. page.Take(PageLength)],
            page.Count > PageLength ? page[PageLength - 1].Id : null,
            await db.Offices.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancel),
            role,
            office));
    }
}

/// <param name="Next">Null on the last page.</param>
internal sealed record PeoplePage(IReadOnlyList<Account> People, Guid? Next, IReadOnlyList<Office> Offices, string? Role, Guid? Office)
{
    public string OfficeOf(Account account) => Offices.FirstOrDefault(office => office.Id == account.OfficeId)?.Name ?? "";
}
