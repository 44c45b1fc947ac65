using Inspectorate.Data;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.OldRegister;

/// <param name="Search">As typed; empty for the whole register.</param>
/// <param name="Next">For the next page; null on the last.</param>
internal sealed record OldClaimsPage(string Search, IReadOnlyList<OldClaim> Claims, string? Next);

/// <summary>The claims of old registers, found by their old number or by the beginning of the employer's name.</summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider)]
internal sealed class OldClaimsController(MainContext db) : Controller
{
    private const int PageSize = 50;

    /// <param name="after">Id of the last line before.</param>
    [HttpGet("/old-register")]
    public async Task<IActionResult> List(string? search, Guid? after, CancellationToken cancel)
    {
        var typed = search?.Trim() ?? "";
        var byNumber = typed.Length == 0 ? [] : await db.OldRegister.AsNoTracking().Where(claim => claim.Number == typed).OrderBy(claim => claim.Id).Take(PageSize).ToListAsync(cancel);
        if (byNumber.Count > 0) return View("OldClaims", new OldClaimsPage(typed, byNumber, null));

        var claims = db.OldRegister.AsNoTracking();
        if (SearchWords.Folded(typed) is { Length: > 0 } from)
        {
            var to = SearchWords.After(from);
            claims = claims.Where(claim => string.Compare(claim.SortName, from) >= 0 && string.Compare(claim.SortName, to) < 0);
        }
        if (after is not null && await db.OldRegister.AsNoTracking().SingleOrDefaultAsync(claim => claim.Id == after, cancel) is { } last)
            claims = claims.Where(claim => string.Compare(claim.SortName, last.SortName) > 0 || (claim.SortName == last.SortName && claim.Id > last.Id));
        var found = await claims.OrderBy(claim => claim.SortName).ThenBy(claim => claim.Id).Take(PageSize + 1).ToListAsync(cancel);
        return View("OldClaims", new OldClaimsPage(typed, [.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Id.ToString() : null));
    }
}
