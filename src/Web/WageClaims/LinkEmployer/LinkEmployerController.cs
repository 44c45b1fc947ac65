using System.Security.Cryptography;
using Inspectorate.Data;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.LinkEmployer;

internal sealed class NewEmployerForm
{
    public EmployerKind Kind { get; set; }
    public string? Name { get; set; }
    public string? RegistrationNumber { get; set; }

    /// <summary>Of a household; sealed, never kept here.</summary>
    public string? Address { get; set; }

    public string? Region { get; set; }
    public string? Sector { get; set; }
    public string? Email { get; set; }
}

internal sealed record LinkEmployerPage(OpenCase Open, Employer? Linked, string? Search, IReadOnlyList<Employer> Found, NewEmployerForm New);

/// <summary>An officer finds out who the employer is: from the register, or new in it.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class LinkEmployerController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference, Seal seal) : Controller
{
    private const int MostFound = 20;

    /// <summary>Once the employer has been told, it cannot be changed for another.</summary>
    private static readonly string[] Before = ["triage", "investigating", "inspection-only"];

    [HttpGet("/cases/{number}/employer")]
    public async Task<IActionResult> Search(string number, string? name, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return TooLate(open) ?? await Page(open, name, new NewEmployerForm { Region = open.Claim.Region, Sector = open.Claim.Sector }, cancel);
    }

    [HttpPost("/cases/{number}/employer")]
    public async Task<IActionResult> Link(string number, Guid employer, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (TooLate(open) is { } late) return late;
        if (await db.Employers.FindAsync([employer], cancel) is not { } found) return BadRequest();
        return await Keep(open, found, cancel);
    }

    [HttpPost("/cases/{number}/employer/new")]
    public async Task<IActionResult> Create(string number, NewEmployerForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (TooLate(open) is { } late) return late;
        Check(form);
        if (!ModelState.IsValid) return await Page(open, null, form, cancel);
        var isHousehold = form.Kind == EmployerKind.Household;
        var employer = new Employer
        {
            Id = Guid.CreateVersion7(),
            Number = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8),
            Kind = form.Kind,
            Name = isHousehold ? "Private household" : form.Name!.Trim(),
            RegistrationNumber = isHousehold ? null : form.RegistrationNumber?.Trim(),
            Place = isHousehold ? await seal.Place(form.Address!.Trim(), cancel) : null,
            Region = form.Region!.Trim(),
            Sector = form.Sector!.Trim(),
            Email = string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim(),
        };
        db.Employers.Add(employer);
        return await Keep(open, employer, cancel);
    }

    private async Task<IActionResult> Keep(OpenCase open, Employer employer, CancellationToken cancel)
    {
        open.Claim.EmployerId = employer.Id;
        open.Claim.InHousehold = employer.Kind == EmployerKind.Household;
        (open.Claim.Region, open.Claim.Sector) = (employer.Region, employer.Sector);
        open.Claim.Record(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.EmployerChosen, $"{employer.Name} ({employer.Number})"));
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"The employer of this claim is {employer.Name}.";
        return Redirect(open.Path);
    }

    private void Check(NewEmployerForm form)
    {
        if (form.Kind == EmployerKind.Company && string.IsNullOrWhiteSpace(form.Name)) ModelState.AddModelError("Name", "Write the name of the company.");
        if (form.Kind == EmployerKind.Household && string.IsNullOrWhiteSpace(form.Address)) ModelState.AddModelError("Address", "Write the address. It is sealed.");
        if (string.IsNullOrWhiteSpace(form.Region)) ModelState.AddModelError("Region", "Choose the region.");
        if (string.IsNullOrWhiteSpace(form.Sector)) ModelState.AddModelError("Sector", "Choose the sector.");
        if (!string.IsNullOrWhiteSpace(form.Email) && !form.Email.Contains('@')) ModelState.AddModelError("Email", "This is not an e-mail address.");
        // Only the address: a worker may have a claim against any employer, and mails tell of letters.
        if (reference.Recipients.WhyBarred(desk.Today, null, form.Email) is { } barred) ModelState.AddModelError("Email", barred);
    }

    private IActionResult? TooLate(OpenCase open) => open.Case.Lifecycle == "wage-claim" && Before.Contains(open.Case.State)
        ? null
        : this.Refuse(open, "The employer can be chosen while the claim is in triage or being investigated.", RefusalKind.WrongState);

    private async Task<IActionResult> Page(OpenCase open, string? name, NewEmployerForm form, CancellationToken cancel)
    {
        var linked = open.Claim.EmployerId is { } id ? await db.Employers.FindAsync([id], cancel) : null;
        List<Employer> found = [];
        if (!string.IsNullOrWhiteSpace(name))
        {
            var pattern = $"%{name.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            found = await db.Employers.Where(employer => employer.Kind == EmployerKind.Company && EF.Functions.Like(employer.Name, pattern, "\\"))
                .OrderBy(employer => employer.Name).Take(MostFound).ToListAsync(cancel);
        }
        return View("LinkEmployer", new LinkEmployerPage(open, linked, name, found, form));
    }
}
