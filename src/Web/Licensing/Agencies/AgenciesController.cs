using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Data.People;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.Admin.Invite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Licensing.Agencies;

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record AgenciesPage(string? Name, IReadOnlyList<Agency> Agencies, string? Next);

/// <summary>The agencies of the officer's office. A new one gets its first account here: by invitation, once somebody has shown who they are.</summary>
[For(Roles.LicensingOfficer)]
[Route("agencies")]
internal sealed class AgenciesController(MainContext db, PeopleBook people, InvitationMail mail, ReferenceData reference, IClock clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> List(string? name, string? after, CancellationToken cancel)
    {
        var office = SignedIn.From(User).OfficeId;
        var begins = name?.Trim() ?? "";
        var found = await db.Agencies.AsNoTracking()
            .Where(agency => agency.OfficeId == office && (begins == "" || agency.Name.StartsWith(begins)) && (after == null || string.Compare(agency.Number, after) > 0))
            .OrderBy(agency => agency.Number).Take(PageSize + 1).ToListAsync(cancel);
        return View("Agencies", new AgenciesPage(name, [.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Number : null));
    }

    [HttpGet("new")]
    public IActionResult Ask() => View("NewAgency", new NewAgencyForm());

    [HttpPost("new")]
    public async Task<IActionResult> Add(NewAgencyForm form, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        if (reference.Regions.All(region => region.Name != form.Region)) ModelState.AddModelError(nameof(form.Region), "Choose the region.");
        if (!ModelState.IsValid) return View("NewAgency", form);
        var agency = new Agency
        {
            Id = Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()), Number = $"A{CaseBook.NewNumber()}", Name = form.Agency!.Trim(),
            Region = form.Region!, OfficeId = me.OfficeId!.Value, Email = form.Email!.Trim(),
        };
        var account = Account.Invited(form.Email.Trim(), form.Person!.Trim(), Roles.Agency, null, agency.Id, clock.GetCurrentInstant());
        if (await people.Invite(account, me.Id, $"First account of {agency.Name}: {form.Shown!.Trim()}", alongside: agency) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Email), refusal);
            return View("NewAgency", form);
        }
        await mail.Send(account.Id);
        TempData["said"] = $"{agency.Name} has number {agency.Number}. The invitation for {account.DisplayName} is on its way.";
        return Redirect("/agencies");
    }
}
