using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Collect;

internal sealed class InstalmentForm
{
    public string? By { get; set; }
    public string? Amount { get; set; }
}

internal sealed class OfferInstalmentsForm
{
    public int Seq { get; set; }
    public List<InstalmentForm> Parts { get; set; } = [];
    public string? Reason { get; set; }
}

internal sealed record OfferInstalmentsPage(OpenCase Open, OfferInstalmentsForm Form, InstalmentRule Rule);

/// <summary>The money in parts: an officer writes the plan, and it holds only when the worker agrees.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class OfferInstalmentsController(CaseAccess access, StepDesk desk, ReferenceData reference) : Controller
{
    private const string Step = "offer-instalments";

    [HttpGet("/cases/{number}/instalments")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim } open) return NotFound();
        return WhyNot(open) ?? Page(open, new OfferInstalmentsForm { Seq = open.Case.Seq });
    }

    [HttpPost("/cases/{number}/instalments")]
    public async Task<IActionResult> Offer(string number, OfferInstalmentsForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        var parts = Read(claim, form);
        if (!ModelState.IsValid) return Page(open, form);
        var taking = await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel, facts: () => claim.Plan = new InstalmentPlan
        {
            OfferedOn = desk.Today, BeforeMinorUnits = claim.Confirmed(), Instalments = parts,
        });
        return this.Answer(open, taking, () => Page(open, form));
    }

    private List<PlannedInstalment> Read(WageClaim claim, OfferInstalmentsForm form)
    {
        var parts = new List<PlannedInstalment>();
        var (before, lastDay) = (desk.Today, desk.Today.PlusMonths(Rule.Months));
        for (var i = 0; i < form.Parts.Count; i++)
        {
            var typed = form.Parts[i];
            if (i > 0 && string.IsNullOrWhiteSpace(typed.Amount) && string.IsNullOrWhiteSpace(typed.By)) continue;
            var by = ModelState.Date($"Parts[{i}].By", typed.By);
            var amount = ModelState.Amount($"Parts[{i}].Amount", typed.Amount, claim.Currency, reference);
            if (amount == 0) ModelState.AddModelError($"Parts[{i}].Amount", "Write how much comes on this day.");
            if (by <= before || by > lastDay)
                ModelState.AddModelError($"Parts[{i}].By", $"Choose a day after {Typed.Written(before)} and not after {Typed.Written(lastDay)}.");
            if (by is not { } day || amount is not { } money) continue;
            parts.Add(new PlannedInstalment(day, day.PlusDays(1).AtStartOfDayInZone(desk.Lifecycles.Calendar.Zone).ToInstant(), money));
            before = day;
        }
        if (ModelState.IsValid && parts.Sum(part => part.MinorUnits) != claim.StillOwed())
            ModelState.AddModelError("Parts[0].Amount", $"The parts have to come to {reference.Format(new Money(claim.StillOwed(), claim.Currency))} together.");
        return parts;
    }

    private InstalmentRule Rule => reference.InstalmentsOn(desk.Today);

    private ViewResult Page(OpenCase open, OfferInstalmentsForm form)
    {
        while (form.Parts.Count < Rule.MostParts) form.Parts.Add(new InstalmentForm());
        return View("OfferInstalments", new OfferInstalmentsPage(open, form, Rule));
    }

    /// <summary>That no plan is written yet is what this page is for; that something is owed has to be known before.</summary>
    private IActionResult? WhyNot(OpenCase open) => open.Claim.StillOwed() == 0
        ? this.Refuse(open, "No amount is ordered or agreed, or nothing is left of it.", RefusalKind.Guard)
        : this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
