using System.Security.Cryptography;
using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.AddPlace;

internal sealed class AddPlaceForm
{
    public PlaceKind? Kind { get; set; }

    /// <summary>Number of the employer or agency that answers for the place.</summary>
    public string? Party { get; set; }

    /// <summary>Where people live it is sealed, and kept nowhere else.</summary>
    public string? Address { get; set; }

    public string? Region { get; set; }
    public string? Sector { get; set; }
    public RiskClass? Class { get; set; }

    /// <summary>The wish for a visit from which one came here; null when none.</summary>
    public Guid? Request { get; set; }
}

[For(Roles.InspectionSupervisor)]
internal sealed class AddPlaceController(MainContext db, StepDesk desk, Seal seal, ReferenceData reference) : Controller
{
    [HttpGet("/places/new")]
    public IActionResult Ask(string? party, Guid? request) => View("AddPlace", new AddPlaceForm { Party = party, Request = request });

    [HttpPost("/places/new")]
    public async Task<IActionResult> Add(AddPlaceForm form, CancellationToken cancel)
    {
        var number = form.Party?.Trim().ToUpperInvariant();
        var employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(found => found.Number == number, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(found => found.Number == number, cancel);
        Check(form, employer, agency);
        if (!ModelState.IsValid) return View("AddPlace", form);

        var isHome = Place.IsHome(form.Kind!.Value);
        var address = form.Address?.Trim() ?? "";
        var place = new Place
        {
            Id = desk.NewId(),
            Number = "P" + RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8),
            Kind = form.Kind.Value,
            OfficeId = SignedIn.From(User).OfficeId!.Value,
            Region = form.Region!,
            Sector = form.Sector!,
            Class = form.Class!.Value,
            EmployerId = employer?.Id,
            AgencyId = agency?.Id,
            Address = isHome ? "" : address,
            SealedAddress = !isHome ? null : address.Length == 0 ? employer!.Place : await seal.Place(address, cancel),
            SeenOn = desk.Today,
        };
        db.Places.Add(place);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"The place {place.Number} was added.";
        return Redirect(form.Request is { } request ? $"/inspections/new?place={place.Number}&request={request}" : "/places");
    }

    private void Check(AddPlaceForm form, Employer? employer, Agency? agency)
    {
        if (form.Kind is null) ModelState.AddModelError("Kind", "Say what kind of place it is.");
        var fits = form.Kind switch
        {
            PlaceKind.AgencyPremises => agency is not null,
            PlaceKind.PrivateHousehold => employer is { Kind: EmployerKind.Household },
            PlaceKind.Workplace => employer is { Kind: EmployerKind.Company },
            _ => agency is not null || employer is not null,
        };
        if (form.Kind is not null && !fits)
            ModelState.AddModelError("Party", form.Kind switch
            {
                PlaceKind.AgencyPremises => "Write the number of the agency.",
                PlaceKind.PrivateHousehold => "Write the number under which the household is registered as an employer.",
                PlaceKind.Workplace => "Write the number of the company.",
                _ => "Write the number of the employer or agency that runs the lodging.",
            });
        var isKnown = form.Kind == PlaceKind.PrivateHousehold && employer?.Place is not null;
        if (string.IsNullOrWhiteSpace(form.Address) && !isKnown) ModelState.AddModelError("Address", "Write the address.");
        if (reference.Regions.All(region => region.Name != form.Region)) ModelState.AddModelError("Region", "Choose the region.");
        if (reference.Sectors.All(sector => sector.Name != form.Sector)) ModelState.AddModelError("Sector", "Choose the sector.");
        if (form.Class is null) ModelState.AddModelError("Class", "Choose the class.");
    }
}
