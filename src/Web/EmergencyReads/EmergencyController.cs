using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Cases.ReadSealed;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.EmergencyReads;

internal sealed class EmergencyForm
{
    /// <summary>Of the claim.</summary>
    public string? Number { get; set; }

    /// <summary>Some of <see cref="SealedParts.OfEmergency"/>.</summary>
    public List<string> What { get; set; } = [];

    public Danger? Danger { get; set; }
    public string? Words { get; set; }
}

internal sealed record EmergencyPage(IReadOnlyDictionary<string, string> Parts, EmergencyForm Form);

internal sealed record EmergencyOpenedPage(WageClaim Claim, IReadOnlyCollection<string> What, PlaceRef? Place);

/// <summary>
/// Who does not have a case reads who its worker is, because somebody is in danger (FW-30). The right lasts for the one answer to this
/// request. The reading is a case for the firewall officer before anything is shown, and stands in the worker's list.
/// </summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider, Roles.Inspector, Roles.InspectionSupervisor, Roles.Legal)]
internal sealed class EmergencyController(MainContext db, CaseBook book, CaseAccess access, StepDesk desk, ReadingRoom room) : Controller
{
    [HttpGet("/emergency")]
    public IActionResult Ask() => Page(new EmergencyForm());

    [HttpPost("/emergency")]
    public async Task<IActionResult> Read(EmergencyForm form, CancellationToken cancel)
    {
        form.What.RemoveAll(part => !SealedParts.OfEmergency.ContainsKey(part));
        var claim = await Find(form, cancel);
        if (form.What.Count == 0) ModelState.AddModelError("What", "Say what you need.");
        if (form.Danger is null || !Enum.IsDefined(form.Danger.Value)) ModelState.AddModelError("Danger", "Say what the danger is.");
        if (!ModelState.IsValid || claim is null) return Page(form);

        var me = SignedIn.From(User);
        var reader = await me.Reading(db, cancel);
        var read = new EmergencyRead
        {
            Id = desk.NewId(), OfficeId = claim.OfficeId, ClaimId = claim.Id, Danger = form.Danger!.Value,
            Words = form.Words?.Trim() ?? "", ReaderRole = me.Role, ReaderOffice = reader.Office, Parts = form.What,
        };
        if (book.Open("emergency-read", "read", read, new Act(me.Actor, desk.Now, EmergencyReadKind.InWords(read.Danger))) is StepRefused refused)
        {
            ModelState.AddModelError("Words", refused.Sentence);
            return Page(form);
        }
        // On the disk, and with it the alarm, before anything is shown.
        await db.SaveChangesAsync(cancel);

        var place = form.What.Contains(SealedParts.Workplace)
            ? await db.Employers.Where(employer => employer.Id == claim.EmployerId).Select(employer => employer.Place).SingleOrDefaultAsync(cancel)
            : null;
        room.Admit(ReadingRight.Of(reader, claim.Worker, claim.Id, Purposes.Of(read.Danger), place is { } address ? [address] : []));
        return View("EmergencyOpened", new EmergencyOpenedPage(claim, form.What, place));
    }

    /// <summary>Null, and the reason in the form, when there is no such claim or another way to read it.</summary>
    private async Task<WageClaim?> Find(EmergencyForm form, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(form.Number))
            ModelState.AddModelError("Number", "Write the number of the claim.");
        else if (await access.About<WageClaim>(form.Number, User, cancel) is { } own && SealedParts.For(own).Count > 0)
            ModelState.AddModelError("Number", "You have this case. Open it and read there.");
        else if (await book.Find(form.Number.Trim().ToUpperInvariant(), cancel) is not { Lifecycle: "wage-claim" } @case)
            ModelState.AddModelError("Number", "There is no claim with this number.");
        else
            return (WageClaim)await book.FactsOf(@case, cancel);
        return null;
    }

    private ViewResult Page(EmergencyForm form) => View("Emergency", new EmergencyPage(SealedParts.OfEmergency, form));
}
