using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.ClaimGroup;

/// <summary>Several workers of one employer: their claims are seen and decided side by side, each in its own case and by its own step.</summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider)]
internal sealed class ClaimGroupController(CaseAccess access, StepDesk desk, MainContext db, ClaimGroups groups) : Controller
{
    [HttpGet("/cases/{number}/group")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await access.OpenForGroup(number, User, cancel) is { } open ? await Page(open, cancel) : NotFound();

    [HttpPost("/cases/{number}/group/add")]
    public async Task<IActionResult> Add(string number, List<Guid> claims, CancellationToken cancel)
    {
        if (await access.OpenForGroup(number, User, cancel) is not { } open) return NotFound();
        var joining = await groups.ThatMayJoin(open.Claim, claims, cancel);
        if (joining.Count == 0)
        {
            ModelState.AddModelError("Claims", "Choose a claim that is looked at together with this one.");
            return await Page(open, cancel);
        }
        var group = await groups.Of(open.Claim.Id, cancel);
        var there = group is { } known ? await db.GroupedClaims.CountAsync(grouped => grouped.GroupId == known, cancel) : 0;
        if (there + joining.Count > GroupedClaim.MostInAGroup)
        {
            ModelState.AddModelError("Claims", $"A group has {GroupedClaim.MostInAGroup} claims at most. Open another one for the rest.");
            return await Page(open, cancel);
        }
        if (group is null) joining.Add(open.Claim.Id);
        var id = group ?? Guid.NewGuid();
        db.GroupedClaims.AddRange(joining.Select(claim => new GroupedClaim { ClaimId = claim, GroupId = id, AddedBy = open.Me.Id, AddedAt = desk.Now }));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("Claims", "Somebody else put one of them into a group at the same moment. Look again.");
            return await Page(open, cancel);
        }
        return Redirect($"{open.Path}/group");
    }

    [HttpPost("/cases/{number}/group/leave")]
    public async Task<IActionResult> Leave(string number, Guid claim, CancellationToken cancel)
    {
        if (await access.OpenForGroup(number, User, cancel) is not { } open) return NotFound();
        if (await groups.Of(open.Claim.Id, cancel) is { } group)
        {
            var left = await db.GroupedClaims.Where(grouped => grouped.GroupId == group).ToListAsync(cancel);
            // One alone is no group.
            db.GroupedClaims.RemoveRange(left.Count <= 2 ? left : left.Where(grouped => grouped.ClaimId == claim));
            await db.SaveChangesAsync(cancel);
        }
        return Redirect($"{open.Path}/group");
    }

    private async Task<IActionResult> Page(OpenCase open, CancellationToken cancel)
    {
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("ClaimGroup", await groups.PageOf(open, new RoundForm(), [], cancel));
    }
}
