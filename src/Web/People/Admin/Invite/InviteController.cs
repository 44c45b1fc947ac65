using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.People.Admin.Invite;

[For(Roles.Administrator)]
[Route("admin/invite")]
internal sealed class InviteController(MainContext db, PeopleBook people, InvitationMail mail, IClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Ask() => Page(new InviteForm());

    [HttpPost("")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancel)
    {
        var number = form.PartyNumber?.Trim().ToUpperInvariant();
        var party = form.Role == Roles.Agency
            ? await db.Agencies.Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel)
            : await db.Employers.Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);
        var officeExists = await db.Offices.AnyAsync(office => office.Id == form.OfficeId, cancel);
        if (form.ToAccount(party, officeExists, clock.GetCurrentInstant(), ModelState) is not { } account)
            return await Page(form);
        if (await people.Invite(account, User.AccountId(), form.Reason!) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Email), refusal);
            return await Page(form);
        }
        await mail.Send(account.Id);
        TempData["said"] = $"{account.DisplayName} is invited. The mail is on its way.";
        return Redirect($"/admin/people/{account.Id}");
    }

    private async Task<IActionResult> Page(InviteForm form)
    {
        ViewData["offices"] = await db.Offices.OrderBy(office => office.Name)
            .Select(office => new SelectListItem(office.Name, office.Id.ToString())).ToListAsync();
        return View("Invite", form);
    }
}
