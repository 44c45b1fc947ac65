using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Licensing.RecordDeposit;

internal sealed class RecordDepositForm
{
    public string? LodgedOn { get; set; }
    public string? Reference { get; set; }

    /// <summary>Claims and repayments for which the deposit may still be drawn on.</summary>
    public string? OpenClaims { get; set; }
}

internal sealed record RecordDepositPage(OpenCase Open, LicenceRule Rule, RecordDepositForm Form);

/// <summary>That the deposit is at the bank, and how many claims are open against it.</summary>
[For(Roles.LicensingOfficer, Roles.LicensingDecider)]
internal sealed class RecordDepositController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    [HttpGet("/cases/{number}/deposit")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        return Page(open, new RecordDepositForm
        {
            LodgedOn = licence.DepositLodgedOn is { } lodged ? Typed.Written(lodged) : null, Reference = licence.DepositReference,
            OpenClaims = licence.OpenClaims.ToString(CultureInfo.InvariantCulture),
        });
    }

    [HttpPost("/cases/{number}/deposit")]
    public async Task<IActionResult> Record(string number, RecordDepositForm form, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        var lodged = ModelState.Date("LodgedOn", form.LodgedOn);
        if (lodged > desk.Today) ModelState.AddModelError("LodgedOn", "This day has not come yet.");
        if (string.IsNullOrWhiteSpace(form.Reference)) ModelState.AddModelError("Reference", "Write the bank’s reference.");
        if (!int.TryParse(form.OpenClaims, NumberStyles.None, CultureInfo.InvariantCulture, out var claims)) ModelState.AddModelError("OpenClaims", "Write a whole number, such as 0.");
        if (!ModelState.IsValid) return Page(open, form);
        (licence.DepositLodgedOn, licence.DepositReference, licence.OpenClaims) = (lodged, form.Reference!.Trim(), claims);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The deposit is recorded.";
        return Redirect(open.Path);
    }

    private ViewResult Page(OpenCase open, RecordDepositForm form) =>
        View("RecordDeposit", new RecordDepositPage(open, reference.LicenceRuleOn(desk.Today), form));
}
