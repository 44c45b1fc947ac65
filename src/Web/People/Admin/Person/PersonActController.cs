using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.Admin.Invite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.People.Admin.Person;

/// <summary>One act on one account: what it does is said, the reason is asked, then it is done and recorded.</summary>
[For(Roles.Administrator)]
[Route("admin/people/{id:guid}/{act}")]
internal sealed class PersonActController(MainContext db, PeopleBook people, InvitationMail mail) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Ask(Guid id, string act) =>
        await Find(id, act) is { } found
            ? await Page(found.Act, found.Account, new PersonActForm
            {
                From = PersonActForm.Typed(found.Account.AwayFrom),
                Until = PersonActForm.Typed(found.Account.AwayUntil),
                CoveredBy = found.Account.CoveredBy,
            })
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Do(Guid id, string act, PersonActForm form)
    {
        if (await Find(id, act) is not { } found)
            return NotFound();
        var from = PersonActForm.DateOf(form.From, nameof(form.From), ModelState);
        var until = PersonActForm.DateOf(form.Until, nameof(form.Until), ModelState);
        if (!ModelState.IsValid)
            return await Page(found.Act, found.Account, form);
        var why = new PeopleAct(id, User.AccountId(), form.Reason!);
        var refusal = await (act switch
        {
            PersonAct.Role => people.ChangeRole(why, form.Role ?? ""),
            PersonAct.Office => people.ChangeOffice(why, form.OfficeId ?? Guid.Empty),
            PersonAct.Cover => people.SetCover(why, from, until, form.CoveredBy),
            PersonAct.EndSessions => people.EndSessions(why),
            PersonAct.ResetSecondFactor => people.ResetSecondFactor(why),
            PersonAct.InviteAgain => people.InviteAgain(why),
            PersonAct.Deactivate => people.Deactivate(why),
            _ => people.Reactivate(why),
        });
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
            return await Page(found.Act, found.Account, form);
        }
        if (act == PersonAct.InviteAgain)
            await mail.Send(id);
        TempData["said"] = $"{found.Act.Title}: done.";
        return Redirect($"/admin/people/{id}");
    }

    private async Task<(PersonAct Act, Account Account)?> Find(Guid id, string name) =>
        PersonAct.Named(name) is { } act
        && await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id) is { } account
        && act.Fits(account)
            ? (act, account) : null;

    private async Task<IActionResult> Page(PersonAct act, Account account, PersonActForm form)
    {
        ViewData["act"] = act;
        ViewData["account"] = account;
        ViewData["choices"] = act.Name switch
        {
            PersonAct.Role => [.. Roles.Staff.Where(role => role != account.Role).Select(role => new SelectListItem(RoleName.Of(role), role))],
            PersonAct.Office => await db.Offices.Where(office => office.Id != account.OfficeId).OrderBy(office => office.Name)
                .Select(office => new SelectListItem(office.Name, office.Id.ToString())).ToListAsync(),
            PersonAct.Cover => await db.Users
                .Where(other => other.Role == account.Role && other.Id != account.Id && other.JoinedAt != null && other.DeactivatedAt == null)
                .OrderBy(other => other.DisplayName)
                .Select(other => new SelectListItem(other.DisplayName, other.Id.ToString())).ToListAsync(),
            _ => new List<SelectListItem>(),
        };
        return View("PersonAct", form);
    }
}
