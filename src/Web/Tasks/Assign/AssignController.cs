using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Tasks.Assign;

/// <summary>Gives a case to a person of the same role and office, oneself included.</summary>
[ForPeopleWithCases]
internal sealed class AssignController(MainContext db, CaseBook book, CaseAccess access, StepDesk desk) : Controller
{
    [HttpPost("/cases/{number}/assign")]
    public async Task<IActionResult> Assign(string number, Guid to, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Seat: not Seat.Party } open) return NotFound();
        var me = open.Me;
        var person = await db.Users.SingleOrDefaultAsync(
            account => account.Id == to && account.Role == me.Role && account.OfficeId == me.OfficeId && account.JoinedAt != null, cancel);
        if (person is null) return BadRequest();

        var before = await db.Assignments.SingleOrDefaultAsync(assignment => assignment.CaseId == open.Case.Id && assignment.Role == me.Role, cancel);
        if (before is null)
            db.Assignments.Add(new Assignment { CaseId = open.Case.Id, Role = me.Role, AccountId = to, At = desk.Now });
        else
            (before.AccountId, before.At) = (to, desk.Now);
        await db.SaveChangesAsync(cancel);
        await book.RefreshTasks(open.Case, open.Facts, cancel);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = to == me.Id ? "The case is with you now." : $"The case is with {person.DisplayName} now.";
        return Redirect(open.Path);
    }
}
