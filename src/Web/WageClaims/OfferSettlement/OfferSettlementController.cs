using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.OfferSettlement;

internal sealed class OfferSettlementForm
{
    public int Seq { get; set; }
    public string? Amount { get; set; }

    /// <summary>The text gives up no right of the worker.</summary>
    public bool KeepsRights { get; set; }

    public string? Reason { get; set; }
}

/// <param name="Least">What the law allows at least, in minor units.</param>
internal sealed record OfferSettlementPage(OpenCase Open, OfferSettlementForm Form, long Least, string Source);

/// <summary>Instead of a decision: both sides have to agree, and never to less than the law allows.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class OfferSettlementController(CaseAccess access, StepDesk desk, ReferenceData reference) : Controller
{
    private const string Step = "offer-settlement";

    [HttpGet("/cases/{number}/settlement")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return WhyNot(open) ?? Page(open, new OfferSettlementForm { Seq = open.Case.Seq });
    }

    [HttpPost("/cases/{number}/settlement")]
    public async Task<IActionResult> Offer(string number, OfferSettlementForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        var amount = ModelState.Amount("Amount", form.Amount, open.Claim.Currency, reference);
        if (amount < Least(open.Claim)) ModelState.AddModelError("Amount", "This is lower than the law allows.");
        if (!form.KeepsRights) ModelState.AddModelError("KeepsRights", "A settlement that would give up rights of the worker is not allowed.");
        if (!ModelState.IsValid) return Page(open, form);
        var taking = await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel, facts: () => open.Claim.Settlement = new Settlement
        {
            MinorUnits = amount!.Value, LeastMinorUnits = Least(open.Claim), WaivesNoRights = form.KeepsRights, OfferedOn = desk.Today,
        });
        return this.Answer(open, taking, () => Page(open, form));
    }

    private IActionResult Page(OpenCase open, OfferSettlementForm form) =>
        View("OfferSettlement", new OfferSettlementPage(open, form, Least(open.Claim), Floor.Source));

    private SettlementFloor Floor => reference.SettlementFloorOn(desk.Today)
        ?? throw new InvalidOperationException("settlement.json says nothing for today.");

    /// <summary>Rounded up, for the worker.</summary>
    private long Least(WageClaim claim) => (long)Math.Ceiling((claim.Assessment?.TotalMinorUnits ?? 0) * Floor.LeastPercent / 100);

    /// <summary>That no offer is written yet is what this page is for; what is owed has to be known before.</summary>
    private IActionResult? WhyNot(OpenCase open) => open.Claim.Assessment is null
        ? this.Refuse(open, "What is owed has not been worked out, so nobody can say what would be fair.", RefusalKind.Guard)
        : this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
