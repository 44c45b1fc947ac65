using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.ReportPayment;

internal sealed class ReportPaymentForm
{
    public int Seq { get; set; }
    public string? PaidOn { get; set; }
    public string? Amount { get; set; }
    public string? Way { get; set; }
}

internal sealed record ReportPaymentPage(OpenCase Open, string Way, ReportPaymentForm Form);

/// <summary>The employer says that it paid, or an officer enters what was collected. It counts once the worker confirms it.</summary>
[For(Roles.Employer, Roles.Agency, Roles.ClaimsOfficer)]
internal sealed class ReportPaymentController(CaseAccess access, StepDesk desk, ReferenceData reference) : Controller
{
    /// <summary>The page that was asked for: say-paid or record-payment.</summary>
    private string AskedFor => Request.Path.Value!.Split('/')[^1];

    public static readonly IReadOnlyList<string> Ways = ["bank transfer", "cash", "cheque", "deposit of the agency", "other"];

    [HttpGet("/cases/{number}/say-paid"), HttpGet("/cases/{number}/record-payment")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return WhyNot(open) ?? View("ReportPayment", new ReportPaymentPage(open, AskedFor, new ReportPaymentForm { Seq = open.Case.Seq }));
    }

    [HttpPost("/cases/{number}/say-paid"), HttpPost("/cases/{number}/record-payment")]
    public async Task<IActionResult> Report(string number, ReportPaymentForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        IActionResult Again() => View("ReportPayment", new ReportPaymentPage(open, AskedFor, form));
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        if (Read(form, open) is not { } payment) return Again();
        var reason = AskedFor == "record-payment" ? "A payment was collected; its amount and way are in the facts." : "";
        return this.Answer(open, await desk.Take(open, Step(open, payment.MinorUnits), form.Seq, reason, [], cancel, facts: () => open.Claim.Payments.Add(payment)), Again);
    }

    private Payment? Read(ReportPaymentForm form, OpenCase open)
    {
        var paidOn = ModelState.Date("PaidOn", form.PaidOn);
        if (paidOn > desk.Today) ModelState.AddModelError("PaidOn", "This day has not come yet.");
        var amount = ModelState.Amount("Amount", form.Amount, open.Claim.Currency, reference);
        if (amount == 0) ModelState.AddModelError("Amount", "Write how much was paid.");
        if (form.Way is null || !Ways.Contains(form.Way)) ModelState.AddModelError("Way", "Say how it was paid.");
        return ModelState.IsValid ? new Payment { PaidOn = paidOn!.Value, MinorUnits = amount!.Value, Way = form.Way!, ByRole = open.Me.Role } : null;
    }

    /// <summary>That no payment is shown yet is what this page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) =>
        this.WhyNot(desk, open, Step(open, 0), butFor: RefusalKind.Guard);

    /// <summary>A part, as long as more is to come: what was said before and is not answered counts too.</summary>
    private string Step(OpenCase open, long minorUnits)
    {
        if (AskedFor == "record-payment") return "record-collected-payment";
        var said = minorUnits + open.Claim.Payments.Where(payment => payment.ConfirmedAt is null).Sum(payment => payment.MinorUnits);
        return open.Case.State is "instalments" or "instalment-claimed" && said < open.Claim.StillOwed() ? "say-instalment-paid" : "say-paid";
    }
}
