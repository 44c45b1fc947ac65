using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.DecideClaim;

internal sealed class DecideClaimForm
{
    public int Seq { get; set; }
    public ClaimDecisionKind As { get; set; }

    /// <summary>Asked for a part order only; a full order is for what was worked out.</summary>
    public string? Amount { get; set; }

    public string? Reasons { get; set; }

    public string Step => As switch { ClaimDecisionKind.Order => "order", ClaimDecisionKind.PartOrder => "order-part", _ => "dismiss" };
}

/// <param name="PayBy">Last day, inclusive; null for a dismissal.</param>
internal sealed record DecideClaimPage(OpenCase Open, DecideClaimForm Form, LocalDate? PayBy);

/// <summary>Order, order in part, or dismissal: by a person who has not worked on the claim.</summary>
[For(Roles.ClaimsDecider)]
internal sealed class DecideClaimController(CaseAccess access, StepDesk desk, ReferenceData reference) : Controller
{
    [HttpGet("/cases/{number}/decision")]
    public async Task<IActionResult> Ask(string number, ClaimDecisionKind @as, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        var form = new DecideClaimForm { Seq = open.Case.Seq, As = @as };
        return WhyNot(open, form) ?? Page(open, form);
    }

    [HttpPost("/cases/{number}/decision")]
    public async Task<IActionResult> Decide(string number, DecideClaimForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open, form) is { } refusal) return refusal;
        var amount = Amount(open.Claim, form);
        if (string.IsNullOrWhiteSpace(form.Reasons)) ModelState.AddModelError("Reasons", "Write the reasons: both sides read them.");
        if (!ModelState.IsValid) return Page(open, form);
        var taking = await desk.Take(open, form.Step, form.Seq, form.Reasons!, [], cancel, facts: () => open.Claim.Decision = new ClaimDecision
        {
            Kind = form.As, OrderedMinorUnits = amount, Reasons = form.Reasons!.Trim(), DecidedOn = desk.Today, PayBy = PayBy(open, form),
        });
        return this.Answer(open, taking, () => Page(open, form));
    }

    private long Amount(WageClaim claim, DecideClaimForm form)
    {
        var total = claim.Assessment?.TotalMinorUnits ?? 0;
        if (form.As == ClaimDecisionKind.Dismissal) return 0;
        if (form.As == ClaimDecisionKind.Order) return total;
        var part = ModelState.Amount("Amount", form.Amount, claim.Currency, reference) ?? 0;
        if (ModelState.IsValid && (part == 0 || part >= total))
            ModelState.AddModelError("Amount", $"A part is more than nothing and less than {reference.Format(new Money(total, claim.Currency))}. Otherwise dismiss the claim, or order all of it.");
        return part;
    }

    private IActionResult Page(OpenCase open, DecideClaimForm form) => View("DecideClaim", new DecideClaimPage(open, form, PayBy(open, form)));

    private LocalDate? PayBy(OpenCase open, DecideClaimForm form) => form.As == ClaimDecisionKind.Dismissal ? null : LastDayToPay(desk, open);

    /// <summary>The day on which the legal clock for the payment runs out, so that letter and clock say the same.</summary>
    internal static LocalDate LastDayToPay(StepDesk desk, OpenCase open)
    {
        var calendar = desk.Lifecycles.Calendar;
        return calendar.LastDayOf(calendar.DueAt(desk.Now, desk.Lifecycles.Of(open.Case).Deadline("payment").Within));
    }

    /// <summary>That no decision is written yet is what this page is for; for an order the amount has to be known before.</summary>
    private IActionResult? WhyNot(OpenCase open, DecideClaimForm form) => form.As != ClaimDecisionKind.Dismissal && open.Claim.Assessment is null
        ? this.Refuse(open, "What is owed has not been worked out.", RefusalKind.Guard)
        : this.WhyNot(desk, open, form.Step, butFor: RefusalKind.Guard);
}
